package org.bitquarry.ui.grid;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.ui.parts.LineDialog;
import org.bitquarry.workbench.core.query.RowsView;

/** Goes to a row by its number or to a column by its name. For use on the UI thread. */
final class GridGoTo {
    private final GridTable grid;

    GridGoTo(GridTable grid) {
        this.grid = grid;
    }

    /** Asks for the number that stands before a row. */
    void row() {
        RowsView rows = grid.rows().rows();
        int last = rows.loaded();
        new LineDialog(
                        grid.table.getShell(),
                        "Go to row",
                        "Number of the row, from 1 to " + FooterText.number(last),
                        "",
                        "Go to row",
                        typed -> problem(typed, last, rows.isComplete()))
                .ask()
                .ifPresent(typed -> row(number(typed).orElseThrow().intValue()));
    }

    private Optional<String> problem(String typed, int last, boolean complete) {
        Optional<BigInteger> number = number(typed);
        if (number.isEmpty()) {
            return Optional.of("Type a number.");
        }
        BigInteger wanted = number.get();
        if (wanted.signum() < 1 || wanted.compareTo(BigInteger.valueOf(last)) > 0) {
            return Optional.of(
                    wanted.signum() < 1 || complete
                            ? "There is no such row here."
                            : "This row isn't here yet: load more rows first.");
        }
        return grid.rows().shownAt(wanted.intValue() - 1).isPresent()
                ? Optional.empty()
                : Optional.of("The filter hides this row.");
    }

    /** Reads a whole number of any size, also as it is written here, with commas. */
    private static Optional<BigInteger> number(String typed) {
        String digits = typed.strip().replace(",", "");
        return digits.matches("[+-]?[0-9]+") ? Optional.of(new BigInteger(digits)) : Optional.empty();
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
        List<ResultColumn> shown = Arrays.stream(grid.visibleColumns())
                .mapToObj(index -> grid.rows().columns().get(index))
                .toList();
        new ColumnDialog(grid.table.getShell(), shown)
                .ask()
                .ifPresent(column -> column(grid.rows().columns().indexOf(column)));
    }

    /** Selects a column's cell in the row that is selected. */
    void column(int index) {
        grid.select(grid.selected().map(CellPlace::row).orElse(0), index);
        grid.table.setFocus();
    }
}
