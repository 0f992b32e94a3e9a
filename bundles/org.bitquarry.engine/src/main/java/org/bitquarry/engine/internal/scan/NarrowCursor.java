package org.bitquarry.engine.internal.scan;

import java.util.Arrays;
import java.util.OptionalLong;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** Drops the last columns, which only the work below needed. */
final class NarrowCursor implements Cursor {
    private final Cursor rows;
    private final int width;

    NarrowCursor(Cursor rows, int width) {
        this.rows = rows;
        this.width = width;
    }

    @Override
    public boolean next() {
        return rows.next();
    }

    @Override
    public @Nullable Object[] row() {
        return Arrays.copyOf(rows.row(), width);
    }

    @Override
    public OptionalLong size() {
        return rows.size();
    }

    @Override
    public void close() {
        rows.close();
    }
}
