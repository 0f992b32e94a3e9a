package org.bitquarry.workbench.core.find;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word that a person typed, which may be a qualified name: {@code schema.table}, with the quotes of SQL or without.
 *
 * @param whole as it was typed
 * @param places parts before the last dot: words of the place
 * @param name part behind it: of the name
 * @param wantsAll whether there is nothing behind it: all names of the place are wanted
 * @param inText finds it in a text
 */
record Wanted(Fuzzy whole, List<Fuzzy> places, Fuzzy name, boolean wantsAll, Pattern inText) {
    /** Reads what was typed. Dots and blanks within quotes belong to a name. */
    static List<Wanted> of(String typed) {
        return split(typed.strip(), Character::isWhitespace).stream()
                .filter(word -> !bare(word).replace(".", "").isEmpty())
                .map(Wanted::word)
                .toList();
    }

    /** Returns the words of what was typed, without dots and quotes. */
    static List<String> parts(String typed) {
        return split(typed.strip(), letter -> Character.isWhitespace(letter) || letter == '.').stream()
                .map(Wanted::bare)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Wanted word(String word) {
        List<String> parts =
                split(word, letter -> letter == '.').stream().map(Wanted::bare).toList();
        String last = parts.getLast();
        return new Wanted(
                new Fuzzy(bare(word)),
                parts.subList(0, parts.size() - 1).stream()
                        .filter(part -> !part.isEmpty())
                        .map(Fuzzy::new)
                        .toList(),
                new Fuzzy(last),
                last.isEmpty(),
                Pattern.compile(Pattern.quote(bare(word)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Writes a name so that it is read as one word. */
    static String quoted(String name) {
        return '"' + name + '"';
    }

    boolean isQualified() {
        return !places.isEmpty();
    }

    private static String bare(String part) {
        return part.replaceAll("[\"`]", "");
    }

    private interface Separator {
        boolean is(char letter);
    }

    private static List<String> split(String text, Separator separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char letter : text.toCharArray()) {
            quoted ^= letter == '"';
            if (separator.is(letter) && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
