package org.bitquarry.engine.internal.text;

import org.bitquarry.model.error.TextRange;

/**
 * A stretch of a text by index.
 *
 * @param offset index of its first character
 * @param length in characters
 */
public record Stretch(int offset, int length) {
    /** Finds lines and columns in a text; what points behind its end means its end. */
    public static Stretch of(TextRange range, String text) {
        int from = index(text, range.line(), range.column());
        int to = Math.min(text.length(), index(text, range.endLine(), range.endColumn()) + 1);
        int begin = Math.min(from, Math.max(0, text.length() - 1));
        return new Stretch(begin, Math.max(to - begin, Math.min(1, text.length())));
    }

    /** Returns the index after its last character. */
    public int end() {
        return offset + length;
    }

    private static int index(String text, int line, int column) {
        int start = 0;
        for (int before = 1; before < line; before++) {
            start = nextLine(text, start);
        }
        return Math.min(text.length(), start + column - 1);
    }

    private static int nextLine(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }
}
