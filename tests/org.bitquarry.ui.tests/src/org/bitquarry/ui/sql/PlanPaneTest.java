package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;

/** What statements would send, before they do. */
class PlanPaneTest extends SqlWindow {
    private static final String WHOLE =
            "GET /2.0/repositories/acme?pagelen=100&fields=values.slug,values.name,next&sort=slug";

    private SqlPane planned(String text) {
        source.answering("SELECT 1", new FakeQuery(1)).answering("SELECT 2", new FakeQuery(2));
        SqlPane pane = open(text, 0);
        bot.run(() -> pane.text().viewer().setSelectedRange(0, text.length()));
        bot.run(pane::plan);
        waitForRest(pane);
        return pane;
    }

    private Tree tree(int items) {
        Tree tree = bot.find(Tree.class, "sql.plan.tree");
        bot.waitUntil(items + " items", () -> tree.getItemCount() == items);
        return tree;
    }

    @Test
    void theEstimateIsHeldAgainstWhatIsLeftOfTheHour() {
        planned("SELECT 1");
        tree(3);
        Label budget = bot.find(Label.class, "sql.plan.budget");
        assertThat(bot.<String>ask(budget::getText)).isEqualTo("742 of 1,000 requests are left this hour.");
        assertThat(PlanWords.budget(Optional.of(new Budget(1_000, 2)), 3))
                .endsWith("that is not enough: it waits until some are free.");
    }

    @Test
    void theWholeRequestCanBeReadWhereTheTreeHasNoRoom() {
        planned("SELECT 1");
        Tree tree = tree(3);
        StyledText detail = bot.find(StyledText.class, "sql.plan.detail");
        assertThat(bot.<String>ask(detail::getText)).startsWith(WHOLE).contains("# needs repository");
        bot.run(() -> {
            tree.select(tree.getItem(0).getItem(1));
            tree.notifyListeners(SWT.Selection, new Event());
        });
        assertThat(bot.<String>ask(detail::getText)).isEqualTo("fields=values.slug,values.name,next");
    }

    @Test
    void severalStatementsHaveOneSum() {
        SqlPane pane = planned("-- name: first\nSELECT 1; SELECT 2");
        Tree tree = tree(2);
        Label headline = bot.find(Label.class, "sql.plan.headline");
        bot.waitUntil("both", () -> headline.getText().equals("About 6 requests expected; nothing was sent."));
        assertThat(bot.<String>ask(() -> tree.getItem(0).getText())).isEqualTo("first");
        assertThat(bot.<String>ask(() -> tree.getItem(1).getText())).isEqualTo("SELECT 2");
        assertThat(bot.<Optional<String>>ask(pane::status)).contains("2 statements planned · 6 requests expected");
    }

    @Test
    void aPlanIsCopiedAsText() {
        SqlPane pane = planned("SELECT 1");
        tree(3);
        bot.run(() -> pane.results().plan().copy());
        String copied = bot.ask(() -> {
            Clipboard clipboard = new Clipboard(pane.getDisplay());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
        assertThat(copied)
                .startsWith("# SELECT 1\n# About 3 requests expected; nothing was sent.\n\n" + WHOLE)
                .contains("# Done here\n# - LENGTH(Name) > 10")
                .contains("# Advice\n# - Compare Slug with =");
    }

    @Test
    void whatIsPlannedRuns() {
        SqlPane pane = planned("SELECT 2");
        tree(3);
        bot.run(() -> pane.results().plan().run());
        waitForRest(pane);
        bot.waitUntil("rows", () -> pane.results().tabs().size() == 1);
        waitForRows(bot.ask(() -> pane.results().tabs().getFirst()), 2);
    }

    @Test
    void anOpenEstimateSaysAtLeast() {
        PlannedRequest open = new PlannedRequest("GET", "/2.0/x", Optional.empty(), "rows", 5, List.of(), false, true);
        assertThat(PlanWords.headline(List.of(new RequestPlan(List.of(open), List.of(), List.of()))))
                .isEqualTo("At least 5 requests expected; nothing was sent.");
    }
}
