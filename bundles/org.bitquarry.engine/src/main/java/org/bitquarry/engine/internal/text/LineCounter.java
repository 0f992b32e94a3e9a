package org.bitquarry.engine.internal.text;

/** Counts lines up to offsets that are asked for in rising order, so that a whole script is passed once. */
final class LineCounter {
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
}
