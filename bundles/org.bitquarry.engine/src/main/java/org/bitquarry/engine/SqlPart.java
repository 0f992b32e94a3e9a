package org.bitquarry.engine;

import java.util.List;

/**
 * A part of a script as an outline shows it.
 *
 * @param kind what it is
 * @param title what stands in the outline: a statement's name or verb, the name of a view or a table
 * @param detail what is said beside it; may be empty
 * @param offset index of its first character
 * @param length in characters, at least 1
 * @param named where its name stands, or its beginning, for the caret
 * @param parts inside it, in the order of the text
 */
public record SqlPart(Kind kind, String title, String detail, int offset, int length, int named, List<SqlPart> parts) {
    /** What a part is. */
    public enum Kind {
        /** A statement that reads. */
        QUERY,
        /** A statement that changes rows. */
        CHANGE,
        /** A call of a procedure. */
        CALL,
        /** Another statement. */
        OTHER,
        /** A view of a WITH. */
        VIEW,
        /** A query in parentheses. */
        SUBQUERY,
        /** A table that a statement names. */
        TABLE
    }

    /** Copies the parts. */
    public SqlPart {
        parts = List.copyOf(parts);
    }

    /** Returns the index after its last character. */
    public int end() {
        return offset + length;
    }
}
