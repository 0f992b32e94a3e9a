package org.bitquarry.engine.internal.format;

import java.util.List;
import java.util.Locale;
import org.bitquarry.engine.SqlToken.Kind;

/**
 * A token with the comments around it.
 *
 * @param kind of the token
 * @param text as it will be written
 * @param before comments on lines of their own before it
 * @param after comments behind it, on its line
 * @param attached no blank stands before it in the text
 */
record Word(Kind kind, String text, List<Doc.Comment> before, List<Doc.Comment> after, boolean attached) {
    Word {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Tells whether it is one of these keywords or operators. */
    boolean is(String... texts) {
        return (kind == Kind.KEYWORD || kind == Kind.OPERATOR)
                && List.of(texts).contains(text.toUpperCase(Locale.ROOT));
    }

    boolean isName() {
        return kind == Kind.IDENTIFIER || kind == Kind.QUOTED_IDENTIFIER;
    }

    /** Tells whether a value ends with it. */
    boolean endsValue() {
        return switch (kind) {
            case IDENTIFIER, QUOTED_IDENTIFIER, STRING, NUMBER, PARAMETER -> true;
            case OPERATOR -> is(")", "]");
            case KEYWORD -> is("END", "NULL", "TRUE", "FALSE");
            case COMMENT, BLANK -> false;
        };
    }
}
