package org.bitquarry.ui.parts;

import java.util.function.Predicate;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;

/** Makes texts fit into their columns by taking out their middle: GTK would cut off their end without a sign. */
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
        if (fits.test(text)) {
            return text;
        }
        int kept = 0;
        int tooMany = text.length();
        while (tooMany - kept > 1) {
            int middle = (kept + tooMany) >>> 1;
            if (fits.test(ends(text, middle))) {
                kept = middle;
            } else {
                tooMany = middle;
            }
        }
        return ends(text, kept);
    }

    private static String ends(String text, int kept) {
        int head = kept - kept / THIRD;
        int begin = head > 0 && Character.isHighSurrogate(text.charAt(head - 1)) ? head - 1 : head;
        int end = text.length() - kept / THIRD;
        int whole = end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
        return text.substring(0, begin) + "…" + text.substring(whole);
    }
}
