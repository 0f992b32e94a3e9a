package org.bitquarry.workbench.core.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.workbench.core.Registration;
import org.jspecify.annotations.Nullable;

/** Rows in memory that one thread appends to while others read. Listeners are called outside the lock. */
public final class ResultRows implements RowsView {
    private final List<ResultColumn> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    /** By row, which of its values nobody has told; most rows have none. */
    private final Map<@Nullable Object[], BitSet> missing = new IdentityHashMap<>();

    private final List<RowsListener> listeners = new CopyOnWriteArrayList<>();
    private OptionalLong promised = OptionalLong.empty();
    private LoadState state = new LoadState.Loading();

    /** Begins empty and loading. */
    public ResultRows(List<ResultColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    @Override
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public synchronized int loaded() {
        return rows.size();
    }

    @Override
    public synchronized @Nullable Object value(int row, int column) {
        return rows.get(row)[column];
    }

    /** Tells whether nobody has told a value, which then stands here as null. */
    public synchronized boolean isMissing(int row, int column) {
        if (missing.isEmpty() || row >= rows.size()) {
            return false;
        }
        BitSet untold = missing.get(rows.get(row));
        return untold != null && untold.get(column);
    }

    /** Returns a row; empty when it is not here. The array must not be changed. */
    public synchronized Optional<@Nullable Object[]> row(int row) {
        return row < rows.size() ? Optional.of(rows.get(row)) : Optional.empty();
    }

    /** Returns the rows that are here now; the arrays must not be changed. */
    public synchronized List<@Nullable Object[]> copy() {
        return List.copyOf(rows);
    }

    @Override
    public synchronized OptionalLong size() {
        return state instanceof LoadState.Complete ? OptionalLong.of(rows.size()) : promised;
    }

    @Override
    public synchronized LoadState state() {
        return state;
    }

    @Override
    public Registration onChange(RowsListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Adds a row at the end; the array belongs to this object from now on. */
    public void append(@Nullable Object[] row) {
        int at;
        synchronized (this) {
            at = rows.size();
            rows.add(checked(row));
        }
        tell(new RowsChange.Appended(at, at + 1));
    }

    /** Puts other values in the place of a row, such as those that the source answered after a write. */
    public void replaceRow(int row, @Nullable Object[] values) {
        replaceRow(row, values, new BitSet());
    }

    /** Puts other values in the place of a row; {@code untold} are the indexes of those that nobody has told. */
    public void replaceRow(int row, @Nullable Object[] values, BitSet untold) {
        synchronized (this) {
            missing.remove(rows.set(row, checked(values)));
            note(values, untold);
        }
        tell(new RowsChange.Replaced(row));
    }

    /** Puts a row in before another, such as one that was made at the source. */
    public void insertRow(int row, @Nullable Object[] values) {
        insertRow(row, values, new BitSet());
    }

    /** Puts a row in before another; {@code untold} are the indexes of values that nobody has told. */
    public void insertRow(int row, @Nullable Object[] values, BitSet untold) {
        synchronized (this) {
            rows.add(row, checked(values));
            note(values, untold);
        }
        tell(new RowsChange.Inserted(row));
    }

    /** Takes a row out, such as one that was deleted at the source. */
    public void removeRow(int row) {
        synchronized (this) {
            missing.remove(rows.remove(row));
        }
        tell(new RowsChange.Removed(row));
    }

    /** Notes how many rows the source promises in all. */
    public void promise(OptionalLong size) {
        synchronized (this) {
            if (promised.equals(size)) {
                return;
            }
            promised = size;
        }
        tell(new RowsChange.State(state()));
    }

    /** Enters another loading state; a final one stays. */
    public void enter(LoadState next) {
        synchronized (this) {
            if (state.isFinal() || state.equals(next)) {
                return;
            }
            state = next;
        }
        tell(new RowsChange.State(next));
    }

    private void note(@Nullable Object[] values, BitSet untold) {
        if (!untold.isEmpty()) {
            missing.put(values, (BitSet) untold.clone());
        }
    }

    private @Nullable Object[] checked(@Nullable Object[] row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException(row.length + " values for " + columns.size() + " columns");
        }
        return row;
    }

    private void tell(RowsChange change) {
        listeners.forEach(listener -> listener.rowsChanged(change));
    }
}
