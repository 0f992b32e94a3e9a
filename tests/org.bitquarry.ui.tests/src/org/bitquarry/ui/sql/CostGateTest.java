package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitquarry.model.error.CostExceededException;
import org.bitquarry.model.error.CostExceededException.Cost;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.cost.StatementCost;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;

/** A statement that would send more requests than its cost gate allows. */
class CostGateTest extends SqlWindow {
    private static final String QUESTION = "Send this many requests?";
    private static final String SQL = "SELECT 1";

    private static CostExceededException exceeded(Cost cost) {
        return new CostExceededException(
                new Problem("The statement", "would send too much. Nothing was sent.", ""), Optional.of(cost), null);
    }

    private SqlPane costing(Cost cost) {
        source.answering(SQL, new FakeQuery(1).failing(0, exceeded(cost)));
        source.answering(SQL + "\n/*+ ALLOW_REQUESTS(340) */", new FakeQuery(3));
        SqlPane pane = open(SQL, 0);
        StatementCost consent = bot.ask(() -> new StatementCost(pane));
        bot.run(() -> consent.onPlan(pane.runner()::want));
        source.consent = consent;
        bot.run(pane::run);
        return pane;
    }

    private String text(String testId) {
        return bot.ask(bot.find(Label.class, testId)::getText);
    }

    @Test
    void aPersonAllowsWhatIsExpected() {
        SqlPane pane = costing(new Cost(340, false, 100, false, false));
        dialogs.waitFor(QUESTION);
        assertThat(text("sql.cost.headline"))
                .isEqualTo(
                        "It would send about 340 requests. The cost gate of demo allows 100 requests without asking.");
        assertThat(text("sql.cost.left")).isEqualTo("742 of 1,000 requests are left this hour.");
        assertThat(text("sql.cost.advice"))
                .isEqualTo("To need fewer: compare Slug with = to read one row with one request.");
        dialogs.press(QUESTION, "Run with up to 340 requests");
        waitForRest(pane);

        waitForRows(bot.ask(() -> pane.results().tabs().getFirst()), 3);
    }

    @Test
    void anOpenEstimateSaysAtLeastAndOffersMore() {
        costing(new Cost(120, true, 100, false, false));
        dialogs.waitFor(QUESTION);
        assertThat(text("sql.cost.headline")).startsWith("It would send at least 120 requests.");
        assertThat(dialogs.isEnabled(QUESTION, "Run with up to 200 requests")).isTrue();
        dialogs.press(QUESTION, "Cancel");
    }

    @Test
    void nothingIsSentWhenAPersonSaysNo() {
        SqlPane pane = costing(new Cost(340, false, 100, false, false));
        dialogs.press(QUESTION, "Cancel");
        waitForRest(pane);
        assertThat(titles(pane)).containsExactly("Messages", "Request plan");
        assertThat(bot.<Boolean>ask(() -> pane.text().markedErrors().isEmpty())).isTrue();
    }

    @Test
    void thePlanIsShownInsteadOfRunning() {
        SqlPane pane = costing(new Cost(340, false, 100, false, false));
        dialogs.press(QUESTION, "Show plan");
        waitForRest(pane);
        Tree tree = bot.find(Tree.class, "sql.plan.tree");
        bot.waitUntil("the plan", () -> tree.getItemCount() == 3);
    }

    @Test
    void aCapSaysWhyItCannotBeAllowed() {
        SqlPane pane = costing(new Cost(340, false, 50, true, false));
        dialogs.waitFor("Too many requests");
        assertThat(text("sql.cost.headline"))
                .endsWith("demo is capped at 50 requests a statement, by its category or its property RequestCap:"
                        + " nothing here can allow more.");
        bot.waitUntil("a window with the keyboard", () -> pane.getDisplay().getActiveShell() != null);
        dialogs.press("Too many requests", "Close");
        waitForRest(pane);
    }

    @Test
    void stoppingTakesTheQuestionBack() {
        SqlPane pane = costing(new Cost(340, false, 100, false, false));
        dialogs.waitFor(QUESTION);
        bot.run(pane::stop);
        dialogs.waitUntilClosed(QUESTION);
        waitForRest(pane);
        assertThat(bot.<QueryPhase>ask(
                        () -> pane.results().tabs().getFirst().job().phase()))
                .isEqualTo(QueryPhase.STOPPED);
    }

    @Test
    void whatWasStoppedOnItsWayKeepsItsRowsAndAsksForMore() {
        source.answering(SQL, new FakeQuery(9).failing(4, exceeded(new Cost(340, true, 170, false, true))));
        source.answering(SQL + "\n/*+ ALLOW_REQUESTS(400) */", new FakeQuery(9));
        SqlPane pane = open(SQL, 0);
        bot.run(pane::run);
        waitForRest(pane);
        ResultTab tab = bot.ask(() -> pane.results().tabs().getFirst());
        waitForRows(tab, 4);

        bot.run(() -> pane.results().menu().again(tab));
        dialogs.waitFor(QUESTION);
        assertThat(text("sql.cost.headline")).startsWith("It has sent 170 requests and is not at its end.");
        Button run = bot.find(Button.class, "sql.cost.run");
        assertThat(bot.<String>ask(run::getText)).isEqualTo("Run again with up to 400 requests");
        bot.run(() -> run.notifyListeners(SWT.Selection, new Event()));
        waitForRows(tab, 9);
    }

    @Test
    void whatCameInBeforeTheSourceWasLostStays() {
        source.answering(SQL, new FakeQuery(9).breaking(5));
        SqlPane pane = open(SQL, 0);
        bot.run(pane::run);
        waitForRest(pane);
        ResultTab tab = bot.ask(() -> pane.results().tabs().getFirst());
        waitForRows(tab, 5);
        Label count = bot.find(Label.class, "grid.count");
        bot.waitUntil("how many came", () -> count.getText().equals("5 of ≈9"));

        source.answering(SQL, new FakeQuery(9));
        bot.run(() -> pane.results().menu().again(tab));
        waitForRows(tab, 9);
    }
}
