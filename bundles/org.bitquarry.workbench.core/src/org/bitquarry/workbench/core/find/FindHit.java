package org.bitquarry.workbench.core.find;

import java.util.BitSet;
import java.util.List;

/**
 * Something that was found.
 *
 * @param entry what
 * @param score how well it fits; more is better
 * @param letters indexes of the letters of its name that were typed
 * @param excerpt line of its text; empty without one
 */
public record FindHit(FindEntry entry, int score, BitSet letters, Excerpt excerpt) {
    /** Makes one of which no word was looked for in its text. */
    public FindHit(FindEntry entry) {
        this(entry, 0, new BitSet(), Excerpt.of(entry.text(), List.of()));
    }
}
