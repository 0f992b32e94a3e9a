package org.bitquarry.workbench.core.edit;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pending edit of one row.
 *
 * @param kind what will be done
 * @param base the row as it was read when the edit began; empty for a new row
 * @param values what was typed, by column name; kept while a row is marked as deleted, so that taking the mark away
 *     brings it back
 */
public record RowEdit(Kind kind, Map<String, @Nullable Object> base, Map<String, @Nullable Object> values) {
    /** What will be done to the row. */
    public enum Kind {
        /** UPDATE. */
        CHANGED,
        /** INSERT. */
        NEW,
        /** DELETE. */
        DELETED
    }

    /** Copies the values. */
    public RowEdit {
        base = NamedValues.copy(base);
        values = NamedValues.copy(values);
    }

    /** Names the columns; shows no value, since one may be a secret. */
    @Override
    public String toString() {
        return "RowEdit[" + kind + " " + values.keySet() + "]";
    }

    static RowEdit begin(SourceRow row) {
        return new RowEdit(Kind.CHANGED, row.base(), Map.of());
    }

    /** Tells whether the row will be sent with another value in this column than was read. */
    public boolean changes(String column) {
        return kind != Kind.DELETED && values.containsKey(column);
    }

    /** Tells whether committing would send nothing. */
    boolean isIdle() {
        return kind == Kind.CHANGED && values.isEmpty();
    }

    /** Sets a value; the one that was read takes the change away. */
    RowEdit with(String column, @Nullable Object value) {
        boolean asRead = kind != Kind.NEW && base.containsKey(column) && Objects.equals(base.get(column), value);
        return asRead ? without(column) : new RowEdit(kind, base, NamedValues.with(values, column, value));
    }

    /** Takes in what was read of a column, where nothing was known of it. */
    RowEdit withBase(String column, Map<String, @Nullable Object> read) {
        return base.containsKey(column) || !read.containsKey(column)
                ? this
                : new RowEdit(kind, NamedValues.with(base, column, read.get(column)), values);
    }

    RowEdit without(String column) {
        return new RowEdit(kind, base, NamedValues.without(values, column));
    }

    RowEdit as(Kind other) {
        return new RowEdit(other, base, values);
    }

    /** Begins anew from what the source holds now, with the values that a person decided on. */
    RowEdit merged(Map<String, @Nullable Object> theirs, Map<String, @Nullable Object> decided) {
        return new RowEdit(kind, base, decided).rebased(theirs);
    }

    /** Begins anew from what the source holds now, keeping what was typed. */
    RowEdit rebased(Map<String, @Nullable Object> theirs) {
        RowEdit next = new RowEdit(kind, theirs, Map.of());
        for (Map.Entry<String, @Nullable Object> typed : values.entrySet()) {
            next = next.with(typed.getKey(), typed.getValue());
        }
        return next;
    }
}
