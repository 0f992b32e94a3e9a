package org.bitquarry.workbench.core.find;

import java.util.BitSet;
import java.util.Locale;

/**
 * Finds a word by some of its letters in their order: those that follow each other, and those that begin a word, count
 * more. Belongs to one thread.
 */
final class Fuzzy {
    /** Says that a text doesn't fit. */
    static final int NONE = -1;

    private static final int LETTER = 1;
    private static final int RUN = 6;
    private static final int WORD = 9;
    private static final int BEGIN = 14;
    private static final int WHOLE = 40;
    private static final int SAME_CASE = 1;

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
        int whole = lower.indexOf(part);
        if (whole >= 0) {
            int at = atWord(text, lower, whole);
            letters.set(at, at + folded.length);
            int score = WHOLE + folded.length * (LETTER + RUN) + start(text, at);
            return score
                    + (lower.length() == folded.length ? WHOLE : 0)
                    + (text.startsWith(typed, at) ? SAME_CASE : 0)
                    - Math.min(text.length(), WHOLE) / 4;
        }
        return scattered(text, lower, letters);
    }

    /** A place that begins a word is meant before one that doesn't. */
    private int atWord(String text, String lower, int first) {
        for (int at = first; at >= 0; at = lower.indexOf(part, at + 1)) {
            if (start(text, at) > 0) {
                return at;
            }
        }
        return first;
    }

    private int scattered(String text, String lower, BitSet letters) {
        int score = 0;
        int from = 0;
        int last = -2;
        for (char wanted : folded) {
            int next = lower.indexOf(wanted, from);
            if (next < 0) {
                letters.clear();
                return NONE;
            }
            if (next != last + 1) {
                next = wordFrom(text, lower, wanted, next);
            }
            letters.set(next);
            score += LETTER + (next == last + 1 ? RUN : 0) + start(text, next);
            last = next;
            from = next + 1;
        }
        // Letters that only happen to be somewhere in a long text are no match.
        int spread = last - letters.nextSetBit(0) + 1;
        if (spread > folded.length * 8 && score < folded.length * RUN) {
            letters.clear();
            return NONE;
        }
        return Math.max(0, score - spread / 4 - Math.min(text.length(), WHOLE) / 4);
    }

    /** Skips to the next word that begins with the letter, if the rest can still follow. */
    private int wordFrom(String text, String lower, char wanted, int first) {
        for (int at = first; at >= 0; at = lower.indexOf(wanted, at + 1)) {
            if (start(text, at) > 0) {
                return canFollow(lower, at) ? at : first;
            }
        }
        return first;
    }

    /** A cautious guess: the rarest of what is still to come, its last letter, stands behind. */
    private boolean canFollow(String lower, int at) {
        return lower.lastIndexOf(folded[folded.length - 1]) >= at;
    }

    private static int start(String text, int at) {
        if (at == 0) {
            return BEGIN;
        }
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        boolean begins =
                !Character.isLetterOrDigit(before) || Character.isUpperCase(here) && Character.isLowerCase(before);
        return begins && Character.isLetterOrDigit(here) ? WORD : 0;
    }
}
