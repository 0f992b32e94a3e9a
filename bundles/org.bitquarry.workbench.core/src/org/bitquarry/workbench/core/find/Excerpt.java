package org.bitquarry.workbench.core.find;

import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One line of a text.
 *
 * @param line short enough to be shown; empty for a text that says nothing
 * @param letters indexes of those that were typed
 */
public record Excerpt(String line, BitSet letters) {
    private static final int LONGEST = 90;

    /** Returns the line in which the first of some words stands, else the first line that says something. */
    static Excerpt of(String text, List<Pattern> words) {
        String said = text.strip();
        int at = words.stream()
                .flatMap(word -> word.matcher(said).results().limit(1))
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(0);
        int begin = Math.max(said.lastIndexOf('\n', at) + 1, at - LONGEST / 2);
        int end = said.indexOf('\n', at);
        String whole = said.substring(begin, end < 0 ? said.length() : end)
                .replaceAll("\\s+", " ")
                .strip();
        String line = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + "…";
        BitSet letters = new BitSet();
        words.forEach(word -> word.matcher(line).results().forEach(found -> letters.set(found.start(), found.end())));
        return new Excerpt(line, letters);
    }
}
