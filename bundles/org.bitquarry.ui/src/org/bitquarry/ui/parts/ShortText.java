package org.bitquarry.ui.parts;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;

/** Makes texts fit into their columns, with an ellipsis for what is left out: GTK would cut off their end without a sign. */
public final class ShortText {
    private static final int THIRD = 3;

    private ShortText() {}

    /** Takes as much out of the middle as must go to fit into so many pixels of the system's font; for the UI thread. */
    public static String within(int pixels, String text) {
        GC gc = new GC(Display.getCurrent());
        try {
            return shortened(text, shorter -> gc.textExtent(shorter).x <= pixels);
        } finally {
            gc.dispose();
        }
    }

    /** Takes as much off the end as must go to fit: of a sentence the begin says most. For the UI thread. */
    public static String begin(int pixels, String text) {
        GC gc = new GC(Display.getCurrent());
        try {
            return cut(text, shorter -> gc.textExtent(shorter).x <= pixels);
        } finally {
            gc.dispose();
        }
    }

    /** Returns a text of so many characters at most. */
    public static String of(String text, int characters) {
        return shortened(text, shorter -> shorter.length() <= characters);
    }

    /**
     * Takes as much out of the middle as must go to make a text fit: its begin says what was asked, its end how.
     *
     * @param fits tells whether a text is narrow enough
     */
    static String shortened(String text, Predicate<String> fits) {
        return longest(text, fits, ShortText::ends);
    }

    /**
     * Takes as much off the end as must go to make a text fit.
     *
     * @param fits tells whether a text is narrow enough
     */
    static String cut(String text, Predicate<String> fits) {
        return longest(text, fits, ShortText::head);
    }

    private static String longest(String text, Predicate<String> fits, BiFunction<String, Integer, String> kept) {
        if (fits.test(text)) {
            return text;
        }
        int some = 0;
        int tooMany = text.length();
        while (tooMany - some > 1) {
            int middle = (some + tooMany) >>> 1;
            if (fits.test(kept.apply(text, middle))) {
                some = middle;
            } else {
                tooMany = middle;
            }
        }
        return kept.apply(text, some);
    }

    private static String head(String text, int kept) {
        int end = kept > 0 && Character.isHighSurrogate(text.charAt(kept - 1)) ? kept - 1 : kept;
        return text.substring(0, end).stripTrailing() + "…";
    }

    private static String ends(String text, int kept) {
        int head = kept - kept / THIRD;
        int begin = head > 0 && Character.isHighSurrogate(text.charAt(head - 1)) ? head - 1 : head;
        int end = text.length() - kept / THIRD;
        int whole = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
        return text.substring(0, begin) + "…" + text.substring(whole);
    }
}
