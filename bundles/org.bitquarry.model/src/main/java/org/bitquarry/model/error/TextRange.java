package org.bitquarry.model.error;

/**
 * A stretch of the user's own text. Lines and columns count from 1; the end is inclusive.
 *
 * @param line first line
 * @param column first column
 * @param endLine last line
 * @param endColumn last column
 */
public record TextRange(int line, int column, int endLine, int endColumn) {
    /** Checks that the range runs forward. */
    public TextRange {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException("no range: " + line + ":" + column + "-" + endLine + ":" + endColumn);
        }
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
