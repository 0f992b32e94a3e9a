package org.bitquarry.engine;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.text.Script;

/**
 * Finds the statements of a script. They end at a semicolon, or at a blank line when a statement begins behind it that
 * can't be part of the one before. Semicolons and blank lines in strings, names and comments don't count; what holds
 * nothing but blanks and comments is no statement.
 */
public final class StatementSplitter {
    private StatementSplitter() {}

    /** Returns the statements of a script in their order. */
    public static List<StatementText> split(String script) {
        return Script.of(script).statements();
    }

    /**
     * Returns the statement that a person means who puts the caret there: the one around it; on a line of comments the
     * one below; elsewhere between two statements the one whose line it is, or else the one above.
     *
     * @param caret from 0 to the length of the script
     */
    public static Optional<StatementText> at(String script, int caret) {
        return Script.of(script).statementAt(caret);
    }
}
