package org.bitquarry.workbench.core.edit;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Checks values against a table's definition before anything is sent. Every complaint is a sentence. */
final class ValueRules {
    private ValueRules() {}

    /** Returns what is wrong with a value in a column. */
    static Optional<String> problem(Column column, @Nullable Object value) {
        if (value == null) {
            return column.nullable() ? Optional.empty() : Optional.of(column.name() + " can't be NULL.");
        }
        if (value == LostSecret.LOST) {
            return Optional.of(column.name() + " was not kept, because it is a secret: type it again.");
        }
        if (value instanceof TypedText typed) {
            return Optional.of(typed.problem());
        }
        if (!column.type().javaClass().isInstance(value)) {
            return Optional.of(column.name() + " is of type " + column.type() + ".");
        }
        if (!column.enumeration().isEmpty() && !column.enumeration().contains(value.toString())) {
            return Optional.of(column.name() + " is one of " + String.join(", ", column.enumeration()) + ".");
        }
        int length = value.toString().codePointCount(0, value.toString().length());
        if (value instanceof String && column.length() > 0 && length > column.length()) {
            return Optional.of("%s holds at most %d characters; this is %d long."
                    .formatted(column.name(), column.length(), length));
        }
        return value instanceof String text ? form(column, text) : Optional.empty();
    }

    private static Optional<String> form(Column column, String text) {
        return switch (column.form()) {
            case FREE -> Optional.empty();
            case UUID ->
                column.form().isCanonical(text)
                        ? Optional.empty()
                        : Optional.of(column.name() + " is a UUID in braces and small letters.");
            case LOWER_CASE, END_OF_PATH ->
                column.form().isCanonical(text)
                        ? Optional.empty()
                        : Optional.of(column.name() + " holds no capital letters.");
            case JSON -> JsonText.problem(text).map(problem -> column.name() + " is JSON: " + problem);
        };
    }

    /** Returns what is wrong with a cell of a pending row. */
    static Optional<String> problem(RowEdit edit, Column column) {
        boolean isTyped = edit.values().containsKey(column.name());
        return switch (edit.kind()) {
            case DELETED -> Optional.empty();
            case CHANGED -> isTyped ? problem(column, edit.values().get(column.name())) : Optional.empty();
            case NEW ->
                missing(column, edit)
                        .or(() -> isTyped ? problem(column, edit.values().get(column.name())) : Optional.empty());
        };
    }

    /** Returns what is wrong with a pending row, in the order of the table's columns. */
    static List<CellProblem> problems(TableDefinition table, RowId row, RowEdit edit) {
        return table.columns().stream()
                .flatMap(
                        column -> problem(edit, column).map(text -> new CellProblem(row, column.name(), text)).stream())
                .toList();
    }

    private static Optional<String> missing(Column column, RowEdit edit) {
        return column.inserted().isRequired() && isBlank(edit.values().get(column.name()))
                ? Optional.of(column.name() + " needs a value.")
                : Optional.empty();
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof TypedText typed && typed.text().isBlank();
    }
}
