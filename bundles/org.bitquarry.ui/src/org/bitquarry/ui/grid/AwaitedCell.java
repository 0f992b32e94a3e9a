package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.bitquarry.workbench.core.edit.RowId;

/** Goes to a row as soon as it is loaded. For use on the UI thread. */
final class AwaitedCell {
    private final Supplier<Optional<GridTable>> table;
    private Optional<Cell> awaited = Optional.empty();

    /** A row that somebody waits for, and the column to go to. */
    private record Cell(RowId row, Optional<String> column) {}

    AwaitedCell(Supplier<Optional<GridTable>> table) {
        this.table = table;
    }

    /** Goes to a row that is loaded; tells whether it is there. */
    boolean reveal(RowId row) {
        return reveal(new Cell(row, Optional.empty()));
    }

    /** Goes to a row's cell in a column, now or when it comes. */
    void await(RowId row, Optional<String> column) {
        Cell cell = new Cell(row, column);
        awaited = reveal(cell) ? Optional.empty() : Optional.of(cell);
    }

    /** Looks whether the row is there now. */
    void look() {
        awaited.filter(this::reveal).ifPresent(there -> awaited = Optional.empty());
    }

    private boolean reveal(Cell cell) {
        return table.get()
                .filter(grid -> {
                    OptionalInt at = grid.rows().position(cell.row());
                    at.ifPresent(position ->
                            grid.select(position, cell.column().map(grid::index).orElse(0)));
                    return at.isPresent();
                })
                .isPresent();
    }
}
