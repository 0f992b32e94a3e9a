package org.bitquarry.engine;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.engine.internal.text.LineCounter;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.TextRange;

/**
 * What a statement's own hint lets it send: {@code /*+ ALLOW_REQUESTS(500) *}{@code /}, anywhere in it.
 *
 * @param sql the statement, with blanks in the place of the hint, so that every character keeps its place
 * @param requests the most requests; empty for what the session says
 */
public record Allowance(String sql, OptionalInt requests) {
    private static final Pattern HINT =
            Pattern.compile("/\\*\\+\\s*ALLOW_REQUESTS\\s*\\(\\s*(\\d{1,9})\\s*\\)\\s*\\*/", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEANT =
            Pattern.compile("/\\*\\+\\s*ALLOW_REQUESTS\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String MALFORMED = "42601";

    /**
     * Reads the hint of a statement.
     *
     * @throws QueryRejectedException when it has no number: it would be no hint, and nobody would notice
     */
    public static Allowance of(String sql) {
        if (!sql.contains("/*+")) {
            return new Allowance(sql, OptionalInt.empty());
        }
        for (SqlToken token : SqlTokens.of(sql)) {
            if (token.kind() != SqlToken.Kind.COMMENT) {
                continue;
            }
            Matcher hint = HINT.matcher(token.in(sql));
            if (hint.matches()) {
                String blank = hint.group().replaceAll("[^\n\r]", " ");
                return new Allowance(
                        sql.substring(0, token.offset()) + blank + sql.substring(token.end()),
                        OptionalInt.of(Integer.parseInt(hint.group(1))));
            }
            if (MEANT.matcher(token.in(sql)).matches()) {
                throw malformed(LineCounter.range(sql, token.offset(), token.end()));
            }
        }
        return new Allowance(sql, OptionalInt.empty());
    }

    private static QueryRejectedException malformed(TextRange where) {
        return new QueryRejectedException(
                new Problem(
                        "Error at " + where,
                        "ALLOW_REQUESTS takes one number of requests.",
                        "Write /*+ ALLOW_REQUESTS(500) */."),
                MALFORMED,
                Optional.of(where),
                null);
    }
}
