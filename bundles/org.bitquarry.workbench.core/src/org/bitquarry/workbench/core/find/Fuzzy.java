package org.bitquarry.workbench.core.find;

import java.util.BitSet;
import java.util.Locale;

/**
 * Tells how well a name is meant by some of its letters in their order. The whole name is meant before one whose words all
 * begin with what was typed ("pr" for PullRequests), then come the beginning of a name, the beginnings of its first words,
 * of one word, of later words, then what only holds the letters in a row, then what has them somewhere. Belongs to one
 * thread.
 */
final class Fuzzy {
    /** Says that a text doesn't fit. */
    static final int NONE = -1;
    /** What scores less has the letters only somewhere. */
    static final int MEANT = 100;

    private static final int WHOLE = 300;
    private static final int ALL_WORDS = 260;
    private static final int BEGIN = 230;
    private static final int FIRST_WORDS = 200;
    private static final int WORD = 170;
    private static final int WORDS = 140;
    private static final int INSIDE = 120;
    private static final int SOMEWHERE = 60;

    /** Of two that fit alike, the shorter one is meant; beyond so many letters that is no longer so. */
    private static final int LONGEST = 40;

    private final String typed;
    private final String part;
    private final char[] folded;
    private final long mask;

    Fuzzy(String typed) {
        this.typed = typed;
        this.part = typed.toLowerCase(Locale.ROOT);
        this.folded = part.toCharArray();
        this.mask = mask(part);
    }

    /** Returns which letters a text in lower case has, a bit each: what lacks one of them can't fit. */
    static long mask(String lower) {
        long bits = 0;
        for (int at = 0; at < lower.length(); at++) {
            bits |= 1L << (lower.charAt(at) & 63);
        }
        return bits;
    }

    boolean mayFit(long letters) {
        return (letters & mask) == mask;
    }

    /**
     * Tells how well a text fits, and which of its letters do.
     *
     * @param lower the text in lower case
     * @param letters is given the indexes
     */
    int score(String text, String lower, BitSet letters) {
        int tier = tier(text, lower, letters);
        if (tier == NONE) {
            letters.clear();
            return NONE;
        }
        boolean sameCase = text.startsWith(typed, letters.nextSetBit(0));
        return Math.max(0, tier - Math.min(text.length(), LONGEST) / 4) + (sameCase ? 1 : 0);
    }

    private int tier(String text, String lower, BitSet letters) {
        int whole = lower.indexOf(part);
        if (whole == 0) {
            letters.set(0, folded.length);
            return lower.length() == folded.length ? WHOLE : BEGIN;
        }
        Humps humps = Humps.of(text);
        BitSet byWords = new BitSet();
        boolean begins = humps.follow(folded, lower, byWords);
        boolean first = begins && byWords.get(0);
        if (first) {
            letters.or(byWords);
            return humps.allOf(byWords) ? ALL_WORDS : FIRST_WORDS;
        }
        if (whole > 0) {
            int inRow = atWord(humps, lower, whole);
            letters.set(inRow, inRow + folded.length);
            return humps.isStart(inRow) ? WORD : INSIDE;
        }
        if (begins) {
            letters.or(byWords);
            return WORDS;
        }
        return somewhere(lower, letters) ? SOMEWHERE : NONE;
    }

    /** A place that begins a word is meant before one that doesn't. */
    private int atWord(Humps humps, String lower, int first) {
        for (int at = first; at >= 0; at = lower.indexOf(part, at + 1)) {
            if (humps.isStart(at)) {
                return at;
            }
        }
        return first;
    }

    /** Letters that only happen to be somewhere in a long text are no match. */
    private boolean somewhere(String lower, BitSet letters) {
        int from = 0;
        for (char wanted : folded) {
            int next = lower.indexOf(wanted, from);
            if (next < 0) {
                return false;
            }
            letters.set(next);
            from = next + 1;
        }
        return from - letters.nextSetBit(0) <= folded.length * 4;
    }
}
