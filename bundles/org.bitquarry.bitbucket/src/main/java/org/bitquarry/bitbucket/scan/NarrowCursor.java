package org.bitquarry.bitbucket.scan;

import java.util.Arrays;
import org.bitquarry.model.scan.ForwardingCursor;
import org.jspecify.annotations.Nullable;

/** Leaves off the last columns of a row. */
final class NarrowCursor extends ForwardingCursor implements ReadAhead {
    private final ReadAhead rows;
    private final int width;

    NarrowCursor(ReadAhead rows, int width) {
        super(rows);
        this.rows = rows;
        this.width = width;
    }

    @Override
    public void prime() {
        rows.prime();
    }

    @Override
    public @Nullable Object[] row() {
        return Arrays.copyOf(rows.row(), width);
    }
}
