package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;

/**
 * The cell of a grid that keys go to, for whoever shows more of it, or of its row, than a grid can. For use on the UI
 * thread.
 */
public final class GridCursor {
    private final ResultGrid grid;
    private final CellText text;
    private final EditsOpener source;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<GridTable> table = Optional.empty();
    private Optional<AddedColumns> added = Optional.empty();
    private Optional<GridStatement> statement = Optional.empty();

    GridCursor(ResultGrid grid, CellText text, EditsOpener source) {
        this.grid = grid;
        this.text = text;
        this.source = source;
    }

    /** Follows the cells of other columns from now on. */
    void follow(GridTable next, AddedColumns columns) {
        table = Optional.of(next);
        added = Optional.of(columns);
        next.layers.selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                tell();
            }
        });
    }

    /** Returns what cells lead to; empty while none are shown. */
    Optional<GridLinks> links() {
        return table.map(shown -> new GridLinks(shown, grid::hint));
    }

    /** Tells that the cell, or what is in it, may be another. */
    void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Returns the grid. */
    public ResultGrid grid() {
        return grid;
    }

    /** Returns the parts of JSON that are columns; empty while no rows are shown. */
    public Optional<AddedColumns> added() {
        return added;
    }

    /** Returns the statement of the rows, where a person has written it. */
    public Optional<GridStatement> statement() {
        return statement;
    }

    /** Says which statement gives the rows. */
    public void statement(GridStatement written) {
        statement = Optional.of(written);
    }

    /** Returns how the grid writes values. */
    public CellText text() {
        return text;
    }

    /** Returns the datasource that the rows come from; empty where none is known. */
    public Optional<String> datasource() {
        return source.datasource();
    }

    /** Returns the rows that are shown. */
    public Optional<GridRows> rows() {
        return table.map(GridTable::rows);
    }

    /** Returns where the cell is; empty while none is selected. */
    public Optional<CellPlace> place() {
        return table.flatMap(GridTable::selected);
    }

    /** Returns the columns that are shown, from the left as they stand, by their indexes. */
    public int[] columns() {
        return table.map(GridTable::visibleColumns).orElse(new int[0]);
    }

    /** Reads what nobody has told of the cell's row yet; says below the rows what became of it. */
    public void loadMissing() {
        rows().ifPresent(shown -> place().ifPresent(cell -> MissingLoader.load(grid, shown, cell.row())));
    }

    /** Goes to another cell and scrolls it into view. */
    public void go(int row, int column) {
        table.ifPresent(shown -> shown.select(row, column));
    }

    /** Runs the action each time the cell, or what is in it, may be another one: often. */
    public Registration onMove(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }
}
