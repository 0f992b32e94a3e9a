package org.bitquarry.engine.internal.format;

import java.util.Locale;
import java.util.Set;
import org.bitquarry.engine.SqlToken.Kind;
import org.jspecify.annotations.Nullable;

/** Where blanks stand between tokens of one line. */
final class Spacing {
    /** Behind these keywords an opening parenthesis stands close, like that of a function. */
    private static final Set<String> CALLED = Set.of(
            "CAST",
            "EXTRACT",
            "LEFT",
            "RIGHT",
            "CHAR",
            "VARCHAR",
            "CHARACTER",
            "DECIMAL",
            "NUMERIC",
            "BINARY",
            "VARBINARY",
            "FLOAT",
            "TIME",
            "TIMESTAMP",
            "ROW",
            "GROUPING",
            "ROLLUP",
            "CUBE",
            "UNNEST",
            "TABLE");

    private Spacing() {}

    /**
     * Tells whether a blank stands between two tokens.
     *
     * @param before the token before the first one; null when there is none
     * @param table the first one names a table, whose columns may follow in parentheses
     */
    static boolean isBlank(@Nullable Word before, Word one, Word two, boolean table) {
        if (one.is("(", "[", "{", ".", "::") || two.is(")", "]", "}", ",", ";", ".", "::")) {
            return false;
        }
        if (two.is("(")) {
            return !(one.isName() && !table)
                    && !(one.kind() == Kind.KEYWORD
                            && CALLED.contains(one.text().toUpperCase(Locale.ROOT)));
        }
        if (two.is("[") || two.is(":") || one.is(":")) {
            return !two.attached();
        }
        if (one.is("-", "+") && isUnary(before)) {
            return two.is("-", "+");
        }
        return true;
    }

    private static boolean isUnary(@Nullable Word before) {
        return before == null || !before.endsValue();
    }
}
