package org.bitquarry.model.change;

import java.util.List;

/**
 * Changes in the order in which they will be sent.
 *
 * @param changes at least none
 */
public record ChangeSet(List<RowChange> changes) {
    /** Copies the list. */
    public ChangeSet {
        changes = List.copyOf(changes);
    }
}
