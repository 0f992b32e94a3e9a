package org.bitquarry.engine.internal.inspect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.internal.text.Lexer;

/** Warns of a statement that changes every row because it has no WHERE. */
final class WholeTables {
    private static final Set<String> VERBS = Set.of("UPDATE", "DELETE");

    private WholeTables() {}

    static Optional<SqlFinding> in(String statement) {
        List<SqlToken> tokens =
                Lexer.tokens(statement).stream().filter(SqlToken::isSignificant).toList();
        String verb = tokens.isEmpty() ? "" : word(tokens.getFirst(), statement);
        if (!VERBS.contains(verb)
                || tokens.size() < 2
                || tokens.stream().anyMatch(token -> word(token, statement).equals("WHERE"))) {
            return Optional.empty();
        }
        SqlToken first = tokens.getFirst();
        int end = tokens.getLast().end();
        String what = verb.equals("UPDATE") ? "changes" : "deletes";
        return Optional.of(new SqlFinding(
                SqlFinding.Severity.WARNING,
                first.offset(),
                first.length(),
                "Without WHERE this " + what + " every row.",
                List.of(new SqlFinding.Fix("Add WHERE", end, 0, " WHERE "))));
    }

    private static String word(SqlToken token, String statement) {
        return token.kind() == SqlToken.Kind.KEYWORD ? token.in(statement).toUpperCase(Locale.ROOT) : "";
    }
}
