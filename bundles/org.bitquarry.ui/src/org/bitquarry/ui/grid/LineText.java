package org.bitquarry.ui.grid;

import org.eclipse.swt.graphics.GC;

/** Cuts texts to the width of a cell. Measures only what may not fit, because measuring is what makes painting slow. */
final class LineText {
    private static final String ELLIPSIS = "…";
    private static final int WIDEST_IN_AVERAGES = 2;
    private static final char FIRST_WIDE = '\u0250';

    private LineText() {}

    /** Returns the text, or as much of it as fits with an ellipsis behind. */
    static String fitting(GC gc, String text, int width) {
        if (isSurelyNarrow(gc, text, width) || gc.stringExtent(text).x <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (gc.stringExtent(text.substring(0, middle) + ELLIPSIS).x <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        int end = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1)) ? fits - 1 : fits;
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** Returns how much higher a text must begin whose glyphs come from a taller font, such as emoji. */
    static int lift(GC gc, String text, int height) {
        boolean plain = text.chars().allMatch(character -> character < FIRST_WIDE);
        return plain ? 0 : Math.max(0, (gc.stringExtent(text).y - height + 1) / 2);
    }

    private static boolean isSurelyNarrow(GC gc, String text, int width) {
        double average = gc.getFontMetrics().getAverageCharacterWidth();
        return text.length() * average * WIDEST_IN_AVERAGES <= width
                && text.chars().allMatch(character -> character < FIRST_WIDE);
    }
}
