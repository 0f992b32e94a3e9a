package org.bitquarry.engine.internal.scan;

import java.util.OptionalLong;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** Gives one row: the number of rows. */
final class CountingCursor implements Cursor {
    private final Cursor rows;
    private long count = -1;
    private boolean done;

    CountingCursor(Cursor rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        if (count < 0) {
            count = 0;
            while (rows.next()) {
                count++;
            }
            return true;
        }
        done = true;
        return false;
    }

    @Override
    public @Nullable Object[] row() {
        if (count < 0 || done) {
            throw new IllegalStateException("no row");
        }
        return new Object[] {count};
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(1);
    }

    @Override
    public void close() {
        rows.close();
    }
}
