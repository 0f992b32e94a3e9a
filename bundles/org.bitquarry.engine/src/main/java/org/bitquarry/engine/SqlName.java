package org.bitquarry.engine;

/**
 * A name in a script whose meaning is known.
 *
 * @param role what it means
 * @param offset index of its first character
 * @param length in characters
 */
public record SqlName(Role role, int offset, int length) {
    /** What a name means. */
    public enum Role {
        /** A schema. */
        SCHEMA,
        /** A table, or a view of a WITH. */
        TABLE,
        /** A column of a table, a view or a query. */
        COLUMN,
        /** Another name for a table or an expression. */
        ALIAS,
        /** A function. */
        FUNCTION,
        /** A procedure. */
        PROCEDURE
    }

    /** Returns the index after its last character. */
    public int end() {
        return offset + length;
    }
}
