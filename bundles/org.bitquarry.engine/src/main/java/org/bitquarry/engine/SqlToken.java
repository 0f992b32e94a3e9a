package org.bitquarry.engine;

/**
 * A piece of SQL as an editor colours it.
 *
 * @param kind what it is
 * @param offset index of its first character
 * @param length in characters, at least 1
 */
public record SqlToken(Kind kind, int offset, int length) {
    /** What a piece of SQL is. */
    public enum Kind {
        /** A word of the language. */
        KEYWORD,
        /** A name, or a word that may be one. */
        IDENTIFIER,
        /** A name in "…", […] or `…`. */
        QUOTED_IDENTIFIER,
        /** A text in '…'. */
        STRING,
        /** A number. */
        NUMBER,
        /** A comment: from -- or // to the end of the line, or between slash and asterisk. */
        COMMENT,
        /** Anything else that counts, such as a comma, a semicolon or a comparison. */
        OPERATOR,
        /** A place for a value: ?, :name or @name. */
        PARAMETER,
        /** Blanks and line ends. */
        BLANK
    }

    /** Returns the index after its last character. */
    public int end() {
        return offset + length;
    }

    /** Returns its characters out of the text that it was found in. */
    public String in(String text) {
        return text.substring(offset, end());
    }

    /** Tells whether it is a comment that wants an asterisk and a slash, and has none. */
    public boolean isOpenComment(String text) {
        String piece = kind == Kind.COMMENT ? in(text) : "";
        return piece.startsWith("/*") && !(piece.length() > 3 && piece.endsWith("*/"));
    }

    /** Tells whether the parser sees it: neither blanks nor a comment. */
    public boolean isSignificant() {
        return kind != Kind.BLANK && kind != Kind.COMMENT;
    }
}
