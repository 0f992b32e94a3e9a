package org.bitquarry.ui.grid;

import java.util.function.Supplier;
import org.bitquarry.workbench.core.edit.GridRows;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.jspecify.annotations.Nullable;

/**
 * Gives NatTable the values of rows, as many as it was told of: while rows come in, a paint must never see more of them
 * than the layers above know.
 */
final class RowsProvider implements IDataProvider {
    private final Supplier<GridRows> rows;
    private int count;

    RowsProvider(Supplier<GridRows> rows) {
        this.rows = rows;
    }

    /** Takes note of the rows that are here now; returns how many were known before. */
    int take() {
        int before = count;
        count = rows.get().count();
        return before;
    }

    @Override
    public @Nullable Object getDataValue(int column, int row) {
        return rows.get().value(row, column);
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        rows.get().set(row, column, value);
    }

    @Override
    public int getColumnCount() {
        return rows.get().columns().size();
    }

    @Override
    public int getRowCount() {
        return count;
    }

    /** The heads of the columns: one row of names. */
    IDataProvider columnNames() {
        return new Heads(this, true);
    }

    /** The heads of the rows: one column of numbers. */
    IDataProvider rowNames() {
        return new Heads(this, false);
    }

    private record Heads(RowsProvider body, boolean ofColumns) implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return ofColumns ? body.rows.get().columns().get(column).name() : Integer.valueOf(row + 1);
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("heads are not edited");
        }

        @Override
        public int getColumnCount() {
            return ofColumns ? body.getColumnCount() : 1;
        }

        @Override
        public int getRowCount() {
            return ofColumns ? 1 : body.getRowCount();
        }
    }
}
