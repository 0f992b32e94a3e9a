package org.bitquarry.ui.grid;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.jspecify.annotations.Nullable;

/**
 * Cuts lines of text to the width of a cell. Measures each letter of a font once, and whole texts only where letters don't
 * tell: near the limit, and where they are not of ASCII, because measuring is what makes painting slow. For the thread that
 * paints.
 */
final class LineText {
    private static final String ELLIPSIS = "…";
    private static final char FIRST_PRINTED = ' ';
    private static final char AFTER_PRINTED = '\u007F';
    private static final char FIRST_WIDE = '\u0250';
    /** Letters that lean towards each other take this much of their widths together, at least. */
    private static final double CLOSEST = 0.9;
    /** Widths come in whole pixels: those of one letter are told more exactly by a row of them. */
    private static final int REPEATED = 16;

    private final double[] widths = new double[AFTER_PRINTED - FIRST_PRINTED];
    private double ellipsis;
    private int height;
    private @Nullable Font font;

    /** Lets the text that is cut and drawn from now on be of a font. */
    void begin(GC gc, Font wanted) {
        gc.setFont(wanted);
        if (font == wanted) {
            return;
        }
        for (char letter = FIRST_PRINTED; letter < AFTER_PRINTED; letter++) {
            widths[letter - FIRST_PRINTED] =
                    (double) gc.stringExtent(String.valueOf(letter).repeat(REPEATED)).x / REPEATED;
        }
        ellipsis = gc.stringExtent(ELLIPSIS).x;
        height = gc.getFontMetrics().getHeight();
        font = wanted;
    }

    /** Returns how high a line is, in pixels. */
    int height() {
        return height;
    }

    /** Returns how wide a text is, in pixels. */
    int width(GC gc, String text) {
        return text.chars().allMatch(letter -> letter >= '0' && letter <= '9')
                ? (int) Math.round(widthOfLetters(text))
                : gc.stringExtent(text).x;
    }

    /** Returns the text, or as much of it as fits with an ellipsis behind. */
    String fitting(GC gc, String text, int width) {
        boolean plain = isPlain(text);
        double letters = plain ? widthOfLetters(text) : 0;
        boolean told = plain && (letters <= width || letters * CLOSEST > width);
        if (told ? letters <= width : gc.stringExtent(text).x <= width) {
            return text;
        }
        int fits = plain ? plainThatFit(text, width - ellipsis) : thatFit(gc, text, width);
        return text.substring(0, fits).stripTrailing() + ELLIPSIS;
    }

    /** Returns how much higher a text must begin whose glyphs come from a taller font, such as emoji. */
    int lift(GC gc, String text) {
        boolean flat = text.chars().allMatch(character -> character < FIRST_WIDE);
        return flat ? 0 : Math.max(0, (gc.stringExtent(text).y - height + 1) / 2);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < FIRST_PRINTED || text.charAt(i) >= AFTER_PRINTED) {
                return false;
            }
        }
        return true;
    }

    private double widthOfLetters(String plain) {
        double width = 0;
        for (int i = 0; i < plain.length(); i++) {
            width += widths[plain.charAt(i) - FIRST_PRINTED];
        }
        return width;
    }

    private int plainThatFit(String plain, double room) {
        double left = room;
        int fits = 0;
        while (fits < plain.length() && left >= widths[plain.charAt(fits) - FIRST_PRINTED]) {
            left -= widths[plain.charAt(fits) - FIRST_PRINTED];
            fits++;
        }
        return fits;
    }

    /** Halves by code points: half an emoji has no width that would mean anything. */
    private static int thatFit(GC gc, String text, int width) {
        int fits = 0;
        int tooLong = text.codePointCount(0, text.length());
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            String part = text.substring(0, text.offsetByCodePoints(0, middle));
            if (gc.stringExtent(part + ELLIPSIS).x <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return text.offsetByCodePoints(0, fits);
    }
}
