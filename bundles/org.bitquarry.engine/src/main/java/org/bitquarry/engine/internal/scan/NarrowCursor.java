package org.bitquarry.engine.internal.scan;

import java.util.Arrays;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ForwardingCursor;
import org.jspecify.annotations.Nullable;

/** Drops the last columns, which only the work below needed. */
final class NarrowCursor extends ForwardingCursor {
    private final int width;

    NarrowCursor(Cursor rows, int width) {
        super(rows);
        this.width = width;
    }

    @Override
    public @Nullable Object[] row() {
        return Arrays.copyOf(super.row(), width);
    }
}
