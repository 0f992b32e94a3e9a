package org.bitquarry.engine.internal.completion;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;

/**
 * The word that is being typed at the caret.
 *
 * @param prefix its characters before the caret, without an opening quote
 * @param quote the opening quote; a blank for none
 * @param from index of its first character
 * @param length in characters, as far as it belongs together
 */
record Typed(String prefix, char quote, int from, int length) {
    static final char UNQUOTED = ' ';
    static final char NAMED = '@';

    /** Finds the word; empty where nothing can be completed: in comments and numbers. */
    static Optional<Typed> at(String text, List<SqlToken> tokens, int caret) {
        return tokens.stream()
                .filter(token -> token.offset() < caret && caret <= token.end())
                .findFirst()
                .map(token -> in(text, token, caret))
                .orElseGet(() -> Optional.of(nothing(caret)));
    }

    private static Optional<Typed> in(String text, SqlToken token, int caret) {
        return switch (token.kind()) {
            case KEYWORD, IDENTIFIER ->
                Optional.of(new Typed(text.substring(token.offset(), caret), UNQUOTED, token.offset(), token.length()));
            case QUOTED_IDENTIFIER, STRING -> quoted(text, token, caret);
            case OPERATOR ->
                Optional.of(token.in(text).equals("@") ? new Typed("", NAMED, token.offset(), 1) : nothing(caret));
            case BLANK -> Optional.of(nothing(caret));
            case COMMENT -> endsWithoutIt(text, token, caret) ? Optional.of(nothing(caret)) : Optional.empty();
            case PARAMETER ->
                text.charAt(token.offset()) == NAMED
                        ? Optional.of(new Typed(
                                text.substring(token.offset() + 1, caret), NAMED, token.offset(), token.length()))
                        : Optional.empty();
            case NUMBER -> Optional.empty();
        };
    }

    private static boolean endsWithoutIt(String text, SqlToken comment, int caret) {
        return caret == comment.end() && comment.in(text).endsWith("*/");
    }

    private static Optional<Typed> quoted(String text, SqlToken token, int caret) {
        char open = text.charAt(token.offset());
        char close = open == '[' ? ']' : open;
        boolean behind = caret == token.end() && token.length() > 1 && text.charAt(caret - 1) == close;
        if (behind) {
            return token.kind() == Kind.STRING ? Optional.empty() : Optional.of(whole(text, token, open));
        }
        int end = caret;
        while (end < token.end()
                && (Character.isLetterOrDigit(text.charAt(end)) || "_-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        // What follows the caret belongs to the word only when the quote closes it; else the quote is not closed yet.
        boolean closed = end < token.end() && text.charAt(end) == close;
        int to = closed ? end + 1 : caret;
        return Optional.of(
                new Typed(text.substring(token.offset() + 1, caret), open, token.offset(), to - token.offset()));
    }

    private static Typed whole(String text, SqlToken token, char open) {
        return new Typed(text.substring(token.offset() + 1, token.end() - 1), open, token.offset(), token.length());
    }

    private static Typed nothing(int caret) {
        return new Typed("", UNQUOTED, caret, 0);
    }
}
