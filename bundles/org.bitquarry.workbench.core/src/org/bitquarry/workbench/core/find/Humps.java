package org.bitquarry.workbench.core.find;

import java.util.BitSet;

/**
 * Where the words of a name begin: at capital letters, at digits after letters, and behind what is neither.
 *
 * @param starts indexes of their first letters
 * @param length of the name
 */
record Humps(BitSet starts, int length) {
    static Humps of(String text) {
        BitSet starts = new BitSet();
        for (int at = 0; at < text.length(); at++) {
            if (begins(text, at)) {
                starts.set(at);
            }
        }
        return new Humps(starts, text.length());
    }

    private static boolean begins(String text, int at) {
        char here = text.charAt(at);
        if (!Character.isLetterOrDigit(here)) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        // The last capital of several begins the next word: the K of SSHKey.
        boolean beforeSmall = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
        return !Character.isLetterOrDigit(before)
                || (Character.isUpperCase(here) && (!Character.isUpperCase(before) || beforeSmall))
                || (Character.isDigit(here) && !Character.isDigit(before));
    }

    boolean isStart(int at) {
        return starts.get(at);
    }

    /** Tells whether letters are of each word, and of more than one. */
    boolean allOf(BitSet letters) {
        BitSet missing = (BitSet) starts.clone();
        missing.andNot(letters);
        return missing.isEmpty() && starts.cardinality() > 1;
    }

    /**
     * Finds letters of which each follows the one before, or begins a word. What is neither letter nor digit is found at
     * any later place.
     *
     * @param wanted letters in lower case
     * @param lower the name in lower case
     * @param found is given the indexes when all were found
     */
    boolean follow(char[] wanted, String lower, BitSet found) {
        if (wanted.length == 0 || lower.length() != length) {
            return false;
        }
        BitSet failed = new BitSet();
        for (int at = 0; at < length; at++) {
            if (mayJump(wanted[0], at) && follow(wanted, 0, lower, at, found, failed)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayJump(char letter, int at) {
        return starts.get(at) || !Character.isLetterOrDigit(letter);
    }

    /** What failed once isn't tried again: the time stays within letters times length. */
    private boolean follow(char[] wanted, int index, String lower, int at, BitSet found, BitSet failed) {
        int state = index * length + at;
        if (lower.charAt(at) != wanted[index] || failed.get(state)) {
            return false;
        }
        found.set(at);
        if (index + 1 == wanted.length) {
            return true;
        }
        for (int next = at + 1; next < length; next++) {
            boolean may = next == at + 1 || mayJump(wanted[index + 1], next);
            if (may && follow(wanted, index + 1, lower, next, found, failed)) {
                return true;
            }
        }
        found.clear(at);
        failed.set(state);
        return false;
    }
}
