package org.bitquarry.workbench.core.query;

import org.bitquarry.model.error.TextRange;

/**
 * A stretch of a text by index.
 *
 * @param offset index of its first character
 * @param length in characters
 */
public record StatementPlace(int offset, int length) {
    /**
     * Finds a range of lines and columns in a statement; what points behind its end means its end. A range is never
     * empty unless the statement is.
     */
    public static StatementPlace of(TextRange range, String statement) {
        int from = index(statement, range.line(), range.column());
        int to = Math.min(statement.length(), index(statement, range.endLine(), range.endColumn()) + 1);
        int begin = Math.min(from, Math.max(0, statement.length() - 1));
        return new StatementPlace(begin, Math.max(to - begin, Math.min(1, statement.length())));
    }

    /** Returns the same stretch in a text in which the statement begins at an index. */
    public StatementPlace in(int statementOffset) {
        return new StatementPlace(statementOffset + offset, length);
    }

    private static int index(String text, int line, int column) {
        int start = 0;
        for (int before = 1; before < line; before++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return Math.min(text.length(), start + column - 1);
    }
}
