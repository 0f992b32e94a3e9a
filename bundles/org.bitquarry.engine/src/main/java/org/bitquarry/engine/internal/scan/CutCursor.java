package org.bitquarry.engine.internal.scan;

import java.util.OptionalLong;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ForwardingCursor;

/** Skips rows, then hands out so many; asks for no row beyond. */
final class CutCursor extends ForwardingCursor {
    private long toSkip;
    private long left;

    CutCursor(Cursor rows, long offset, long limit) {
        super(rows);
        toSkip = offset;
        left = limit;
    }

    @Override
    public boolean next() {
        if (left == 0) {
            return false;
        }
        for (; toSkip > 0; toSkip--) {
            if (!super.next()) {
                left = 0;
                return false;
            }
        }
        boolean found = super.next();
        left--;
        return found;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }
}
