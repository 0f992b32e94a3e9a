package org.bitquarry.workbench.core.inspect;

import java.util.OptionalInt;

/**
 * A line of a unified diff.
 *
 * @param kind what it says
 * @param before its number in the text before, if it is part of that
 * @param after its number in the text after, if it is part of that
 */
public record DiffLine(Kind kind, OptionalInt before, OptionalInt after) {
    /** What a line says. */
    public enum Kind {
        /** Which file is meant, and what became of it. */
        FILE,
        /** Where the next lines stand. */
        HUNK,
        /** Was not there before. */
        ADDED,
        /** Is not there any more. */
        REMOVED,
        /** Is as it was. */
        SAME
    }
}
