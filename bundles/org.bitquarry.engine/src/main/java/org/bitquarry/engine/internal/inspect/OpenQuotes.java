package org.bitquarry.engine.internal.inspect;

import java.util.Optional;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.internal.text.Lexer;
import org.bitquarry.engine.internal.text.Stretch;

/** Finds a text, a name or a comment that nobody closed. */
final class OpenQuotes {
    private static final int SHORTEST_COMMENT = 4;

    private OpenQuotes() {}

    /** Returns the first one up to the end of its line, where it was meant to end. */
    static Optional<Stretch> in(String statement) {
        return Lexer.tokens(statement).stream()
                .filter(token -> isOpen(statement, token))
                .findFirst()
                .map(token -> new Stretch(token.offset(), (int) token.in(statement)
                        .chars()
                        .takeWhile(c -> c != '\n' && c != '\r')
                        .count()));
    }

    /** Returns what closes the one that begins there. */
    static String closing(String statement, Stretch open) {
        char first = statement.charAt(open.offset());
        return switch (first) {
            case '/' -> " */";
            case '[' -> "]";
            default -> String.valueOf(first);
        };
    }

    private static boolean isOpen(String statement, SqlToken token) {
        String text = token.in(statement);
        return switch (token.kind()) {
            case STRING, QUOTED_IDENTIFIER -> {
                char close = text.charAt(0) == '[' ? ']' : text.charAt(0);
                long quotes = text.chars().skip(1).filter(c -> c == close).count();
                yield quotes % 2 == 0;
            }
            case COMMENT -> text.startsWith("/*") && (text.length() < SHORTEST_COMMENT || !text.endsWith("*/"));
            case KEYWORD, IDENTIFIER, NUMBER, OPERATOR, PARAMETER, BLANK -> false;
        };
    }
}
