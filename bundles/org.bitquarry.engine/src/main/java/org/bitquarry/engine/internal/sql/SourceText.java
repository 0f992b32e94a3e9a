package org.bitquarry.engine.internal.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;
import org.bitquarry.engine.internal.text.Lexer;

/**
 * A statement, made readable for the parser without moving a character: every position is one in the person's text.
 *
 * @param original as the person wrote it
 * @param readable with names in double quotes, and blanks in the place of what the parser does not know
 * @param explains the requests are wanted, not the rows
 * @param tops the n of {@code SELECT TOP n} by the index of SELECT
 */
record SourceText(String original, String readable, boolean explains, Map<Integer, String> tops) {
    SourceText {
        tops = Map.copyOf(tops);
    }

    /** Reads a statement; a semicolon may end it. */
    static SourceText of(String text) {
        return new Reader(text).read();
    }

    /** Tells whether there is nothing in it. */
    boolean isBlank() {
        return readable.isBlank();
    }

    private static final class Reader {
        private final String text;
        private final StringBuilder readable;
        private final List<SqlToken> tokens;
        private final Map<Integer, String> tops = new HashMap<>();

        Reader(String text) {
            this.text = text;
            readable = new StringBuilder(text);
            tokens = Lexer.tokens(text).stream().filter(SqlToken::isSignificant).toList();
        }

        SourceText read() {
            for (int last = tokens.size() - 1; last >= 0 && is(last, ";"); last--) {
                blank(last);
            }
            boolean explains = is(0, "EXPLAIN");
            for (int i = 0; explains && i < tokens.size() && isOfExplain(i); i++) {
                blank(i);
            }
            for (int i = 0; i + 2 < tokens.size(); i++) {
                readTop(i);
            }
            // From the end, since a name that holds a double quote grows.
            for (int i = tokens.size() - 1; i >= 0; i--) {
                requote(tokens.get(i));
            }
            boolean empty = tokens.stream().allMatch(token -> token.in(text).equals(";"));
            return new SourceText(text, empty ? "" : readable.toString(), explains, tops);
        }

        private boolean isOfExplain(int index) {
            return switch (index) {
                case 0 -> true;
                case 1 -> is(1, "REQUESTS") || is(1, "PLAN") || is(1, "FOR");
                case 2 -> is(2, "FOR") && !is(1, "FOR");
                default -> false;
            };
        }

        /** {@code SELECT [ALL|DISTINCT] TOP n}, also with n in parentheses. */
        private void readTop(int index) {
            int top = index + (is(index + 1, "DISTINCT") || is(index + 1, "ALL") ? 2 : 1);
            boolean parenthesized = is(top + 1, "(");
            int number = top + (parenthesized ? 2 : 1);
            boolean complete = is(index, "SELECT")
                    && is(top, "TOP")
                    && number < tokens.size()
                    && tokens.get(number).kind() == Kind.NUMBER
                    && (!parenthesized || is(number + 1, ")"));
            if (complete) {
                tops.put(tokens.get(index).offset(), tokens.get(number).in(text));
                for (int i = top; i <= number + (parenthesized ? 1 : 0); i++) {
                    blank(i);
                }
            }
        }

        private void requote(SqlToken token) {
            String written = token.in(text);
            if (token.kind() != Kind.QUOTED_IDENTIFIER || written.startsWith("\"") || written.length() < 2) {
                return;
            }
            char close = written.startsWith("[") ? ']' : '`';
            if (written.charAt(written.length() - 1) != close) {
                return;
            }
            String name = written.substring(1, written.length() - 1)
                    .replace(String.valueOf(close) + close, String.valueOf(close))
                    .replace("\"", "\"\"");
            String quoted = "\"" + name + "\"";
            readable.replace(
                    token.offset(), token.end(), quoted + " ".repeat(Math.max(0, written.length() - quoted.length())));
        }

        private boolean is(int index, String word) {
            return index < tokens.size()
                    && tokens.get(index).kind() != Kind.QUOTED_IDENTIFIER
                    && tokens.get(index).in(text).toUpperCase(Locale.ROOT).equals(word);
        }

        private void blank(int index) {
            SqlToken token = tokens.get(index);
            readable.replace(token.offset(), token.end(), " ".repeat(token.length()));
        }
    }
}
