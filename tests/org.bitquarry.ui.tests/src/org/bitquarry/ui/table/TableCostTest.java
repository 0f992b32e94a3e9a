package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table that takes more requests than the cost gate allows is no dead end: a person is asked, as for a statement. */
class TableCostTest {
    private static final String QUESTION = "Send this many requests?";

    private final UiBot bot = new UiBot();
    private final DialogBot dialogs = new DialogBot(bot);
    private final Acme acme =
            new Acme(ConnectionProfile.named(Acme.DATASOURCE).with(ConnectionProperties.COST_GATE, "5"));

    @AfterEach
    void close() {
        acme.close();
    }

    private List<String> sent(String path) {
        return acme.emulator.requests().stream()
                .map(RecordedRequest::line)
                .filter(line -> line.contains(path))
                .toList();
    }

    private String headline() {
        return bot.ask(bot.find(Label.class, "sql.cost.headline")::getText);
    }

    private void retry() {
        Button again = bot.find(Button.class, "grid.message.button");
        bot.waitUntil("Retry", () -> again.getText().equals("Retry"));
        press(again);
    }

    private void press(Button button) {
        bot.run(() -> button.getDisplay().asyncExec(() -> button.notifyListeners(SWT.Selection, new Event())));
    }

    @Test
    void itAsksBeforeAnythingIsSentAndAgainWhenAPersonTriesAgain() {
        acme.listSchemas();
        TableBot table = TableBot.open(bot, "AllRepositories", "Branches");
        dialogs.waitFor(QUESTION);
        assertThat(headline())
                .startsWith("It would send at least 12")
                .contains("The cost gate of " + Acme.DATASOURCE + " allows 5 requests");
        assertThat(bot.<String>ask(bot.find(Label.class, "sql.cost.statement")::getText))
                .isEqualTo("AllRepositories.Branches");
        dialogs.press(QUESTION, "Cancel");
        retry();
        dialogs.waitFor(QUESTION);
        assertThat(sent("/refs/branches")).isEmpty();
        press(bot.find(Button.class, "sql.cost.run"));

        bot.waitUntil(
                "rows", () -> table.rows().filter(rows -> rows.count() > 0).isPresent());
        bot.waitUntil("all requests", () -> sent("/refs/branches").size() == 12);
    }

    @Test
    void oneThatWasStoppedOnItsWayAsksForMoreInsteadOfSendingTheSameAgain() {
        TableBot table = TableBot.open(bot, "web", "CommitPullRequests");
        retry();
        dialogs.waitFor(QUESTION);
        assertThat(headline()).startsWith("It has sent 5 requests and is not at its end.");
        int before = acme.emulator.requests().size();
        dialogs.press(QUESTION, "Run again with up to 100 requests");

        bot.waitUntil(
                "rows", () -> table.rows().filter(rows -> rows.count() > 0).isPresent());
        assertThat(acme.emulator.requests().size() - before).isGreaterThan(5);
    }
}
