package org.bitquarry.workbench.core.edit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows that are here are shown.
 *
 * @param sort the keys, the first decides; without any, rows stand as they came
 * @param conditions what a row must meet to be shown, by index of the column
 */
public record Arrangement(List<SortBy> sort, Map<Integer, Condition> conditions) {
    /** All rows as they came. */
    public static final Arrangement NONE = new Arrangement(List.of(), Map.of());

    /** Copies keys and conditions. */
    public Arrangement {
        sort = List.copyOf(sort);
        conditions = Map.copyOf(conditions);
    }

    /** Tells whether all rows stand as they came. */
    public boolean isNone() {
        return sort.isEmpty() && conditions.isEmpty();
    }

    /** Returns the same rows in another order. */
    public Arrangement sortedBy(List<SortBy> keys) {
        return new Arrangement(keys, conditions);
    }

    /** Returns the rows that meet other conditions, in the same order. */
    public Arrangement where(Map<Integer, Condition> others) {
        return new Arrangement(sort, others);
    }

    /** Returns the rows to show, in their order; of equal ones the first that came stands first. May take seconds. */
    public int[] of(RowsSnapshot rows) {
        IntStream shown = IntStream.range(0, rows.count());
        for (Map.Entry<Integer, Condition> condition : conditions.entrySet()) {
            @Nullable Object[] values = rows.column(condition.getKey());
            shown = shown.filter(row -> condition.getValue().isMetBy(values[row]));
        }
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
                    Comparator<Integer> byValue = (one, other) -> Values.compareForPeople(values[one], values[other]);
                    return key.descending() ? byValue.reversed() : byValue;
                })
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }
}
