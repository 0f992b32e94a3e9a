package org.bitquarry.engine.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;

/** The one lexer of SQL: highlighting, splitting, completion and quoting all see the same pieces. One a text. */
public final class Lexer {
    private static final Set<String> PAIRS = Set.of("<=", ">=", "<>", "!=", "||", "::", "=>", "->");
    private static final int NOTHING = -1;

    private final String text;
    private final List<SqlToken> tokens = new ArrayList<>();

    private Lexer(String text) {
        this.text = text;
    }

    /** Returns the pieces of a text, without gaps, in their order. Never throws. */
    public static List<SqlToken> tokens(String text) {
        return new Lexer(text).all();
    }

    private List<SqlToken> all() {
        int offset = 0;
        while (offset < text.length()) {
            SqlToken token = next(offset);
            tokens.add(token);
            offset = token.end();
        }
        return List.copyOf(tokens);
    }

    private SqlToken next(int from) {
        int c = text.codePointAt(from);
        if (isBlank(c)) {
            return until(Kind.BLANK, from, runOf(from, Lexer::isBlank));
        }
        if (at(from, "--") || at(from, "//")) {
            return until(Kind.COMMENT, from, runOf(from, other -> other != '\n' && other != '\r'));
        }
        if (at(from, "/*")) {
            int close = text.indexOf("*/", from + 2);
            return until(Kind.COMMENT, from, close < 0 ? text.length() : close + 2);
        }
        return switch (c) {
            case '\'' -> until(Kind.STRING, from, closing(from, '\'', text.length()));
            case '"' -> quoted(from, '"');
            case '`' -> quoted(from, '`');
            case '[' -> indexes(from) ? until(Kind.OPERATOR, from, from + 1) : quoted(from, ']');
            case '?' -> until(Kind.PARAMETER, from, from + 1);
            case ':', '@' -> parameterOrOperator(from);
            default -> wordOrNumber(from, c);
        };
    }

    private SqlToken wordOrNumber(int from, int c) {
        if (isDigit(c) || (c == '.' && isDigit(charAt(from + 1)))) {
            return until(Kind.NUMBER, from, endOfNumber(from));
        }
        if (isWordStart(c)) {
            int end = runOf(from, Lexer::isWordPart);
            return until(isKeyword(from, end) ? Kind.KEYWORD : Kind.IDENTIFIER, from, end);
        }
        return operator(from);
    }

    private boolean isKeyword(int from, int end) {
        boolean qualified = from > 0 && text.charAt(from - 1) == '.';
        return !qualified && Keywords.contains(text.substring(from, end));
    }

    private SqlToken operator(int from) {
        boolean pair = from + 2 <= text.length() && PAIRS.contains(text.substring(from, from + 2));
        return until(Kind.OPERATOR, from, from + (pair ? 2 : Character.charCount(text.codePointAt(from))));
    }

    /** {@code a:b} and {@code 'a':b} name a member, and {@code ::} casts; elsewhere a colon begins a parameter. */
    private SqlToken parameterOrOperator(int from) {
        boolean named = isWordStart(charAt(from + 1)) && !(text.charAt(from) == ':' && followsValue());
        return named ? until(Kind.PARAMETER, from, runOf(from + 1, Lexer::isWordPart)) : operator(from);
    }

    /** A bracket right behind a value, or behind ARRAY, is an index or a list. */
    private boolean indexes(int from) {
        return followsValue()
                || (!tokens.isEmpty()
                        && tokens.getLast().kind() == Kind.KEYWORD
                        && Set.of("ARRAY", "MULTISET")
                                .contains(text.substring(tokens.getLast().offset(), from)
                                        .toUpperCase(Locale.ROOT)));
    }

    private boolean followsValue() {
        if (tokens.isEmpty()) {
            return false;
        }
        SqlToken last = tokens.getLast();
        return switch (last.kind()) {
            case IDENTIFIER, QUOTED_IDENTIFIER, STRING -> true;
            case OPERATOR -> Set.of(")", "]").contains(last.in(text));
            case KEYWORD, NUMBER, COMMENT, PARAMETER, BLANK -> false;
        };
    }

    private SqlToken quoted(int from, char close) {
        int lineEnd = runOf(from, other -> other != '\n' && other != '\r');
        return until(Kind.QUOTED_IDENTIFIER, from, closing(from, close, lineEnd));
    }

    /** Returns the index after the closing quote; a doubled one is none. */
    private int closing(int from, char close, int limit) {
        for (int i = from + 1; i < limit; i++) {
            if (text.charAt(i) == close) {
                if (charAt(i + 1) != close) {
                    return i + 1;
                }
                i++;
            }
        }
        return limit;
    }

    private int endOfNumber(int from) {
        int end = runOf(from, Lexer::isDigit);
        if (charAt(end) == '.') {
            end = runOf(end + 1, Lexer::isDigit);
        }
        if (charAt(end) == 'e' || charAt(end) == 'E') {
            boolean signed = charAt(end + 1) == '+' || charAt(end + 1) == '-';
            int digits = end + (signed ? 2 : 1);
            if (isDigit(charAt(digits))) {
                end = runOf(digits, Lexer::isDigit);
            }
        }
        return end;
    }

    private int runOf(int from, IntPredicate accepted) {
        int end = from;
        while (end < text.length() && accepted.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private int charAt(int index) {
        return index < text.length() ? text.codePointAt(index) : NOTHING;
    }

    private boolean at(int from, String expected) {
        return text.startsWith(expected, from);
    }

    private static SqlToken until(Kind kind, int from, int end) {
        return new SqlToken(kind, from, end - from);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordStart(int c) {
        return c == '_' || c == '$' || (c != NOTHING && Character.isLetter(c));
    }

    static boolean isWordPart(int c) {
        return isWordStart(c) || (c != NOTHING && Character.isUnicodeIdentifierPart(c) && !Character.isISOControl(c));
    }
}
