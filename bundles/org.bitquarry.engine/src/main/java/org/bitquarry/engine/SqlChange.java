package org.bitquarry.engine;

import java.util.List;

/**
 * What a change of a text made of its pieces. Outside of it each piece is what it was, apart from its place.
 *
 * @param before the pieces that are gone, where they were
 * @param after those in their place
 * @param end index after the last of these
 */
public record SqlChange(List<SqlToken> before, List<SqlToken> after, int end) {
    /** Copies the lists. */
    public SqlChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
