package org.bitquarry.bitbucket;

/** The part of a slug that stands in the name from which Bitbucket made it: other characters became hyphens. */
final class LongestWord {
    private LongestWord() {}

    /** Returns the longest run of letters and digits; the text itself when it has none. */
    static String of(String text) {
        int from = 0;
        int to = 0;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
                if (at - start > to - from) {
                    from = start;
                    to = at;
                }
                start = at + 1;
            }
        }
        return to > from ? text.substring(from, to) : text;
    }
}
