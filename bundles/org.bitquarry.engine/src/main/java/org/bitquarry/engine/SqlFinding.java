package org.bitquarry.engine;

import java.util.List;

/**
 * Something that is wrong with a stretch of a script, before anything runs.
 *
 * @param severity how wrong
 * @param offset index of its first character in the script
 * @param length in characters, at least 1
 * @param message what is wrong and what to do, as sentences for people
 * @param fixes changes of the text that would mend it, the likeliest first
 */
public record SqlFinding(Severity severity, int offset, int length, String message, List<Fix> fixes) {
    /** How wrong something is. */
    public enum Severity {
        /** The statement would be refused. */
        ERROR,
        /** The statement would run, and perhaps do more than was meant. */
        WARNING
    }

    /**
     * A change of the text.
     *
     * @param label what it does, for people
     * @param offset index of the first character that it replaces
     * @param length how many characters it replaces; 0 to insert
     * @param replacement what stands there afterwards
     */
    public record Fix(String label, int offset, int length, String replacement) {
        /** Returns the same change in a text in which everything stands later. */
        public Fix later(int by) {
            return new Fix(label, offset + by, length, replacement);
        }
    }

    /** Copies the fixes. */
    public SqlFinding {
        fixes = List.copyOf(fixes);
    }

    /** Returns the same finding in a text in which everything stands later. */
    public SqlFinding later(int by) {
        return new SqlFinding(
                severity,
                offset + by,
                length,
                message,
                fixes.stream().map(fix -> fix.later(by)).toList());
    }
}
