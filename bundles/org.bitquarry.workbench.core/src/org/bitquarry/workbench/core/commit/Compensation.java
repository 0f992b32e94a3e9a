package org.bitquarry.workbench.core.commit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;

/**
 * Says from a table's definition what takes a change back: an update by the values that were read, a new row by its
 * deletion, a deleted row by making it anew. Pure.
 */
final class Compensation {
    private static final String IN_THE_COMMIT_BEFORE = "the file is as it was in the commit before: take it from there";

    private Compensation() {}

    /** Returns the columns that must be known of a row before a change is sent, so that it can be taken back. */
    static List<String> needed(RowChange change) {
        TableDefinition table = change.table().table();
        return switch (change) {
            case RowChange.Insert insert -> List.of();
            case RowChange.Update update ->
                table.updates() instanceof WriteRule.Upload
                        ? List.of()
                        : readable(table, update.values().keySet().stream());
            case RowChange.Delete delete ->
                whyNotAnew(table).isPresent()
                        ? List.of()
                        : readable(table, remade(table).map(Column::name));
        };
    }

    private static List<String> readable(TableDefinition table, Stream<String> columns) {
        return columns.filter(name ->
                        table.column(name).filter(column -> !column.sensitive()).isPresent())
                .toList();
    }

    private static Stream<Column> remade(TableDefinition table) {
        return table.columns().stream().filter(column -> column.inserted().isWritable() && !column.sensitive());
    }

    private static Optional<String> whyNotAnew(TableDefinition table) {
        if (table.deletes() instanceof WriteRule.Delete rule && rule.lost().isPresent()) {
            return rule.lost();
        }
        return switch (table.inserts()) {
            case WriteRule.Unsupported unsupported -> Optional.of(unsupported.reason());
            case WriteRule.Upload upload -> Optional.of(IN_THE_COMMIT_BEFORE);
            case WriteRule.Post post -> Optional.empty();
            case WriteRule.PartialPut put -> Optional.empty();
            case WriteRule.PostChange post -> Optional.empty();
            case WriteRule.ReadMergePut put -> Optional.empty();
            case WriteRule.ArrayMember member -> Optional.empty();
            case WriteRule.Delete delete -> Optional.empty();
        };
    }

    /**
     * Returns what takes a change back that the source did.
     *
     * @param before what was known of the row before
     * @param after the row as the source answered
     */
    static UndoStep of(RowChange change, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return switch (change) {
            case RowChange.Insert insert -> ofInsert(insert, after);
            case RowChange.Update update -> ofUpdate(update, before, after);
            case RowChange.Delete delete -> ofDelete(delete, before);
        };
    }

    /** Says what is known of it before the change is sent, and before anything is read. */
    static UndoForecast forecast(RowChange change) {
        TableDefinition table = change.table().table();
        return switch (change) {
            case RowChange.Insert insert -> new UndoForecast(whyNotGone(table), "deletes the new row");
            case RowChange.Update update ->
                new UndoForecast(
                        whyNotBack(update),
                        "puts back what was read of "
                                + String.join(", ", update.values().keySet()));
            case RowChange.Delete delete -> new UndoForecast(whyNotAnew(table).or(() -> secret(table)), anew(table));
        };
    }

    private static String anew(TableDefinition table) {
        String remark = remark(table);
        return "makes the row anew with its "
                + remade(table).map(Column::name).collect(Collectors.joining(", "))
                + (remark.isEmpty() ? "" : "; " + remark);
    }

    private static Optional<String> whyNotGone(TableDefinition table) {
        return switch (table.deletes()) {
            case WriteRule.Unsupported unsupported -> Optional.of(unsupported.reason());
            case WriteRule.Upload upload -> Optional.of(IN_THE_COMMIT_BEFORE);
            case WriteRule.Delete delete -> Optional.empty();
            case WriteRule.ArrayMember member -> Optional.empty();
            case WriteRule.Post post -> Optional.empty();
            case WriteRule.PartialPut put -> Optional.empty();
            case WriteRule.PostChange post -> Optional.empty();
            case WriteRule.ReadMergePut put -> Optional.empty();
        };
    }

    private static Optional<String> whyNotBack(RowChange.Update update) {
        TableDefinition table = update.table().table();
        if (table.updates() instanceof WriteRule.Upload) {
            return Optional.of(IN_THE_COMMIT_BEFORE);
        }
        return update.values().keySet().stream()
                .filter(name -> table.requireColumn(name).sensitive())
                .map(name -> name + " is a secret, whose old value nobody can read")
                .findFirst();
    }

    private static Optional<String> secret(TableDefinition table) {
        return table.columns().stream()
                .filter(column -> column.sensitive() && column.inserted().isRequired())
                .map(column -> column.name() + " is a secret, which nobody can read")
                .findFirst();
    }

    private static UndoStep ofInsert(RowChange.Insert insert, Map<String, @Nullable Object> after) {
        TableDefinition table = insert.table().table();
        Optional<String> reason = whyNotGone(table);
        if (reason.isPresent()) {
            return new UndoStep.Impossible(insert, reason.get());
        }
        Map<String, @Nullable Object> known = new LinkedHashMap<>(insert.values());
        known.putAll(after);
        Map<String, @Nullable Object> key = key(table, known);
        if (key.containsValue(null)) {
            return new UndoStep.Impossible(insert, "the source didn't say which row it made");
        }
        Map<String, @Nullable Object> base = new LinkedHashMap<>(after);
        base.keySet().retainAll(insert.values().keySet());
        return new UndoStep.Possible(insert, new RowChange.Delete(insert.table(), key, base), "");
    }

    private static UndoStep ofUpdate(
            RowChange.Update update, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        TableDefinition table = update.table().table();
        Optional<String> reason = whyNotBack(update);
        if (reason.isPresent()) {
            return new UndoStep.Impossible(update, reason.get());
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> sent : update.values().entrySet()) {
            String name = sent.getKey();
            if (!before.containsKey(name)) {
                return new UndoStep.Impossible(update, "what " + name + " held before could not be read");
            }
            if (!Objects.equals(before.get(name), after.getOrDefault(name, sent.getValue()))) {
                values.put(name, before.get(name));
            }
        }
        if (values.isEmpty()) {
            return new UndoStep.Impossible(update, "it holds what it held before");
        }
        Map<String, @Nullable Object> now = new LinkedHashMap<>(update.key());
        now.putAll(after);
        Map<String, @Nullable Object> base = new LinkedHashMap<>(after);
        base.keySet().retainAll(values.keySet());
        return new UndoStep.Possible(update, new RowChange.Update(update.table(), key(table, now), base, values), "");
    }

    private static UndoStep ofDelete(RowChange.Delete delete, Map<String, @Nullable Object> before) {
        TableDefinition table = delete.table().table();
        Optional<String> reason = whyNotAnew(table);
        if (reason.isPresent()) {
            return new UndoStep.Impossible(delete, reason.get());
        }
        Map<String, @Nullable Object> known = new LinkedHashMap<>(before);
        known.putAll(delete.key());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Column column : remade(table).toList()) {
            @Nullable Object value = known.get(column.name());
            if (value != null) {
                values.put(column.name(), value);
            } else if (column.inserted().isRequired()) {
                return new UndoStep.Impossible(delete, "what " + column.name() + " held could not be read");
            }
        }
        return secret(table)
                .<UndoStep>map(why -> new UndoStep.Impossible(delete, why))
                .orElseGet(() ->
                        new UndoStep.Possible(delete, new RowChange.Insert(delete.table(), values), remark(table)));
    }

    private static String remark(TableDefinition table) {
        List<String> remarks = new ArrayList<>();
        table.key().stream()
                .filter(column -> !column.inserted().isWritable())
                .findFirst()
                .ifPresent(column -> remarks.add("it gets another " + column.name()));
        if (table.columns().stream().anyMatch(Column::sensitive)) {
            remarks.add("a secret it had is not kept");
        }
        return String.join(", ", remarks);
    }

    private static Map<String, @Nullable Object> key(TableDefinition table, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> key = new LinkedHashMap<>();
        Stream.concat(table.parentKey().stream(), table.key().stream())
                .map(Column::name)
                .distinct()
                .forEach(name -> key.put(name, row.get(name)));
        return key;
    }
}
