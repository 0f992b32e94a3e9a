package org.bitquarry.engine;

import org.bitquarry.engine.internal.format.ScriptFormatter;

/**
 * How SQL is laid out: a clause a line, lists and conditions broken where they don't fit, sub-queries indented. Tokens,
 * comments and hints stay as they are and where they are, apart from blanks and, if wished, the case of keywords.
 *
 * @param capitals keywords are written in capitals
 * @param indent blanks a level
 * @param width that lines should not pass
 */
public record SqlFormat(boolean capitals, int indent, int width) {
    /** What most people expect. */
    public static final SqlFormat USUAL = new SqlFormat(true, 2, 100);

    /** Checks the numbers. */
    public SqlFormat {
        if (indent < 0 || width < 1) {
            throw new IllegalArgumentException("no layout: " + indent + ", " + width);
        }
    }

    /** Lays a whole script out; statements stay apart, and at most one blank line stays where there were some. */
    public String script(String text) {
        return new ScriptFormatter(capitals, indent, width).script(text);
    }

    /** Lays one statement out, which begins and ends with what belongs to it. */
    public String statement(String text) {
        return new ScriptFormatter(capitals, indent, width).statement(text);
    }

    /** Tells whether two texts have the same tokens and comments in the same order, but for the case of keywords. */
    public static boolean same(String one, String other) {
        return ScriptFormatter.same(one, other);
    }
}
