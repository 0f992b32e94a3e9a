package org.bitquarry.engine.internal.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ForwardingCursor;
import org.jspecify.annotations.Nullable;

/** Reads everything, then hands it out in order; remembers no more rows than are wanted of it. Equal rows keep theirs. */
final class SortedCursor extends ForwardingCursor {
    private final Comparator<@Nullable Object[]> order;
    private final OptionalLong keep;
    /** What was read stays when reading fails and goes on. */
    private final List<@Nullable Object[]> all = new ArrayList<>();

    private int next = -1;

    SortedCursor(Cursor rows, Comparator<@Nullable Object[]> order, OptionalLong keep) {
        super(rows);
        this.order = order;
        this.keep = keep;
    }

    @Override
    public boolean next() {
        if (next < 0) {
            readAll();
        }
        next = Math.min(next + 1, all.size());
        return next < all.size();
    }

    private void readAll() {
        // A multiple of what is wanted is sorted at once: as fast as a heap, and stable.
        long most = keep.isPresent() ? Math.max(1_000, keep.getAsLong() * 4) : Long.MAX_VALUE;
        while (super.next()) {
            all.add(super.row());
            if (all.size() >= most) {
                cut();
            }
        }
        cut();
    }

    private void cut() {
        all.sort(order);
        if (keep.isPresent() && all.size() > keep.getAsLong()) {
            all.subList((int) keep.getAsLong(), all.size()).clear();
        }
    }

    @Override
    public @Nullable Object[] row() {
        return all.get(next);
    }

    @Override
    public OptionalLong size() {
        return next < 0 || keep.isPresent() ? OptionalLong.empty() : OptionalLong.of(all.size());
    }
}
