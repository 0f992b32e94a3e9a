package org.bitquarry.engine.internal.text;

import org.bitquarry.model.error.TextRange;

/** Counts lines up to offsets that are asked for in rising order, so that a whole script is passed once. */
public final class LineCounter {
    private final String text;
    private int offset;
    private int line = 1;

    LineCounter(String text) {
        this.text = text;
    }

    /** Returns the line of an offset, counted from 1; a line ends with LF, CR LF or CR. */
    int lineOf(int wanted) {
        for (; offset < wanted; offset++) {
            char c = text.charAt(offset);
            boolean crLf = c == '\r' && offset + 1 < text.length() && text.charAt(offset + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crLf)) {
                line++;
            }
        }
        return line;
    }

    /** Returns where a stretch of a text is; the end is exclusive, and behind the begin. */
    public static TextRange range(String text, int begin, int end) {
        LineCounter lines = new LineCounter(text);
        return new TextRange(lines.lineOf(begin), column(text, begin), lines.lineOf(end - 1), column(text, end - 1));
    }

    private static int column(String text, int offset) {
        return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
    }
}
