package org.bitquarry.model.scan;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch from one table. Immutable and printable; nothing in it is advisory: a cursor over it returns exactly
 * the rows that pass the filter (or a superset where {@link Pushed#residual} says so), in the order, cut by offset and
 * limit.
 *
 * @param table which
 * @param columns names to fetch, in the order of the row's array; empty fetches no value, only the number of rows; of a
 *     count, what to count by
 * @param filter conjuncts
 * @param sort order; empty for the server's own
 * @param offset rows to skip
 * @param limit the most rows
 * @param countOnly one row with one BIGINT: the number of rows that pass the filter; with columns, such a row for each
 *     combination of values that occurs, the number behind them
 */
public record ScanRequest(
        TableRef table,
        List<String> columns,
        List<Predicate> filter,
        List<SortKey> sort,
        long offset,
        OptionalLong limit,
        boolean countOnly) {
    /** Copies the lists. */
    public ScanRequest {
        columns = List.copyOf(columns);
        filter = List.copyOf(filter);
        sort = List.copyOf(sort);
        if (offset < 0 || limit.orElse(0) < 0) {
            throw new IllegalArgumentException("offset and limit are not negative");
        }
    }

    /** Fetches all rows with all columns that are not hidden. */
    public static ScanRequest of(TableRef table) {
        List<String> columns = table.table().columns().stream()
                .filter(column -> !column.hidden())
                .map(Column::name)
                .toList();
        return new ScanRequest(table, columns, List.of(), List.of(), 0, OptionalLong.empty(), false);
    }

    /** Fetches other columns. */
    public ScanRequest withColumns(List<String> value) {
        return new ScanRequest(table, value, filter, sort, offset, limit, countOnly);
    }

    /** Replaces the filter. */
    public ScanRequest withFilter(List<Predicate> value) {
        return new ScanRequest(table, columns, value, sort, offset, limit, countOnly);
    }

    /** Replaces the order. */
    public ScanRequest withSort(List<SortKey> value) {
        return new ScanRequest(table, columns, filter, value, offset, limit, countOnly);
    }

    /** Replaces offset and limit. */
    public ScanRequest withLimit(long newOffset, OptionalLong newLimit) {
        return new ScanRequest(table, columns, filter, sort, newOffset, newLimit, countOnly);
    }

    /**
     * Puts values in the place of parameters. A comparison with NULL becomes {@link Predicate.Never}.
     *
     * @param values by the parameters' index; null for NULL
     */
    public ScanRequest bind(List<@Nullable Object> values) {
        ParameterBinding binding = new ParameterBinding(values);
        return withFilter(filter.stream().map(binding::in).toList());
    }

    /** Asks for the number of rows only. */
    public ScanRequest counting() {
        return countingBy(List.of());
    }

    /** Asks for the number of rows by the values of columns. */
    public ScanRequest countingBy(List<String> groups) {
        return new ScanRequest(table, groups, filter, List.of(), 0, OptionalLong.empty(), true);
    }
}
