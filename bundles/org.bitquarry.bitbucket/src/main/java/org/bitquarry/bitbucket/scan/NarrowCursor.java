package org.bitquarry.bitbucket.scan;

import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Leaves off the last columns of a row. */
final class NarrowCursor implements ReadAhead {
    private final ReadAhead rows;
    private final int width;

    NarrowCursor(ReadAhead rows, int width) {
        this.rows = rows;
        this.width = width;
    }

    @Override
    public void prime() {
        rows.prime();
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
