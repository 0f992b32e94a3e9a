package org.bitquarry.engine;

import java.util.List;
import org.bitquarry.engine.internal.text.Lexer;

/** Cuts SQL into coloured pieces. */
public final class SqlTokens {
    private SqlTokens() {}

    /**
     * Returns the pieces of a text, without gaps, in their order. Total: any text has pieces; what is not closed reaches
     * to the end of the text, or of its line for a name in quotes.
     */
    public static List<SqlToken> of(String text) {
        return Lexer.tokens(text);
    }
}
