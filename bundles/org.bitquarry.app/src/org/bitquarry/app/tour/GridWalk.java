package org.bitquarry.app.tour;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.CellPlace;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.workbench.core.edit.GridRows;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * Selects cells of a grid and types into them. Cells are known by the name of their column and a value in their row, whether they are in
 * sight or not.
 */
final class GridWalk {
    private final UiBot bot;
    private final NatTable table;

    GridWalk(UiBot bot, NatTable table) {
        this.bot = bot;
        this.table = table;
    }

    /** Waits until a row is there whose first column has a value. */
    void waitForRow(String key) {
        bot.waitUntil("the row " + key, () -> rowOf(key).isPresent());
    }

    /** Returns the first column's value of the first row with a value in a column. */
    String keyWhere(String column, String value) {
        return bot.ask(() -> IntStream.range(0, rows().count())
                .filter(row -> value.equals(text(row, columnOf(column))))
                .mapToObj(row -> text(row, 0))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row with " + column + " " + value)));
    }

    /** Selects a cell. */
    void select(String key, String column) {
        waitForRow(key);
        bot.focus(table);
        bot.run(() ->
                grid().revealWhenLoaded(rows().id(rowOf(key).orElseThrow()).orElseThrow(), Optional.of(column)));
        bot.waitUntil("the cell " + column + " of " + key + " to be selected", () -> grid().selected()
                .equals(Optional.of(new CellPlace(rowOf(key).orElseThrow(), columnOf(column)))));
    }

    /** Types another text into a cell. */
    void change(String key, String column, String text) {
        select(key, column);
        bot.type(text);
        bot.press(SWT.CR);
    }

    private int columnOf(String name) {
        return IntStream.range(0, rows().rows().columns().size())
                .filter(column ->
                        name.equals(rows().rows().columns().get(column).name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + name));
    }

    private OptionalInt rowOf(String key) {
        return grid().rows().isEmpty()
                ? OptionalInt.empty()
                : IntStream.range(0, rows().count())
                        .filter(row -> key.equals(text(row, 0)))
                        .findFirst();
    }

    private String text(int row, int column) {
        return String.valueOf(rows().value(row, column));
    }

    private GridRows rows() {
        return grid().rows().orElseThrow();
    }

    private ResultGrid grid() {
        for (Composite around = table.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ResultGrid found) {
                return found;
            }
        }
        throw new AssertionError("a table without its grid");
    }
}
