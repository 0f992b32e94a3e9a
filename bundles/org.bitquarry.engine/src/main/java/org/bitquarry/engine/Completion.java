package org.bitquarry.engine;

/**
 * A text that could stand at the caret.
 *
 * @param text what would be written
 * @param kind what it names
 * @param detail what a person wants to know beside it, such as a type; may be empty
 * @param replaceFrom index of the first character that it replaces
 * @param replaceLength how many characters it replaces
 */
public record Completion(String text, Kind kind, String detail, int replaceFrom, int replaceLength) {
    /** What a completion names. */
    public enum Kind {
        /** A word of SQL. */
        KEYWORD,
        /** A schema. */
        SCHEMA,
        /** A table. */
        TABLE,
        /** A column. */
        COLUMN,
        /** A function. */
        FUNCTION,
        /** A value of an enumeration. */
        VALUE
    }
}
