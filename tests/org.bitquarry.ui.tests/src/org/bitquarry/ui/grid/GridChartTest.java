package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.chart.ChartPane;
import org.bitquarry.workbench.core.chart.ChartKind;
import org.bitquarry.workbench.core.query.QueryJob;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swtchart.Chart;
import org.junit.jupiter.api.Test;

class GridChartTest extends GridWindow {
    private static final int LOW = 260;
    private static final int LEAST_SEEN = 60;

    GridChartTest() {
        super(1200);
    }

    private void choose(String testId, String item) {
        Combo combo = bot.find(Combo.class, testId);
        bot.run(() -> {
            combo.select(combo.indexOf(item));
            combo.notifyListeners(SWT.Selection, new Event());
        });
    }

    private void waitForNote(String words) {
        Label note = bot.find(Label.class, "chart.note");
        bot.waitUntil(words, () -> note.getText().equals(words));
    }

    @Test
    void theFirstChartFitsTheColumnsAndFollowsTheRows() {
        showing(9);
        bot.run(grid::toggleChart);
        waitForNote("2 values, from all 9 rows here.");
        assertThat(bot.<List<String>>ask(this::valuesNow)).containsExactly("OPEN=6", "MERGED=3");
        bot.find(Chart.class, "chart.axes");

        bot.run(() -> rows().set(0, GridFixture.STRATEGY, null));
        choose("chart.by", "Strategy");
        bot.waitUntil("the other column", () -> valuesNow().equals(List.of("squash=8", "NULL=1")));
        ChartPane pane = bot.find(ChartPane.class, "chart");
        assertThat(bot.<String>ask(pane::words))
                .isEqualTo("Bars: number of rows by Strategy. squash 8, NULL 1. 2 values, from all 9 rows here.");
    }

    private List<String> valuesNow() {
        return Stream.of(shell.getDisplay().getShells())
                .flatMap(UiBot::withDescendants)
                .filter(control -> "chart.values".equals(control.getData("test.id")))
                .filter(Table.class::isInstance)
                .flatMap(table -> Stream.of(((Table) table).getItems()))
                .map(item -> item.getText(0) + "=" + item.getText(1))
                .toList();
    }

    @Test
    void eachKindIsDrawn() {
        showing(100);
        bot.run(grid::toggleChart);
        for (ChartKind kind : ChartKind.values()) {
            choose("chart.kind", kind.title());
            if (kind == ChartKind.PIE) {
                bot.find(Canvas.class, "chart.pie");
                bot.waitUntil("the shares", () -> valuesNow()
                        .equals(List.of("1  OPEN=67 (67.0 %)", "2  MERGED=33 (33.0 %)")));
            } else {
                bot.find(Chart.class, "chart.axes");
            }
        }
        choose("chart.by", "Id");
        waitForNote("In steps of 5, from all 100 rows here.");
    }

    @Test
    void withoutNumbersRowsAreCountedAndWhatTakesANumberSaysSo() {
        QueryJob words = FakeRows.words(5);
        follow(words);
        bot.waitUntil(
                "the rows", () -> grid.rows().filter(rows -> rows.count() == 5).isPresent());
        bot.run(grid::toggleChart);
        waitForNote("2 values, from all 5 rows here.");
        assertThat(bot.<List<String>>ask(this::valuesNow)).containsExactly("even=3", "odd=2");

        choose("chart.kind", ChartKind.HISTOGRAM.title());
        Label empty = bot.find(Label.class, "chart.empty");
        assertThat(bot.<String>ask(empty::getText))
                .isEqualTo(
                        "No column here can be drawn so. A chart needs words, moments or numbers: choose another kind,"
                                + " or read other columns.");
        waitForNote("");
        assertThat(bot.<List<String>>ask(this::valuesNow)).isEmpty();
        Button save = bot.find(Button.class, "chart.save");
        assertThat(bot.<Boolean>ask(save::isEnabled)).isFalse();

        choose("chart.kind", ChartKind.BAR.title());
        waitForNote("2 values, from all 5 rows here.");
        assertThat(bot.<Boolean>ask(save::isEnabled)).isTrue();
    }

    @Test
    void closingGivesTheRowsTheirRoomAndTheKeyboardBack() {
        NatTable table = showing(3);
        int wide = bot.ask(() -> table.getSize().x);
        bot.focus(table);
        bot.run(grid::toggleChart);
        Button close = bot.find(Button.class, "chart.close");
        bot.waitUntil("less room", () -> table.getSize().x < wide);
        bot.run(() -> close.notifyListeners(SWT.Selection, new Event()));

        bot.waitUntil("the room", () -> table.getSize().x == wide);
        bot.waitUntil("the keyboard", table::isFocusControl);
    }

    @Test
    void theListOfValuesIsReachedByKeys() {
        showing(9);
        bot.run(grid::toggleChart);
        Combo kinds = bot.find(Combo.class, "chart.kind");
        bot.waitUntil("the keyboard", kinds::isFocusControl);
        Table values = bot.find(Table.class, "chart.values");
        bot.waitUntil("the values", () -> values.getItemCount() == 2);
        bot.run(() -> kinds.traverse(SWT.TRAVERSE_TAB_NEXT));
        bot.waitUntil("the next", () -> !kinds.isFocusControl());
        for (int tab = 0; tab < 6 && !bot.<Boolean>ask(values::isFocusControl); tab++) {
            bot.run(() -> shell.getDisplay().getFocusControl().traverse(SWT.TRAVERSE_TAB_NEXT));
        }

        bot.waitUntil("the list", values::isFocusControl);
    }

    @Test
    void escapeClosesItAndTheRowsHaveTheKeyboard() {
        NatTable table = showing(9);
        bot.run(grid::toggleChart);
        ChartPane pane = bot.find(ChartPane.class, "chart");
        bot.focus(bot.find(Combo.class, "chart.kind"));
        bot.press(SWT.ESC);

        bot.waitUntil("the end", pane::isDisposed);
        bot.waitUntil("the cells have the keyboard", table::isFocusControl);
    }

    @Test
    void inALowAreaTheDrawingComesBeforeTheList() {
        showing(9);
        bot.run(grid::toggleChart);
        waitForNote("2 values, from all 9 rows here.");
        Chart axes = bot.find(Chart.class, "chart.axes");
        Table values = bot.find(Table.class, "chart.values");
        int wide = bot.ask(() -> shell.getSize().x);

        bot.run(() -> shell.setSize(wide, LOW));
        bot.waitUntil("the drawing alone", () -> !values.getVisible() && axes.getSize().y > LEAST_SEEN);
        bot.screenshot(shell, "chart-low");

        bot.run(() -> shell.setSize(wide, 3 * LOW));
        bot.waitUntil("the list again", () -> values.getVisible() && axes.getSize().y > LEAST_SEEN);
    }
}
