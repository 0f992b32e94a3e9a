package org.bitquarry.workbench.core.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.workbench.core.inspect.PathColumns;
import org.jspecify.annotations.Nullable;

/** The rows of a grid as they stood at one moment, pending edits laid over them. Any thread may read it. */
public final class RowsSnapshot {
    private final PathColumns columns;
    private final List<String> names;
    private final int[] key;
    private final List<RowEdit> added;
    private final Map<RowId, RowEdit> pending;
    private final List<@Nullable Object[]> rows;

    /**
     * @param columns of the rows, with those that were added
     * @param names how edits call the columns that the rows have themselves
     * @param key the places of the columns that identify a row
     * @param added the new rows, which come first
     * @param pending the edits of rows that were read
     */
    RowsSnapshot(
            PathColumns columns,
            List<String> names,
            int[] key,
            List<RowEdit> added,
            Map<RowId, RowEdit> pending,
            List<@Nullable Object[]> rows) {
        this.columns = columns;
        this.names = names;
        this.key = key;
        this.added = added;
        this.pending = pending;
        this.rows = rows;
    }

    /** Returns the columns. */
    public List<ResultColumn> columns() {
        return columns.columns();
    }

    /** Returns the number of rows. */
    public int count() {
        return added.size() + rows.size();
    }

    /** Returns the values of a row as they will be after a commit; the array belongs to the caller. */
    public @Nullable Object[] row(int position) {
        return columns.widen(own(position));
    }

    private @Nullable Object[] own(int position) {
        if (position < added.size()) {
            return laidOver(new @Nullable Object[names.size()], added.get(position));
        }
        @Nullable Object[] row = rows.get(position - added.size()).clone();
        @Nullable RowEdit edit = pending.isEmpty() ? null : pending.get(id(row));
        return edit == null ? row : laidOver(row, edit);
    }

    /** Returns the values of one column as they will be after a commit. */
    public @Nullable Object[] column(int index) {
        @Nullable Object[] values = new @Nullable Object[count()];
        int source = columns.source(index);
        for (int position = 0; position < values.length; position++) {
            boolean asRead = pending.isEmpty() && position >= added.size();
            @Nullable Object value = asRead ? rows.get(position - added.size())[source] : own(position)[source];
            values[position] = source == index ? value : columns.value(index, value);
        }
        return values;
    }

    private RowId id(@Nullable Object[] row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int column : key) {
            values.put(names.get(column), row[column]);
        }
        return new RowId.Existing(values);
    }

    private @Nullable Object[] laidOver(@Nullable Object[] row, RowEdit edit) {
        for (int column = 0; column < row.length; column++) {
            if (edit.values().containsKey(names.get(column))) {
                row[column] = edit.values().get(names.get(column));
            }
        }
        return row;
    }

    /** Opens all rows. */
    public StatementResult.Rows open() {
        return open(IntStream.range(0, count()).toArray());
    }

    /** Opens some rows, in an order of the caller's. */
    public StatementResult.Rows open(int[] positions) {
        return new StatementResult.Rows(columns(), new Some(positions));
    }

    private final class Some implements Cursor {
        private final int[] positions;
        private int at = -1;

        Some(int[] positions) {
            this.positions = positions;
        }

        @Override
        public boolean next() {
            return ++at < positions.length;
        }

        @Override
        public @Nullable Object[] row() {
            return RowsSnapshot.this.row(positions[at]);
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(positions.length);
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
