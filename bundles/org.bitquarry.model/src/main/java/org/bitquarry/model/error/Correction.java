package org.bitquarry.model.error;

import java.util.Collection;
import java.util.List;

/**
 * A name in a statement that is none, and what may stand in its place.
 *
 * @param wrong as it was written, without quotes
 * @param right names that may have been meant, the likeliest first; without quotes
 */
public record Correction(String wrong, List<String> right) {
    /** Copies the names. */
    public Correction {
        right = List.copyOf(right);
    }

    /** Suggests the nearest ones of the names that exist. */
    public static Correction nearest(String wrong, Collection<String> valid) {
        return new Correction(wrong, NearestNames.of(wrong, valid));
    }

    /** Returns the question whether one of them was meant; empty when there is none. */
    public String question() {
        return NearestNames.question(right);
    }
}
