package org.bitquarry.app.tour;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectRegionCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;

/** What a grid does with columns and values: frozen and hidden columns, the chooser, sums of a selection, zoom, charts. */
final class GridShots {
    private static final String COMMAND = "org.bitquarry.ui.command.";
    private static final int ROWS = 12;

    private GridShots() {}

    /** A picture of a table, and what brings it back to how it was. */
    private record Look(String name, Consumer<Guide> way, Consumer<Guide> back) implements Step {
        @Override
        public void walk(Guide guide) {
            way.accept(guide);
        }

        @Override
        public void leave(Guide guide) {
            back.accept(guide);
        }
    }

    static List<Step> all() {
        return List.of(
                new Look("grid-columns", GridShots::columns, guide -> {
                    // The chooser shows the same columns.
                }),
                new Look("grid-chooser", GridShots::chooser, guide -> {
                    new WizardWalk(guide).closeAll();
                    guide.command(COMMAND + "resetlayout");
                }),
                new Look("grid-summary", GridShots::summary, guide -> {
                    // Another selection takes its place.
                }),
                new Look("grid-zoomed", guide -> zoom(guide, 4), guide -> guide.command(COMMAND + "zoomfull")),
                new Look("chart-bars", guide -> chart(guide, "Bars", "State"), GridShots::stay),
                new Look("chart-line", guide -> chart(guide, "Line", "CreatedOn"), GridShots::stay),
                new Look("chart-pie", guide -> chart(guide, "Pie", "AuthorDisplayName"), GridShots::stay),
                new Look("chart-histogram", guide -> chart(guide, "Histogram", "CommentCount"), GridShots::close));
    }

    private static NatTable open(Guide guide) {
        guide.command(COMMAND + "opentable", Map.of(".datasource", "demo", ".schema", "web", ".table", "PullRequests"));
        NatTable table = guide.bot().find(NatTable.class, "grid.table");
        guide.settle();
        return table;
    }

    private static void columns(Guide guide) {
        NatTable table = open(guide);
        GridWalk walk = new GridWalk(guide.bot(), table);
        walk.select("27", "State");
        guide.command(COMMAND + "hidecolumn");
        walk.select("27", "Title");
        guide.command(COMMAND + "freeze");
        UiBot bot = guide.bot();
        for (int right = 0; right < 7; right++) {
            bot.press(SWT.ARROW_RIGHT);
        }
        guide.settle();
    }

    private static void chooser(Guide guide) {
        guide.command(COMMAND + "choosecolumns");
        Table table = guide.bot().find(Table.class, "columns.table");
        guide.bot().waitUntil("the columns", () -> table.getItemCount() > 3);
    }

    private static void summary(Guide guide) {
        NatTable table = open(guide);
        // Brings the first column into sight, wherever the step before left off.
        new GridWalk(guide.bot(), table).select("27", "Id");
        guide.bot()
                .run(() -> table.doCommand(new SelectRegionCommand(table, new Rectangle(1, 1, 1, ROWS), false, false)));
        CLabel summary = guide.bot().find(CLabel.class, "grid.summary");
        guide.bot().waitUntil("the summary", () -> summary.getText().contains("sum"));
    }

    private static void zoom(Guide guide, int steps) {
        for (int step = 0; step < steps; step++) {
            guide.command(COMMAND + "zoomin");
        }
    }

    private static void chart(Guide guide, String kind, String by) {
        UiBot bot = guide.bot();
        boolean isOpen = bot.ask(() -> UiBot.withDescendants(
                        guide.bot().page().getWorkbenchWindow().getShell())
                .anyMatch(control -> "chart.kind".equals(control.getData("test.id")) && control.isVisible()));
        if (!isOpen) {
            open(guide);
            guide.command(COMMAND + "chart");
        }
        choose(bot, "chart.kind", kind);
        choose(bot, "chart.by", by);
        guide.settle();
        Label note = bot.find(Label.class, "chart.note");
        bot.waitUntil("the chart", () -> note.getText().contains("rows here"));
    }

    private static void choose(UiBot bot, String testId, String item) {
        Combo combo = bot.find(Combo.class, testId);
        bot.run(() -> {
            if (combo.indexOf(item) >= 0) {
                combo.select(combo.indexOf(item));
                combo.notifyListeners(SWT.Selection, new Event());
            }
        });
    }

    private static void stay(Guide guide) {
        // The chart stays for the next kind.
    }

    private static void close(Guide guide) {
        guide.command(COMMAND + "chart");
    }
}
