package org.bitquarry.engine.internal.text;

/**
 * A stretch of a script that belongs to one statement.
 *
 * @param from index of its first character, blanks and comments before the statement included
 * @param begin index of the statement's first character
 * @param finish index after the statement's last character
 * @param to index after its last character, the semicolon included
 * @param closed ends with a semicolon
 */
public record Region(int from, int begin, int finish, int to, boolean closed) {
    Region moved(int by) {
        return by == 0 ? this : new Region(from + by, begin + by, finish + by, to + by, closed);
    }

    /** Tells whether there is no statement in it. */
    public boolean isBlank() {
        return begin == finish;
    }
}
