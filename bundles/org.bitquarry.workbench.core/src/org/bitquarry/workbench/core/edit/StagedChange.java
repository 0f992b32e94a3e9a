package org.bitquarry.workbench.core.edit;

import java.util.List;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;

/**
 * A pending edit in the words of the connector.
 *
 * @param edits where it is pending
 * @param row which row
 * @param change what will be sent
 */
public record StagedChange(StagedEdits edits, RowId row, RowChange change) {
    /** Returns what a connector plans and commits. */
    public static ChangeSet changeSet(List<StagedChange> changes) {
        return new ChangeSet(changes.stream().map(StagedChange::change).toList());
    }

    /** Returns what a connector plans for a person to look at: the same without what is secret. */
    public static ChangeSet preview(List<StagedChange> changes) {
        return new ChangeSet(
                changes.stream().map(StagedChange::change).map(Secrets::shown).toList());
    }

    /** Puts changes of several tables of one datasource into the order in which they can be sent. */
    public static List<StagedChange> inOrder(List<StagedChange> changes) {
        return ChangeOrder.sorted(changes);
    }
}
