package org.bitquarry.workbench.core.edit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows that are here are shown.
 *
 * @param sort the keys, the first decides; without any, rows stand as they came
 */
public record Arrangement(List<SortBy> sort) {
    /** All rows as they came. */
    public static final Arrangement NONE = new Arrangement(List.of());

    /** Copies the keys. */
    public Arrangement {
        sort = List.copyOf(sort);
    }

    /** Tells whether all rows stand as they came. */
    public boolean isNone() {
        return sort.isEmpty();
    }

    /** Returns the rows to show, in their order; of equal ones the first that came stands first. May take seconds. */
    public int[] of(RowsSnapshot rows) {
        IntStream shown = IntStream.range(0, rows.count());
        return sort.isEmpty()
                ? shown.toArray()
                : shown.boxed()
                        .sorted(comparator(rows))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private Comparator<Integer> comparator(RowsSnapshot rows) {
        return sort.stream()
                .map(key -> {
                    @Nullable Object[] values = rows.column(key.column());
                    Comparator<Integer> byValue = (one, other) -> compare(values[one], values[other]);
                    return key.descending() ? byValue.reversed() : byValue;
                })
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        if (one instanceof String text && other instanceof String second) {
            int regardless = String.CASE_INSENSITIVE_ORDER.compare(text, second);
            return regardless == 0 ? text.compareTo(second) : regardless;
        }
        if (one instanceof Comparable<?> comparable && one.getClass() == other.getClass()) {
            return compared(comparable, other);
        }
        return one.toString().compareTo(other.toString());
    }

    @SuppressWarnings("unchecked") // both are of one class
    private static int compared(Comparable<?> one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
