package org.bitquarry.bitbucket.scan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.PredicateEvaluator;
import org.jspecify.annotations.Nullable;

/** Checks rows again, cuts them to the wanted columns, and applies offset and limit to what passed. */
final class LocalCursor implements Cursor {
    private final Cursor rows;
    private final List<Predicate> residual;
    private final Map<String, Integer> slots = new HashMap<>();
    private final int width;
    private final OptionalLong limit;
    private long toSkip;
    private long left;
    private @Nullable Object @Nullable [] row;

    /**
     * Makes a cursor.
     *
     * @param fetched names of the columns of {@code rows}; the wanted ones come first
     * @param width number of wanted columns
     */
    LocalCursor(
            Cursor rows, List<String> fetched, int width, List<Predicate> residual, long offset, OptionalLong limit) {
        this.rows = rows;
        this.residual = residual;
        this.width = width;
        this.limit = limit;
        toSkip = offset;
        left = limit.orElse(Long.MAX_VALUE);
        for (int i = 0; i < fetched.size(); i++) {
            slots.putIfAbsent(fetched.get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    @Override
    public boolean next() {
        while (left > 0 && rows.next()) {
            @Nullable Object[] candidate = rows.row();
            if (PredicateEvaluator.passes(residual, name -> candidate[slot(name)]) && toSkip-- <= 0) {
                left--;
                row = candidate.length == width ? candidate : Arrays.copyOf(candidate, width);
                return true;
            }
        }
        row = null;
        return false;
    }

    @Override
    public boolean isResumable() {
        return rows.isResumable();
    }

    private int slot(String name) {
        return slots.get(name.toLowerCase(Locale.ROOT));
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
        return residual.isEmpty() && limit.isEmpty() ? rows.size() : OptionalLong.empty();
    }

    @Override
    public void close() {
        rows.close();
    }
}
