package org.bitquarry.engine.internal.sys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.table.Column;
import org.jspecify.annotations.Nullable;

/** What became of the rows of the last statement that changed any. Thread-safe; keeps no values but keys. */
public final class LastBatch {
    private volatile List<Row> rows = List.of();

    /**
     * One row of the batch.
     *
     * @param position in the batch, counted from 1
     * @param change its verb, such as INSERT
     * @param schema that holds the table
     * @param table whose row it is
     * @param key of the row as {@code Name=value}; empty when it is not known
     * @param outcome APPLIED, CONFLICT, REJECTED or UNKNOWN
     * @param message why it was not applied; empty otherwise
     */
    record Row(int position, String change, String schema, String table, String key, String outcome, String message) {}

    /** Replaces what is held; outcomes are those of the first changes. */
    public void holds(ChangeSet changes, List<RowOutcome> outcomes) {
        List<Row> held = new ArrayList<>();
        for (RowOutcome outcome : outcomes) {
            held.add(row(held.size() + 1, changes.changes().get(held.size()), outcome));
        }
        rows = List.copyOf(held);
    }

    Stream<Row> rows() {
        return rows.stream();
    }

    private static Row row(int position, RowChange change, RowOutcome outcome) {
        return new Row(
                position,
                change.verb().name(),
                change.table().schema().name(),
                change.table().table().name(),
                key(change, outcome),
                outcome.getClass().getSimpleName().toUpperCase(Locale.ROOT),
                message(outcome));
    }

    private static String key(RowChange change, RowOutcome outcome) {
        Map<String, @Nullable Object> known =
                switch (change) {
                    case RowChange.Insert insert ->
                        outcome instanceof RowOutcome.Applied(Map<String, @Nullable Object> row)
                                ? row
                                : insert.values();
                    case RowChange.Update update -> update.key();
                    case RowChange.Delete delete -> delete.key();
                };
        return change.table().table().columns().stream()
                .filter(column -> column.key() && known.get(column.name()) != null)
                .map(Column::name)
                .map(name -> name + "=" + known.get(name))
                .collect(Collectors.joining(", "));
    }

    private static String message(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Applied applied -> "";
            case RowOutcome.Conflict conflict -> "someone else changed the row since it was read";
            case RowOutcome.Rejected rejected -> rejected.error().problem().text();
            case RowOutcome.Unknown unknown -> unknown.error().problem().text() + " " + unknown.finding();
        };
    }
}
