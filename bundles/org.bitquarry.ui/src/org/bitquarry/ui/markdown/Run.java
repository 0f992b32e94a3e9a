package org.bitquarry.ui.markdown;

import java.util.Optional;
import java.util.Set;

/**
 * A piece of text of one look.
 *
 * @param target the address that it leads to, or of the picture
 */
record Run(String text, Set<Look> looks, Optional<String> target) {
    Run {
        looks = Set.copyOf(looks);
    }

    static Run plain(String text) {
        return new Run(text, Set.of(), Optional.empty());
    }

    Run with(String other) {
        return new Run(other, looks, target);
    }
}
