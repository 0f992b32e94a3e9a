package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bitquarry.model.table.Column;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.Trouble;
import org.eclipse.nebula.widgets.nattable.selection.event.CellSelectionEvent;

/** Says of the selected cell why it can't be edited, and of its row why it is still pending. */
final class GridHints {
    private GridHints() {}

    /**
     * Tells the listener each time another cell is selected. Where rows only moved below the selection, what was said of
     * them as a whole stays.
     *
     * @param said what is said now
     */
    static void follow(GridTable grid, Supplier<String> said, Consumer<String> listener) {
        AtomicReference<String> last = new AtomicReference<>("");
        grid.layers.selection.addLayerListener(event -> {
            boolean isReport = !said.get().equals(last.get());
            if (event instanceof CellSelectionEvent && !(grid.isFollowing() && isReport)) {
                listener.accept(
                        grid.selected().map(cell -> of(grid.rows(), cell)).orElse(""));
                last.set(said.get());
            }
        });
    }

    /** Returns what there is to say of a cell; empty when all is well. */
    static String of(GridRows rows, CellPlace cell) {
        return rows.problem(cell.row(), cell.column())
                .or(() -> notLoaded(rows, cell))
                .or(() -> ofRow(rows, cell.row()))
                .or(() -> readOnly(rows, cell))
                .orElse("");
    }

    /** Returns why nobody knows a value, and how it is loaded. */
    static Optional<String> notLoaded(GridRows rows, CellPlace cell) {
        return rows.isLoaded(cell.row(), cell.column())
                ? Optional.empty()
                : Optional.of("Not loaded: the source didn't tell it of the new row. The context menu loads it.");
    }

    /** Returns why a row is still pending. */
    static Optional<String> ofRow(GridRows rows, int row) {
        return rows.pending(row).flatMap(PendingRow::trouble).map(GridHints::words);
    }

    private static String words(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Failed failed -> failed.text();
            case Trouble.Conflict conflict -> conflict.text() + " The context menu keeps yours or takes theirs.";
            case Trouble.Unknown unknown -> unknown.text() + " The context menu lets it be sent again.";
        };
    }

    /** Returns how someone else left a cell of a row in conflict, where that differs from what was read. */
    static Optional<Optional<Object>> theirs(GridRows rows, CellPlace cell) {
        Optional<String> column = rows.definition(cell.column()).map(Column::name);
        return rows.pending(cell.row())
                .flatMap(PendingRow::trouble)
                .filter(Trouble.Conflict.class::isInstance)
                .map(trouble -> ((Trouble.Conflict) trouble).theirs())
                .filter(theirs -> column.filter(theirs::containsKey).isPresent())
                .map(theirs -> Optional.ofNullable(theirs.get(column.orElseThrow())))
                .filter(theirs -> !theirs.equals(Optional.ofNullable(rows.base(cell.row(), cell.column()))));
    }

    /** Returns why a cell can't be edited; says nothing where none can. */
    static Optional<String> readOnly(GridRows rows, CellPlace cell) {
        return rows.edits()
                .flatMap(edits -> rows.readOnlyReason(cell.row(), cell.column()))
                .map(reason -> "Read-only: " + reason + ".");
    }
}
