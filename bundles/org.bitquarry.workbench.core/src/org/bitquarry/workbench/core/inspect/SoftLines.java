package org.bitquarry.workbench.core.inspect;

/**
 * Texts whose long lines are broken for a text widget, which lays out a line as a whole: a line of a megabyte would take
 * it seconds. The breaks are carriage returns that stand alone, and go again without a trace. Texts that have such ones
 * of their own are not touched.
 */
public final class SoftLines {
    /** What one line may hold. */
    public static final int LONGEST = 1_000;

    private static final int SHORTEST = 20;
    private static final char BREAK = '\r';

    private SoftLines() {}

    /** Breaks the lines that are too long, behind a space or a comma where there is one near. */
    public static String broken(String text) {
        return broken(text, LONGEST);
    }

    /** Breaks the lines that are longer than so many characters, such as what fits into a window's width. */
    public static String broken(String text, int longest) {
        int most = Math.max(longest, SHORTEST);
        if (hasOwn(text)) {
            return text;
        }
        StringBuilder broken = new StringBuilder(text.length() + text.length() / LONGEST + 1);
        int start = 0;
        for (int end = text.indexOf('\n'); start < text.length(); end = text.indexOf('\n', start)) {
            int lineEnd = end < 0 ? text.length() : end + 1;
            line(text, start, lineEnd, most, broken);
            start = lineEnd;
        }
        return broken.toString();
    }

    private static void line(String text, int from, int to, int most, StringBuilder broken) {
        int at = from;
        while (to - at > most) {
            int cut = cut(text, at, most);
            broken.append(text, at, cut).append(BREAK);
            at = cut;
        }
        broken.append(text, at, to);
    }

    private static int cut(String text, int from, int most) {
        int end = from + most - 2;
        for (int at = end; at > end - most / 4; at--) {
            char before = text.charAt(at - 1);
            if (before == ' ' || before == ',') {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** Takes the breaks out of what {@link #broken} made, whatever was typed into it since. */
    public static String whole(String shown) {
        if (shown.indexOf(BREAK) < 0) {
            return shown;
        }
        StringBuilder whole = new StringBuilder(shown.length());
        for (int at = 0; at < shown.length(); at++) {
            boolean own = shown.charAt(at) != BREAK || at + 1 < shown.length() && shown.charAt(at + 1) == '\n';
            if (own) {
                whole.append(shown.charAt(at));
            }
        }
        return whole.toString();
    }

    /** Tells whether a text has carriage returns that stand alone. */
    public static boolean hasOwn(String text) {
        for (int at = text.indexOf(BREAK); at >= 0; at = text.indexOf(BREAK, at + 1)) {
            if (at + 1 >= text.length() || text.charAt(at + 1) != '\n') {
                return true;
            }
        }
        return false;
    }
}
