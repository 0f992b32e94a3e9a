package org.bitquarry.model.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table can be changed: those where a column has one of a few values.
 *
 * @param column its name
 * @param values the values of rows that can be changed
 * @param reason why others can't, as a clause for "read-only: …"
 */
public record RowCondition(String column, List<String> values, String reason) {
    /** Copies the values. */
    public RowCondition {
        values = List.copyOf(values);
        if (values.isEmpty() || reason.isBlank()) {
            throw new IllegalArgumentException("a condition on " + column + " needs values and a reason");
        }
    }

    /** Tells whether a row with this value can be changed. NULL, or a value that was not read, is left to the source. */
    public boolean allows(@Nullable Object value) {
        return value == null || values.contains(value.toString());
    }
}
