package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.SourceView;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person wants of the source is sent to it, unless the source wouldn't do it. */
class TableReadingTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();
    private final TableBot table = TableBot.open(bot, "web", "PullRequests").loaded();
    private final TableInput input = new TableInput(new EditTarget(Acme.DATASOURCE, "web", "PullRequests"));
    private final TableReading reading = bot.ask(() -> new TableReading(new TableRuns(Acme.core(), input), table.grid));
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        acme.close();
    }

    private static SourceView by(String column, boolean descending) {
        return SourceView.ALL.orderedBy(Optional.of(new SourceView.Order(column, descending)));
    }

    private List<String> sorted() {
        return acme.emulator.requests().stream()
                .map(RecordedRequest::line)
                .filter(line -> line.contains("sort="))
                .toList();
    }

    @Test
    void theSourceSortsWhereItsOrderIsThatOfSql() {
        bot.run(() -> reading.read(by("CreatedOn", true), refusals::add));

        bot.waitUntil("a request that sorts", () -> sorted().stream().anyMatch(line -> line.contains("created_on")));
        assertThat(refusals).isEmpty();
        assertThat(bot.<SourceView>ask(reading::view)).isEqualTo(by("CreatedOn", true));
    }

    @Test
    void whereItIsNotNothingIsRead() {
        bot.run(() -> reading.read(by("Title", false), refusals::add));

        bot.waitUntil("a refusal", () -> !refusals.isEmpty());
        assertThat(refusals).containsExactly("The source doesn't sort by Title as SQL does.");
        assertThat(sorted()).isEmpty();
        assertThat(bot.<SourceView>ask(reading::view)).isEqualTo(SourceView.ALL);
    }

    @Test
    void conditionsGoToTheSourceAndTheirCostIsKnownBefore() {
        SourceView open = SourceView.ALL.where(List.of("\"State\" = 'MERGED'"));
        List<Long> costs = new CopyOnWriteArrayList<>();
        bot.run(() -> reading.plan(open, plan -> costs.add(plan.expectedRequests())));
        bot.waitUntil("the cost", () -> !costs.isEmpty());
        bot.run(() -> reading.read(open, refusals::add));

        bot.waitUntil("a request for merged ones", () -> acme.emulator.requests().stream()
                .anyMatch(request -> request.line().contains("MERGED")));
        assertThat(costs).containsExactly(1L);
    }

    @Test
    void aWayOfReadingThatFailsIsNotTriedAgain() {
        SourceView wrong = new SourceView(List.of("\"Nonsense\" = 1"), Optional.empty());
        bot.run(() -> reading.read(wrong, refusals::add));

        bot.waitUntil("the last way that went well", () -> reading.view().equals(SourceView.ALL));
    }
}
