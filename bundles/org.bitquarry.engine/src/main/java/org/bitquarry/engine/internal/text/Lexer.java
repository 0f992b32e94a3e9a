package org.bitquarry.engine.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;
import org.jspecify.annotations.Nullable;

/** The one lexer of SQL: highlighting, splitting, completion and quoting all see the same pieces. One a text. */
public final class Lexer {
    private static final Set<String> PAIRS = Set.of("<=", ">=", "<>", "!=", "||", "::", "=>", "->");
    private static final int NOTHING = -1;
    /** Behind a number: whether an exponent with a sign and a digit follows. */
    static final int LOOK_AHEAD = 3;

    private final String text;
    private @Nullable SqlToken last;

    private Lexer(String text, @Nullable SqlToken last) {
        this.text = text;
        this.last = last;
    }

    /** Makes one that goes on behind a piece, which is the last one of those before; without one, at the text's begin. */
    static Lexer behind(@Nullable SqlToken piece, String text) {
        return new Lexer(text, piece);
    }

    /** Returns the pieces of a text, without gaps, in their order. Never throws. */
    public static List<SqlToken> tokens(String text) {
        Lexer lexer = behind(null, text);
        List<SqlToken> tokens = new ArrayList<>();
        while (lexer.hasNext()) {
            tokens.add(lexer.next());
        }
        return List.copyOf(tokens);
    }

    private int offset() {
        return last == null ? 0 : last.end();
    }

    boolean hasNext() {
        return offset() < text.length();
    }

    /**
     * Returns the next piece. It depends on the one before it, and on the text from its begin to at most {@link #LOOK_AHEAD}
     * characters behind its end.
     */
    SqlToken next() {
        SqlToken found = at(offset());
        last = found;
        return found;
    }

    private SqlToken at(int from) {
        int c = text.codePointAt(from);
        if (isBlank(c)) {
            return until(Kind.BLANK, from, runOf(from, Lexer::isBlank));
        }
        if (begins(from, "--") || begins(from, "//")) {
            return until(Kind.COMMENT, from, runOf(from, other -> other != '\n' && other != '\r'));
        }
        if (begins(from, "/*")) {
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
                || (last != null
                        && last.kind() == Kind.KEYWORD
                        && Set.of("ARRAY", "MULTISET")
                                .contains(text.substring(last.offset(), from).toUpperCase(Locale.ROOT)));
    }

    private boolean followsValue() {
        if (last == null) {
            return false;
        }
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

    private boolean begins(int from, String expected) {
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
