package org.bitquarry.ui.grid;

import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;

/** The cell that keys go to is never out of sight. */
class GridScrollTest extends GridWindow {
    private void waitForRow(int row) {
        bot.waitUntil(
                "row " + row + " in sight",
                () -> grid.selected().map(CellPlace::row).equals(Optional.of(row))
                        && grid.table().bounds(grid.selected().orElseThrow()).isPresent());
    }

    @Test
    void keysGoToTheEndAndBackToTheFirstRow() {
        NatTable table = showing(120);
        bot.focus(table);
        bot.press(SWT.ARROW_DOWN);
        waitForRow(0);

        bot.press(SWT.MOD1 | SWT.END);
        waitForRow(119);
        bot.press(SWT.MOD1 | SWT.HOME);
        waitForRow(0);
    }

    @Test
    void keysScrollUpAsTheyScrollDown() {
        NatTable table = showing(40);
        bot.focus(table);
        bot.press(SWT.ARROW_DOWN);
        for (int row = 1; row < 20; row++) {
            bot.press(SWT.ARROW_DOWN);
            waitForRow(row);
        }
        for (int row = 18; row >= 0; row--) {
            bot.press(SWT.ARROW_UP);
            waitForRow(row);
        }
    }
}
