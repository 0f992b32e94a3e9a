package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.Trouble;
import org.eclipse.nebula.widgets.nattable.selection.event.CellSelectionEvent;

/** Says of the selected cell why it can't be edited, and of its row why it is still pending. */
final class GridHints {
    private GridHints() {}

    /** Tells the listener each time another cell is selected. */
    static void follow(GridTable grid, Consumer<String> listener) {
        grid.layers.selection.addLayerListener(event -> {
            if (event instanceof CellSelectionEvent) {
                listener.accept(
                        grid.selected().map(cell -> of(grid.rows(), cell)).orElse(""));
            }
        });
    }

    /** Returns what there is to say of a cell; empty when all is well. */
    static String of(GridRows rows, CellPlace cell) {
        return ofRow(rows, cell.row()).or(() -> readOnly(rows, cell)).orElse("");
    }

    /** Returns why a row is still pending. */
    static Optional<String> ofRow(GridRows rows, int row) {
        return rows.pending(row).flatMap(PendingRow::trouble).map(Trouble::text);
    }

    /** Returns why a cell can't be edited; says nothing where none can. */
    static Optional<String> readOnly(GridRows rows, CellPlace cell) {
        return rows.edits()
                .flatMap(edits -> rows.readOnlyReason(cell.row(), cell.column()))
                .map(reason -> "Read-only: " + reason + ".");
    }
}
