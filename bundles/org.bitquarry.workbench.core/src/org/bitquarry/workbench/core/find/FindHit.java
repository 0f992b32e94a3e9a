package org.bitquarry.workbench.core.find;

import java.util.BitSet;

/**
 * Something that was found.
 *
 * @param entry what
 * @param score how well it fits; more is better
 * @param letters indexes of the letters of its name that were typed
 */
public record FindHit(FindEntry entry, int score, BitSet letters) {}
