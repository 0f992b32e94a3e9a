package org.bitquarry.bitbucket.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.MissingKeyException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.FilePaths;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.RowCondition;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Writability;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a change before anything is sent. */
final class ChangeValidator {
    private static final int BAD_REQUEST = 400;

    private ChangeValidator() {}

    static Optional<BitquarryException> problem(RowChange change) {
        TableDefinition table = change.table().table();
        if (table.rule(change.verb()) instanceof WriteRule.Unsupported unsupported) {
            return Optional.of(rejected(change, "not possible: " + unsupported.reason() + ".", "", ""));
        }
        return switch (change) {
            case RowChange.Insert insert ->
                first(
                        missing(insert),
                        values(insert, insert.values(), Column::inserted),
                        misnamed(insert, insert.values()));
            case RowChange.Update update ->
                first(
                        keyless(update, update.key()),
                        immutable(update, update.base()),
                        values(update, update.values(), Column::updated));
            case RowChange.Delete delete -> first(keyless(delete, delete.key()), immutable(delete, delete.base()));
        };
    }

    /** Says why rows in this state can't be changed, where the row's values are known and show it. */
    static Optional<BitquarryException> immutable(RowChange change, Map<String, @Nullable Object> row) {
        Optional<RowCondition> condition = change.table().table().changeable();
        return condition
                .filter(state -> row.get(state.column()) instanceof String value
                        && !state.values().contains(value))
                .map(state -> rejected(
                        change,
                        state.reason() + "; " + state.column() + " is " + row.get(state.column()) + ".",
                        "",
                        state.column()));
    }

    private static Optional<BitquarryException> missing(RowChange.Insert insert) {
        return insert.table().table().columns().stream()
                .filter(column ->
                        column.inserted().isRequired() && insert.values().get(column.name()) == null)
                .findFirst()
                .map(column ->
                        rejected(insert, column.name() + " must be given.", column.description(), column.name()));
    }

    /** An upload's file is no part of the request's path, and may lead elsewhere all the same. */
    private static Optional<BitquarryException> misnamed(RowChange change, Map<String, @Nullable Object> values) {
        return change.table().table().rule(change.verb()) instanceof WriteRule.Upload upload
                        && values.get(upload.file()) instanceof String file
                ? complaint(upload, file).map(text -> rejected(change, upload.file() + ": " + text, "", upload.file()))
                : Optional.empty();
    }

    private static Optional<String> complaint(WriteRule.Upload upload, String file) {
        return FilePaths.complaint(file)
                .or(() -> upload.part().isPresent() && file.contains("/")
                        ? Optional.of("'" + file + "' holds a slash, which no name of a file can.")
                        : Optional.empty());
    }

    private static Optional<BitquarryException> keyless(RowChange change, Map<String, @Nullable Object> key) {
        TableDefinition table = change.table().table();
        return table
                .rule(change.verb())
                .target()
                .map(path -> PathTemplate.of(path).columnVariables())
                .orElse(List.of())
                .stream()
                .filter(name -> key.get(name) == null)
                .findFirst()
                .map(name ->
                        new MissingKeyException(table.name(), name, "Read the row with its key before you change it."));
    }

    private static Optional<BitquarryException> values(
            RowChange change,
            Map<String, @Nullable Object> values,
            java.util.function.Function<Column, Writability> writability) {
        TableDefinition table = change.table().table();
        return values.entrySet().stream()
                .flatMap(entry -> value(change, table, entry.getKey(), entry.getValue(), writability).stream())
                .findFirst();
    }

    private static Optional<BitquarryException> value(
            RowChange change,
            TableDefinition table,
            String name,
            @Nullable Object value,
            java.util.function.Function<Column, Writability> writability) {
        Optional<Column> known = table.column(name);
        if (known.isEmpty()) {
            return Optional.of(rejected(change, "there is no column " + name + ".", "", name));
        }
        Column column = known.get();
        if (writability.apply(column) instanceof Writability.ReadOnly readOnly) {
            return Optional.of(rejected(change, name + " is read-only: " + readOnly.reason() + ".", "", name));
        }
        return complaint(column, value).map(text -> rejected(change, text, "", name));
    }

    private static Optional<String> complaint(Column column, @Nullable Object value) {
        String name = column.name();
        if (value == null) {
            return column.nullable() ? Optional.empty() : Optional.of(name + " can't be NULL.");
        }
        if (!column.type().javaClass().isInstance(value)) {
            return Optional.of(
                    name + " is " + column.type() + ", not " + value.getClass().getSimpleName() + ".");
        }
        if (!column.enumeration().isEmpty() && !column.enumeration().contains(value)) {
            return Optional.of(name + " is one of " + String.join(", ", column.enumeration()) + ", not " + value + ".");
        }
        if (column.length() > 0 && value instanceof String text) {
            int characters = text.codePointCount(0, text.length());
            if (characters > column.length()) {
                return Optional.of(
                        name + " has at most " + column.length() + " characters; this text has " + characters + ".");
            }
        }
        return Optional.empty();
    }

    static RequestRejectedException rejected(RowChange change, String cameBack, String remedy, String column) {
        return new RequestRejectedException(
                new Problem(change.verb() + " " + change.table(), cameBack, remedy),
                BAD_REQUEST,
                column.isEmpty() ? Map.of() : Map.of(column, List.of(cameBack)));
    }

    @SafeVarargs
    private static Optional<BitquarryException> first(Optional<BitquarryException>... problems) {
        return Stream.of(problems).flatMap(Optional::stream).findFirst();
    }
}
