package org.bitquarry.ui.grid;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.ui.parts.LineDialog;
import org.bitquarry.ui.parts.ListDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;

/** Goes to a row by its number or to a column by its name. For use on the UI thread. */
final class GridGoTo {
    private final GridTable grid;

    GridGoTo(GridTable grid) {
        this.grid = grid;
    }

    /** Asks for the number that stands before a row. */
    void row() {
        int last = grid.rows().rows().loaded();
        new LineDialog(
                        grid.table.getShell(),
                        "Go to row",
                        "Number of the row, from 1 to " + FooterText.number(last),
                        "",
                        "Go to row",
                        typed -> problem(typed, last))
                .ask()
                .ifPresent(typed -> row(Integer.parseInt(typed.strip())));
    }

    private Optional<String> problem(String typed, int last) {
        try {
            int number = Integer.parseInt(typed.strip());
            if (number < 1 || number > last) {
                return Optional.of("There is no such row here.");
            }
            return grid.rows().shownAt(number - 1).isPresent()
                    ? Optional.empty()
                    : Optional.of("The filter hides this row.");
        } catch (NumberFormatException none) {
            return Optional.of("Type a number.");
        }
    }

    /** Selects a row by its number, in the column that is selected. */
    void row(int number) {
        OptionalInt position = grid.rows().shownAt(number - 1);
        int column = grid.selected().map(CellPlace::column).orElse(grid.visibleColumns()[0]);
        position.ifPresent(row -> grid.select(row, column));
        grid.table.setFocus();
    }

    /** Offers the columns that are shown, fewer as their name is typed. */
    void column() {
        ListDialog dialog = new ListDialog(grid.table.getShell(), new Names(), "&Go to column");
        dialog.setTitle("Find column");
        dialog.setMessage("Name of a column (? = any character, * = any text)");
        dialog.setElements(Arrays.stream(grid.visibleColumns())
                .mapToObj(index -> grid.rows().columns().get(index))
                .toArray());
        dialog.setMatchEmptyString(true);
        if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof ResultColumn column) {
            column(grid.rows().columns().indexOf(column));
        }
    }

    /** Selects a column's cell in the row that is selected. */
    void column(int index) {
        grid.select(grid.selected().map(CellPlace::row).orElse(0), index);
        grid.table.setFocus();
    }

    private static final class Names extends LabelProvider {
        @Override
        public String getText(Object element) {
            return element instanceof ResultColumn column ? column.name() : "";
        }
    }
}
