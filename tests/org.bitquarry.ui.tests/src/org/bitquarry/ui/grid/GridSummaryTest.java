package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;

class GridSummaryTest extends GridWindow {
    private void select(int row, int column, int rows, int columns) {
        bot.run(() -> {
            grid.table().select(row, column);
            grid.table().layers.selection.selectRegion(column, row, columns, rows);
        });
    }

    private CLabel waitForSummary(String words) {
        CLabel summary = bot.find(CLabel.class, "grid.summary");
        bot.waitUntil(words, () -> words.equals(summary.getText()));
        return summary;
    }

    private static String clipboard() {
        Clipboard clipboard = new Clipboard(Display.getCurrent());
        try {
            return (String) clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void numbersAreSummedUpAndAClickCopiesTheFigures() {
        showing(9);
        select(1, GridFixture.ID, 4, 1);
        CLabel summary = waitForSummary("4 cells, 4 distinct · sum 14 · average 3.5 · 2 to 5");
        bot.run(() -> summary.notifyListeners(SWT.MouseUp, new Event()));

        assertThat(bot.<String>ask(GridSummaryTest::clipboard))
                .isEqualTo("Cells\t4\nDistinct\t4\nNULL\t0\nSum\t14\nAverage\t3.5\nLeast\t2\nMost\t5");
    }

    @Test
    void oneCellNeedsNoSummary() {
        showing(9);
        select(0, GridFixture.ID, 2, 1);
        CLabel summary = waitForSummary("2 cells, 2 distinct · sum 3 · average 1.5 · 1 to 2");
        bot.run(() -> grid.table().select(0, GridFixture.ID));

        bot.waitUntil("nothing to be said", () -> !summary.isVisible());
    }

    @Test
    void anotherValueIsSummedUpAnew() {
        showing(9);
        select(0, GridFixture.DRAFT, 4, 1);
        waitForSummary("4 cells, 2 distinct · 2 true, 2 false");
        bot.run(() -> rows().set(0, GridFixture.DRAFT, true));

        waitForSummary("4 cells, 2 distinct · 3 true, 1 false");
    }

    @Test
    void manyCellsAreSummedUpInAJobAsTheyAreShown() {
        NatTable table = showing(5_000);
        bot.run(() -> grid.job().orElseThrow().loadAll());
        bot.waitUntil("all rows", () -> grid.table().layers.data.getRowCount() == 5_000);
        bot.focus(table);
        bot.run(() -> {
            grid.columns().orElseThrow().move(GridFixture.ID, 2);
            rows().set(0, GridFixture.TITLE, "Other");
        });
        select(0, 2, 5_000, 1);

        waitForSummary("5,000 cells, 5,000 distinct · sum 12,502,500 · average 2,500.5 · 1 to 5,000");
        bot.run(grid::selectAll);
        CLabel summary = bot.find(CLabel.class, "grid.summary");
        bot.waitUntil("all cells", () -> summary.getText().startsWith("45,000 cells, "));
    }

    @Test
    void onlyTheLastOfManySelectionsIsSummedUp() {
        showing(5_000);
        bot.run(() -> grid.job().orElseThrow().loadAll());
        bot.waitUntil("all rows", () -> grid.table().layers.data.getRowCount() == 5_000);
        for (int rows = 2_500; rows < 2_540; rows++) {
            select(0, GridFixture.ID, rows, 1);
        }

        waitForSummary("2,539 cells, 2,539 distinct · sum 3,224,530 · average 1,270 · 1 to 2,539");
    }
}
