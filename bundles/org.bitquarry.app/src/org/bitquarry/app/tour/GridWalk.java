package org.bitquarry.app.tour;

import java.util.stream.IntStream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;

/** Selects cells of a grid and types into them. Cells are known by the name of their column and a value in their row. */
final class GridWalk {
    private static final int HEAD = 0;

    private final UiBot bot;
    private final NatTable table;

    GridWalk(UiBot bot, NatTable table) {
        this.bot = bot;
        this.table = table;
    }

    /** Waits until a row is there whose first column shows a value. */
    void waitForRow(String key) {
        bot.waitUntil("the row " + key, () -> rowOf(key) >= 0);
    }

    /** Returns the key of the first row in sight with a value in a column. */
    String keyWhere(String column, String value) {
        return bot.ask(() -> IntStream.range(1, table.getRowCount())
                .filter(row -> value.equals(String.valueOf(table.getDataValueByPosition(columnOf(column), row))))
                .mapToObj(row -> String.valueOf(table.getDataValueByPosition(1, row)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row with " + column + " " + value)));
    }

    /** Selects a cell. */
    void select(String key, String column) {
        waitForRow(key);
        bot.focus(table);
        bot.run(() -> table.doCommand(new SelectCellCommand(table, columnOf(column), rowOf(key), false, false)));
        bot.waitUntil(
                "the cell " + column + " of " + key + " to be selected",
                () -> table.getDisplayModeByPosition(columnOf(column), rowOf(key)) != DisplayMode.NORMAL);
    }

    /** Types another text into a cell. */
    void change(String key, String column, String text) {
        select(key, column);
        bot.type(text);
        bot.press(SWT.CR);
    }

    private int columnOf(String name) {
        return IntStream.range(1, table.getColumnCount())
                .filter(column -> name.equals(String.valueOf(table.getDataValueByPosition(column, HEAD))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + name + " in sight"));
    }

    private int rowOf(String key) {
        return IntStream.range(1, table.getRowCount())
                .filter(row -> key.equals(String.valueOf(table.getDataValueByPosition(1, row))))
                .findFirst()
                .orElse(-1);
    }
}
