package org.bitquarry.engine.internal.scan;

import java.util.OptionalLong;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** Skips rows, then hands out so many; asks for no row beyond. */
final class CutCursor implements Cursor {
    private final Cursor rows;
    private long toSkip;
    private long left;

    CutCursor(Cursor rows, long offset, long limit) {
        this.rows = rows;
        toSkip = offset;
        left = limit;
    }

    @Override
    public boolean next() {
        if (left == 0) {
            return false;
        }
        for (; toSkip > 0; toSkip--) {
            if (!rows.next()) {
                left = 0;
                return false;
            }
        }
        left--;
        return rows.next();
    }

    @Override
    public @Nullable Object[] row() {
        return rows.row();
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        rows.close();
    }
}
