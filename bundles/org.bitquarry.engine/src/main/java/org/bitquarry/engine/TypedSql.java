package org.bitquarry.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.bitquarry.engine.internal.text.TypedScript;

/**
 * A script that is being typed: its pieces and its statements, which a change brings up to date for about the cost of what it
 * touches, however long the script is. At each moment it says what {@link SqlTokens} and {@link StatementSplitter} say of the whole
 * text. For one thread at a time.
 */
public final class TypedSql {
    private final TypedScript script = new TypedScript();

    /** Makes one of a text as it is at the beginning. */
    public TypedSql(String text) {
        script.change(0, 0, text);
    }

    /**
     * Takes a change.
     *
     * @param offset where the text is another one
     * @param removed how many characters went there
     * @param text the whole text as it is now
     */
    public SqlChange change(int offset, int removed, String text) {
        return script.change(offset, removed, text);
    }

    /** Returns the pieces that lie between two offsets, wholly or partly. */
    public List<SqlToken> tokens(int from, int to) {
        return script.tokens(from, to);
    }

    /**
     * Returns the statement that a person means who puts the caret there, as {@link StatementSplitter#at} finds it.
     *
     * @param caret from 0 to the length of the script
     * @param line says the line of an offset, counted from 1
     */
    public Optional<StatementText> statementAt(int caret, IntUnaryOperator line) {
        return script.statementAt(caret, line);
    }
}
