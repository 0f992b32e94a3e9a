package org.bitquarry.bitbucket.filter;

import java.util.Optional;

/**
 * Finds in a LIKE pattern a text that every match contains, even where the server folds case in another way than Java:
 * only ASCII, and for ILIKE without the letters that characters beyond ASCII fold to (the Kelvin sign, long s, dotted I).
 */
final class LikeFragment {
    private static final String FOLDED_TO = "iIkKsS";

    private LikeFragment() {}

    /** Returns the longest such text; empty when there is none. */
    static Optional<String> of(String pattern, char escape, boolean ignoreCase) {
        String longest = "";
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escaped = c == escape && escape != 0 && i + 1 < pattern.length();
            if (escaped) {
                c = pattern.charAt(++i);
            }
            if ((escaped || (c != '%' && c != '_')) && isSafe(c, ignoreCase)) {
                run.append(c);
            } else {
                longest = longer(run, longest);
                run.setLength(0);
            }
        }
        longest = longer(run, longest);
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    private static boolean isSafe(char c, boolean ignoreCase) {
        return c >= ' ' && c < 127 && !(ignoreCase && FOLDED_TO.indexOf(c) >= 0);
    }

    private static String longer(StringBuilder run, String longest) {
        String text = run.toString();
        return text.strip().length() > longest.strip().length() ? text : longest;
    }
}
