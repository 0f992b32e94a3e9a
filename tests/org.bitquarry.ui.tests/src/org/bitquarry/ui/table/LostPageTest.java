package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.query.LoadState;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The network goes away between two pages of a table. */
class LostPageTest {
    private static final Pattern FIRST_PAGE = Pattern.compile("/web/commits\\?(?!.*(page|ctx)=)");

    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private void click(String testId) {
        Link link = bot.find(Link.class, testId);
        bot.run(() -> link.notifyListeners(SWT.Selection, new Event()));
    }

    @Test
    void whatIsHereStaysAndTheRestComesWhenTheNetworkIsBack() {
        TableBot table = TableBot.open(bot, "web", "Commits");
        Label count = bot.find(Label.class, "grid.count");
        bot.waitUntil("the first rows", () -> count.getText().equals("200 rows, there may be more"));
        acme.emulator.faults().offline(true);
        click("grid.all");
        bot.find(Link.class, "grid.retry");

        assertThat(table.hint())
                .startsWith("The rest did not come. GET /repositories/acme/web/commits: ")
                .endsWith("refused the connection. Check the network connection, the proxy and the base URL.");
        assertThat(bot.<String>ask(count::getText)).isEqualTo("200 rows");
        assertThat(table.shown().count()).isEqualTo(200);

        acme.emulator.faults().offline(false);
        acme.emulator.forgetRequests();
        click("grid.retry");
        waitForAll(table);
        assertThat(table.hint()).isEmpty();
        assertThat(bot.<Long>ask(() -> IntStream.range(0, table.shown().count())
                        .mapToObj(row -> table.shown().value(row, 0))
                        .distinct()
                        .count()))
                .isEqualTo(table.shown().count());
        assertThat(acme.emulator.requests())
                .noneMatch(request -> FIRST_PAGE.matcher(request.line()).find());
    }

    @Test
    void whereTheNextPageIsGoneEverythingIsReadAnewAndThatIsSaid() {
        TableBot table = TableBot.open(bot, "web", "Commits");
        Label count = bot.find(Label.class, "grid.count");
        bot.waitUntil("the first rows", () -> count.getText().equals("200 rows, there may be more"));
        acme.emulator.faults().offline(true);
        click("grid.all");
        bot.find(Link.class, "grid.retry");
        acme.emulator.faults().offline(false);
        acme.emulator.faults().next(1).at("/commits").answer(404);

        click("grid.retry");

        bot.waitUntil("the first rows again", () -> count.getText().equals("200 rows, there may be more"));
        assertThat(table.hint())
                .isEqualTo("The place where reading broke is gone at the source: everything is read anew.");
        click("grid.all");
        waitForAll(table);
    }

    @Test
    void rowsStayWhereTheyCanNotBeReadAnewUntilTheyCan() {
        TableBot table = TableBot.open(bot, "web", "Commits");
        Label count = bot.find(Label.class, "grid.count");
        bot.waitUntil("the first rows", () -> count.getText().equals("200 rows, there may be more"));
        acme.emulator.faults().offline(true);
        bot.run(() -> ((TableEditor) bot.page().getActiveEditor()).refresh());
        bot.find(Link.class, "grid.retry");

        assertThat(table.hint())
                .startsWith("They could not be read anew. GET /repositories/acme/web/commits: ")
                .endsWith("refused the connection. Check the network connection, the proxy and the base URL.");
        assertThat(bot.<String>ask(count::getText)).isEqualTo("200 rows");
        assertThat(table.shown().count()).isEqualTo(200);

        acme.emulator.faults().offline(false);
        click("grid.retry");
        bot.waitUntil("the first rows again", () -> count.getText().equals("200 rows, there may be more"));
        assertThat(table.hint()).isEmpty();
    }

    private void waitForAll(TableBot table) {
        bot.waitUntil("all rows", () -> table.rows()
                .filter(rows -> rows.rows().state() instanceof LoadState.Complete)
                .filter(rows -> rows.count() > 200)
                .isPresent());
    }
}
