package org.bitquarry.engine;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** Rows of the fake source; knows how many were read, and whether it was closed. */
final class FakeCursor implements Cursor {
    private final List<@Nullable Object[]> rows;
    int read;
    boolean closed;

    FakeCursor(List<@Nullable Object[]> rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        if (closed) {
            throw new AssertionError("read after close");
        }
        return read++ < rows.size();
    }

    @Override
    public @Nullable Object[] row() {
        return rows.get(read - 1).clone();
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(rows.size());
    }

    @Override
    public void close() {
        closed = true;
    }
}
