package org.bitquarry.engine.internal.scan;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.scan.Values;
import org.jspecify.annotations.Nullable;

/**
 * Where a row's array holds which column.
 *
 * @param columns by index
 */
record RowShape(List<String> columns) {
    private static final Comparator<@Nullable Object> NULLS_LAST = Comparator.nullsLast(Values::compare);

    /** Reads a row by column name. */
    Function<String, @Nullable Object> reader(@Nullable Object[] row) {
        return column -> row[columns.indexOf(column)];
    }

    /** Returns the order of rows by these keys: NULL last ascending, first descending. */
    Comparator<@Nullable Object[]> order(List<SortKey> keys) {
        return (left, right) -> keys.stream()
                .mapToInt(key -> order(key, left, right))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private int order(SortKey key, @Nullable Object[] left, @Nullable Object[] right) {
        int index = columns.indexOf(key.column());
        int order = NULLS_LAST.compare(left[index], right[index]);
        return key.descending() ? -order : order;
    }
}
