package org.bitquarry.engine.internal.sql;

import java.util.Optional;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.bitquarry.model.error.TextRange;

/** Translates the parser's positions. */
final class Positions {
    private Positions() {}

    /** Returns where in the text; empty for what the person did not write. */
    static Optional<TextRange> range(SqlParserPos position) {
        return range(
                position.getLineNum(), position.getColumnNum(), position.getEndLineNum(), position.getEndColumnNum());
    }

    /** Returns where in the text; an end before the begin is left out. */
    static Optional<TextRange> range(int line, int column, int endLine, int endColumn) {
        if (line < 1 || column < 1) {
            return Optional.empty();
        }
        boolean forward = endLine > line || (endLine == line && endColumn >= column);
        return Optional.of(new TextRange(line, column, forward ? endLine : line, forward ? endColumn : column));
    }

    /** Returns the person's own words at a position, on one line. */
    static Optional<String> slice(String text, SqlParserPos position) {
        int from = offset(text, position.getLineNum(), position.getColumnNum());
        int to = offset(text, position.getEndLineNum(), position.getEndColumnNum()) + 1;
        return from >= 0 && to > from && to <= text.length()
                ? Optional.of(text.substring(from, to).strip().replaceAll("\\s+", " "))
                : Optional.empty();
    }

    /** Returns the index of a position; negative when the text has no such line. */
    static int offset(String text, int line, int column) {
        int offset = 0;
        for (int current = 1; current < line; current++) {
            int end = endOfLine(text, offset);
            if (end < 0) {
                return -1;
            }
            offset = end;
        }
        return offset + column - 1;
    }

    private static int endOfLine(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return -1;
    }
}
