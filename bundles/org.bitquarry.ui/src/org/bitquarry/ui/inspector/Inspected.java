package org.bitquarry.ui.inspector;

import java.util.Objects;
import java.util.Optional;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.Column;
import org.bitquarry.ui.grid.CellPlace;
import org.bitquarry.ui.grid.GridCursor;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a grid as it is now. Belongs to the UI thread.
 *
 * @param cursor of the grid
 * @param rows that the grid shows
 * @param place where the cell is
 */
record Inspected(GridCursor cursor, GridRows rows, CellPlace place) {
    /** Returns the cell that keys go to, if its row is here. */
    static Optional<Inspected> of(GridCursor cursor) {
        return cursor.rows().flatMap(rows -> cursor.place()
                .filter(place -> place.row() < rows.count())
                .map(place -> new Inspected(cursor, rows, place)));
    }

    /** What tells one cell from another, wherever its row stands now. */
    record Key(Object grid, Object row, String column) {}

    Key key() {
        Optional<RowId> id = rows.id(place.row());
        return new Key(cursor, id.isPresent() ? id.get() : place.row(), result().name());
    }

    /** Returns the same row's cell in another column. */
    Inspected at(int column) {
        return new Inspected(cursor, rows, new CellPlace(place.row(), column));
    }

    ResultColumn result() {
        return rows.columns().get(place.column());
    }

    /** Returns the table's column that is shown. */
    Optional<Column> column() {
        return result().origin().map(ColumnOrigin::column);
    }

    @Nullable
    Object value() {
        return rows.value(place.row(), place.column());
    }

    /** Returns the datasource that the cell's row comes from; empty where none is known. */
    Optional<String> datasource() {
        return rows.edits().map(edits -> edits.target().datasource()).or(cursor::datasource);
    }

    CellText text() {
        return cursor.text();
    }

    boolean isSecret() {
        return column().filter(Column::sensitive).isPresent();
    }

    boolean isNewRow() {
        return place.row() < rows.addedCount();
    }

    boolean isChanged() {
        return rows.isChanged(place.row(), place.column());
    }

    /** Tells whether nobody knows yet what the source puts there. */
    boolean isUnset() {
        return value() == null && isNewRow() && !isChanged();
    }

    /** Tells whether the source has a value that is not here. */
    boolean isMissing() {
        return value() == null && !rows.isLoaded(place.row(), place.column());
    }

    Optional<String> readOnlyReason() {
        return rows.readOnlyReason(place.row(), place.column());
    }

    /** Returns why the row is still pending although it was to be committed. */
    Optional<String> trouble() {
        return rows.pending(place.row()).flatMap(PendingRow::trouble).map(Trouble::text);
    }

    /** Tells whether another one shows the same as this one. */
    boolean shows(Inspected other) {
        return key().equals(other.key())
                && Objects.equals(value(), other.value())
                && isChanged() == other.isChanged()
                && readOnlyReason().equals(other.readOnlyReason())
                && trouble().equals(other.trouble());
    }
}
