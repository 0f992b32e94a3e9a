package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.layout.ColumnLayout;
import org.bitquarry.workbench.core.layout.TableView;
import org.bitquarry.workbench.core.layout.TableViews;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table opens as a person filtered and sorted it the last time, be that before a close, a crash or another start. */
class KeptViewTest {
    private static final String KEY = TableViews.key(new EditTarget(Acme.DATASOURCE, "web", "PullRequests"), "");
    private static final TableView.Filter OPEN = new TableView.Filter("State", "open");

    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private TableBot open() {
        return TableBot.open(bot, "web", "PullRequests").loaded();
    }

    private static void keep(TableView view) {
        Acme.core().tableViews().change(KEY, none -> view);
    }

    private static TableView kept() {
        return Acme.core().tableViews().find(KEY);
    }

    private void assertOnlyOpenOnes(TableBot table) {
        bot.waitUntil(
                "the open ones",
                () -> table.shown().count() > 0
                        && table.shown().count() < table.shown().rows().loaded());
        int state = table.column("State");
        assertThat(bot.<List<Object>>ask(() -> IntStream.range(0, table.shown().count())
                        .mapToObj(row -> table.shown().value(row, state))
                        .distinct()
                        .toList()))
                .isEqualTo(List.of("OPEN"));
    }

    @Test
    void whatWasTypedAboveAColumnIsThereAgain() {
        TableBot first = open();
        bot.run(first.grid::toggleFilter);
        Text field = bot.find(Text.class, "grid.filter.State");
        bot.run(() -> field.setText("open"));
        assertOnlyOpenOnes(first);
        bot.run(() -> bot.page().closeEditor(first.editor, false));
        assertThat(kept().filters()).isEqualTo(List.of(OPEN));

        TableBot later = open();
        assertOnlyOpenOnes(later);
        Text again = bot.find(Text.class, "grid.filter.State");
        assertThat(bot.<String>ask(again::getText)).isEqualTo("open");
        assertThat(bot.<Boolean>ask(again::isFocusControl)).isFalse();

        bot.run(later.grid::toggleFilter);
        bot.waitUntil(
                "all rows", () -> later.shown().count() == later.shown().rows().loaded());
        assertThat(kept()).isEqualTo(TableView.NONE);
    }

    @Test
    void theSourceIsAskedForTheSameRowsInTheSameOrder() {
        keep(new TableView(
                List.of(OPEN), List.of("\"State\" = 'OPEN'"), Optional.of(new ColumnLayout.Order("CreatedOn", true))));
        TableBot table = open();

        assertThat(acme.emulator.requests())
                .extracting(RecordedRequest::line)
                .anyMatch(line -> line.contains("OPEN") && line.contains("sort=-created_on"));
        bot.waitUntil(
                "all of them",
                () -> table.shown().count() > 0
                        && table.shown().count() == table.shown().rows().loaded());
    }

    @Test
    void aColumnThatIsGoneIsToldAndTheOthersAreFiltered() {
        keep(TableView.NONE.filteredBy(List.of(new TableView.Filter("Colour", "red"), OPEN)));
        TableBot table = open();

        assertOnlyOpenOnes(table);
        bot.waitUntil("the words", () -> table.hintText().startsWith("There is no column Colour any more"));
    }

    @Test
    void whatTheSourceRefusesIsToldAndAllRowsAreShown() {
        keep(TableView.NONE.askingFor(List.of("\"Colour\" = 'red'"), Optional.empty()));
        TableBot table = open();

        bot.waitUntil(
                "the words", () -> table.hintText().startsWith("The filter or order of the last time is left out: "));
        bot.waitUntil("all rows", () -> table.shown().count() > 6);
        assertThat(kept()).isEqualTo(TableView.NONE);
    }

    @Test
    void aSourceThatCanNotBeReachedIsAskedForTheSameAgain() {
        keep(TableView.NONE.askingFor(List.of("\"State\" = 'OPEN'"), Optional.empty()));
        acme.emulator.close();
        TableBot table = TableBot.open(bot, "web", "PullRequests");
        bot.waitUntil(
                "the failure",
                () -> table.grid.job().filter(job -> job.failure().isPresent()).isPresent());

        assertThat(bot.<Boolean>ask(() -> kept().isAtSource())).isTrue();
    }
}
