package org.bitquarry.engine.internal.inspect;

import java.util.Optional;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.internal.text.Lexer;
import org.bitquarry.engine.internal.text.Names;
import org.bitquarry.engine.internal.text.Stretch;

/** Finds where a name stands. */
final class NameTokens {
    private NameTokens() {}

    /** Finds the name in a stretch of a statement, or the last place before the stretch's end where it stands. */
    static Optional<Stretch> in(String statement, Stretch where, String name) {
        return Lexer.tokens(statement).stream()
                .filter(token -> token.end() <= where.end() && isNamed(token, statement, name))
                .reduce((earlier, later) -> isIn(earlier, where) ? earlier : later)
                .map(token -> new Stretch(token.offset(), token.length()));
    }

    private static boolean isIn(SqlToken token, Stretch where) {
        return token.offset() >= where.offset() && token.end() <= where.end();
    }

    private static boolean isNamed(SqlToken token, String statement, String name) {
        return switch (token.kind()) {
            case IDENTIFIER, QUOTED_IDENTIFIER, KEYWORD ->
                Names.meant(token.in(statement)).equalsIgnoreCase(name);
            case PARAMETER -> token.in(statement).substring(1).equalsIgnoreCase(name);
            case STRING, NUMBER, COMMENT, OPERATOR, BLANK -> false;
        };
    }
}
