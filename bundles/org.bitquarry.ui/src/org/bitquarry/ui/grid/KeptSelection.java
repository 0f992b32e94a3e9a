package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bitquarry.workbench.core.edit.GridRows;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;

/** The selected cells by their rows, wherever these stand next. Of very many only the one that keys go to is kept. */
final class KeptSelection {
    private static final int MOST = 2_000;

    private final GridTable grid;
    private final Optional<Cell> anchor;
    private final List<Cell> others;
    private final int anchorPlace;

    /**
     * A cell.
     *
     * @param row index of the loaded row; counted from -1 down for new ones, which stand first and still
     */
    private record Cell(int row, int column) {}

    KeptSelection(GridTable grid) {
        this.grid = grid;
        this.anchor = grid.selected().map(this::cell);
        this.anchorPlace = grid.layers.selection.getSelectionAnchor().columnPosition;
        boolean few = (long) grid.selectedRows().length * grid.selectedColumns().length <= MOST;
        this.others = few
                ? grid.selectedCells().stream()
                        .map(this::cell)
                        .filter(cell -> !anchor.equals(Optional.of(cell)))
                        .toList()
                : List.of();
    }

    private Cell cell(CellPlace place) {
        int row = grid.rows().row(place.row());
        return new Cell(row >= 0 ? row : -1 - place.row(), place.column());
    }

    /** Selects the cells that are still shown, and scrolls to the one that keys go to, or to what stands in its place. */
    void restore() {
        SelectionLayer selection = grid.layers.selection;
        selection.clear(false);
        for (Cell cell : others) {
            int column = selection.getColumnPositionByIndex(cell.column());
            position(cell).stream()
                    .filter(row -> column >= 0)
                    .forEach(row -> selection.selectCell(column, row, false, true));
        }
        anchor.ifPresent(cell -> position(cell).ifPresent(row -> {
            int shown = selection.getColumnPositionByIndex(cell.column());
            int column = shown >= 0 ? shown : Math.clamp(anchorPlace, 0, selection.getColumnCount() - 1);
            selection.selectCell(column, row, false, true);
            grid.layers.viewport.moveCellPositionIntoViewport(column, row);
        }));
    }

    private OptionalInt position(Cell cell) {
        GridRows rows = grid.rows();
        if (cell.row() >= 0) {
            return rows.shownAt(cell.row());
        }
        int position = -1 - cell.row();
        return position < rows.addedCount() ? OptionalInt.of(position) : OptionalInt.empty();
    }
}
