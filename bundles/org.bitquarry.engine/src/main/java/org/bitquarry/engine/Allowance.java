package org.bitquarry.engine;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement's own hint lets it send: {@code /*+ ALLOW_REQUESTS(500) *}{@code /}, anywhere in it.
 *
 * @param sql the statement, with blanks in the place of the hint, so that every character keeps its place
 * @param requests the most requests; empty for what the session says
 */
record Allowance(String sql, OptionalInt requests) {
    private static final Pattern HINT =
            Pattern.compile("/\\*\\+\\s*ALLOW_REQUESTS\\s*\\(\\s*(\\d{1,9})\\s*\\)\\s*\\*/", Pattern.CASE_INSENSITIVE);

    static Allowance of(String sql) {
        if (!sql.contains("/*+")) {
            return new Allowance(sql, OptionalInt.empty());
        }
        for (SqlToken token : SqlTokens.of(sql)) {
            Matcher hint = HINT.matcher(token.in(sql));
            if (token.kind() == SqlToken.Kind.COMMENT && hint.matches()) {
                String blank = hint.group().replaceAll("[^\n\r]", " ");
                return new Allowance(
                        sql.substring(0, token.offset()) + blank + sql.substring(token.end()),
                        OptionalInt.of(Integer.parseInt(hint.group(1))));
            }
        }
        return new Allowance(sql, OptionalInt.empty());
    }
}
