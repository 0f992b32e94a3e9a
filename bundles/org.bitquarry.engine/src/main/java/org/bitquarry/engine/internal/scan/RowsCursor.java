package org.bitquarry.engine.internal.scan;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** Rows that are at hand. */
public final class RowsCursor implements Cursor {
    private final List<@Nullable Object[]> rows;
    private int next = -1;

    /** Hands out these rows. */
    public RowsCursor(List<@Nullable Object[]> rows) {
        this.rows = List.copyOf(rows);
    }

    @Override
    public boolean next() {
        next = Math.min(next + 1, rows.size());
        return next < rows.size();
    }

    @Override
    public @Nullable Object[] row() {
        return rows.get(next).clone();
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(rows.size());
    }

    @Override
    public void close() {
        next = rows.size();
    }
}
