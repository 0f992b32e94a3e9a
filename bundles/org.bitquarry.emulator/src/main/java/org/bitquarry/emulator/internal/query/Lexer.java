package org.bitquarry.emulator.internal.query;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.emulator.internal.http.ApiFailure;

/** Cuts a {@code q} into tokens. */
final class Lexer {
    /** What a token is. BARE covers names, keywords, numbers and unquoted dates. */
    enum Kind {
        BARE,
        TEXT,
        SIGN,
        END
    }

    /** A token and the position, from 0, at which it starts. */
    record Token(Kind kind, String text, int position) {
        boolean isSign(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isWord(String word) {
            return kind == Kind.BARE && text.equalsIgnoreCase(word);
        }
    }

    private final String source;
    private int position;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) {
        Lexer lexer = new Lexer(source);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.kind != Kind.END);
        return tokens;
    }

    private Token next() {
        while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
            position++;
        }
        if (position == source.length()) {
            return new Token(Kind.END, "", position);
        }
        char c = source.charAt(position);
        if (c == '"') {
            return text();
        }
        return "=!~<>(),".indexOf(c) >= 0 ? sign() : bare();
    }

    private Token text() {
        int start = position++;
        StringBuilder text = new StringBuilder();
        while (position < source.length() && source.charAt(position) != '"') {
            if (source.charAt(position) == '\\' && position + 1 < source.length()) {
                position++;
            }
            text.append(source.charAt(position++));
        }
        if (position == source.length()) {
            throw ApiFailure.badRequest("Invalid query: the text that starts at position " + start + " has no end");
        }
        position++;
        return new Token(Kind.TEXT, text.toString(), start);
    }

    private Token sign() {
        int start = position;
        for (String two : List.of("!=", "!~", ">=", "<=")) {
            if (source.startsWith(two, position)) {
                position += 2;
                return new Token(Kind.SIGN, two, start);
            }
        }
        position++;
        return new Token(Kind.SIGN, source.substring(start, position), start);
    }

    private Token bare() {
        int start = position;
        while (position < source.length() && isBare(source.charAt(position))) {
            position++;
        }
        if (position == start) {
            throw ApiFailure.badRequest(
                    "Invalid query: unexpected '" + source.charAt(start) + "' at position " + start);
        }
        return new Token(Kind.BARE, source.substring(start, position), start);
    }

    private static boolean isBare(char c) {
        return Character.isLetterOrDigit(c) || "._:+-".indexOf(c) >= 0;
    }
}
