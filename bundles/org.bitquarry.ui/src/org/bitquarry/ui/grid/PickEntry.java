package org.bitquarry.ui.grid;

import java.util.Locale;

/** A line of a list to choose from. */
sealed interface PickEntry {
    /** Returns what a person reads. */
    String words();

    /**
     * A value.
     *
     * @param value of the column
     * @param words by which a person knows its row
     * @param isId it says nothing to a person
     */
    record Value(Object value, String words, boolean isId) implements PickEntry {
        /** Tells whether a part of the text is what a person looks for. */
        boolean contains(String part) {
            String letters = part.strip().toLowerCase(Locale.ROOT);
            return words.toLowerCase(Locale.ROOT).contains(letters)
                    || value.toString().toLowerCase(Locale.ROOT).contains(letters);
        }

        /** Returns how far it is from what a person looks for: its name begins so, holds it, or only the rest does. */
        int distance(String part) {
            String letters = part.strip().toLowerCase(Locale.ROOT);
            String name = (isId ? words : value.toString()).toLowerCase(Locale.ROOT);
            return name.startsWith(letters) ? 0 : name.contains(letters) ? 1 : 2;
        }
    }

    /**
     * Something to do instead.
     *
     * @param words a verb and what it is about
     * @param action does it
     */
    record Action(String words, Runnable action) implements PickEntry {}
}
