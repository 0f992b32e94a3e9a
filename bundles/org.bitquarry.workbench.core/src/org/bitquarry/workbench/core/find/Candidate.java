package org.bitquarry.workbench.core.find;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * An entry that words are held against.
 *
 * @param entry which
 * @param name in lower case
 * @param where in lower case
 * @param mask of the letters of both
 */
record Candidate(FindEntry entry, String name, String where, long mask) {
    private static final String BETWEEN = " · ";
    /** Found in a text, a word counts as much as letters that are somewhere in a name. */
    private static final int IN_TEXT = 50;
    /** A name counts more than the place where it stands. */
    private static final int PLACE = 3;

    /**
     * How well a word fits.
     *
     * @param score more is better
     * @param meant whether it can hardly be chance
     * @param named whether it tells more than the place
     */
    record Fit(int score, boolean meant, boolean named) {
        static final Fit NONE = new Fit(Fuzzy.NONE, false, false);

        boolean isNone() {
            return score == Fuzzy.NONE;
        }
    }

    /**
     * Holds a word against the name, the place and the text.
     *
     * @param letters is given the indexes of the name's letters that fit
     */
    Fit fit(Wanted word, BitSet letters) {
        BitSet own = new BitSet();
        int named = in(entry.name(), name, word.whole(), own);
        if (named >= Fuzzy.MEANT) {
            letters.or(own);
            return new Fit(named, true, true);
        }
        Fit placed = word.isQualified() ? qualified(word, letters) : place(word);
        if (!placed.isNone()) {
            return placed;
        }
        if (word.inText().matcher(entry.text()).find()) {
            return new Fit(IN_TEXT, true, true);
        }
        letters.or(own);
        return named == Fuzzy.NONE ? Fit.NONE : new Fit(named, false, true);
    }

    private int in(String text, String lower, Fuzzy word, BitSet letters) {
        return word.mayFit(mask) ? word.score(text, lower, letters) : Fuzzy.NONE;
    }

    private Fit place(Wanted word) {
        int best = Fuzzy.NONE;
        if (word.whole().mayFit(mask)) {
            for (String part : where.split(BETWEEN)) {
                best = Math.max(best, word.whole().score(part, part, new BitSet()));
            }
        }
        return best < Fuzzy.MEANT ? Fit.NONE : new Fit(best / PLACE, true, false);
    }

    /** The parts of a qualified name stand the other way round in a place: the innermost first. */
    private Fit qualified(Wanted word, BitSet letters) {
        List<String> parts = List.of(entry.where().split(BETWEEN));
        List<Fuzzy> places = word.places().reversed();
        if (places.size() > parts.size()) {
            return Fit.NONE;
        }
        int sum = 0;
        for (int i = 0; i < places.size(); i++) {
            String part = parts.get(i);
            int score = in(part, part.toLowerCase(Locale.ROOT), places.get(i), new BitSet());
            if (score < Fuzzy.MEANT) {
                return Fit.NONE;
            }
            sum += score / PLACE;
        }
        BitSet own = new BitSet();
        int last = word.wantsAll() ? Fuzzy.MEANT : in(entry.name(), name, word.name(), own);
        if (last == Fuzzy.NONE) {
            return Fit.NONE;
        }
        letters.or(own);
        return new Fit(sum + last, last >= Fuzzy.MEANT, true);
    }
}
