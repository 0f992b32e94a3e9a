package org.bitquarry.engine.internal.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ForwardingCursor;
import org.jspecify.annotations.Nullable;

/** Counts rows by their first cells: one row a combination of values, the number behind them. By none: always one row. */
final class CountingCursor extends ForwardingCursor {
    private final int groups;
    /** What was counted stays counted when reading fails and goes on. */
    private final Map<List<@Nullable Object>, Long> counts = new LinkedHashMap<>();

    private @Nullable Iterator<Map.Entry<List<@Nullable Object>, Long>> counted;
    private @Nullable Object @Nullable [] row;

    CountingCursor(Cursor rows, int groups) {
        super(rows);
        this.groups = groups;
    }

    @Override
    public boolean next() {
        Iterator<Map.Entry<List<@Nullable Object>, Long>> left = counted;
        if (left == null) {
            left = count().entrySet().iterator();
            counted = left;
        }
        if (!left.hasNext()) {
            row = null;
            return false;
        }
        Map.Entry<List<@Nullable Object>, Long> next = left.next();
        List<@Nullable Object> cells = new ArrayList<>(next.getKey());
        cells.add(next.getValue());
        row = cells.toArray();
        return true;
    }

    private Map<List<@Nullable Object>, Long> count() {
        if (groups == 0) {
            counts.putIfAbsent(List.of(), 0L);
        }
        while (super.next()) {
            counts.merge(Arrays.asList(Arrays.copyOf(super.row(), groups)), 1L, Long::sum);
        }
        return counts;
    }

    @Override
    public @Nullable Object[] row() {
        if (row == null) {
            throw new IllegalStateException("no row");
        }
        return row;
    }

    @Override
    public OptionalLong size() {
        return groups == 0 ? OptionalLong.of(1) : OptionalLong.empty();
    }
}
