package org.bitquarry.workbench.core.edit;

import java.util.Map;
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
        return Optional.empty();
    }

    /** Returns what is wrong with a pending edit as a whole. */
    static Optional<String> problem(TableDefinition table, RowEdit edit) {
        return switch (edit.kind()) {
            case DELETED -> Optional.empty();
            case CHANGED -> invalidValue(table, edit.values());
            case NEW -> missing(table, edit.values()).or(() -> invalidValue(table, edit.values()));
        };
    }

    private static Optional<String> missing(TableDefinition table, Map<String, @Nullable Object> values) {
        return table.columns().stream()
                .filter(column -> column.inserted().isRequired() && isBlank(values.get(column.name())))
                .map(column -> column.name() + " needs a value.")
                .findFirst();
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    private static Optional<String> invalidValue(TableDefinition table, Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .flatMap(entry ->
                        table.column(entry.getKey()).flatMap(column -> problem(column, entry.getValue())).stream())
                .findFirst();
    }
}
