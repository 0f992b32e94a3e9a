package org.bitquarry.ui.changes;

import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.edit.WaitingEdits;

/** What the view lists. Equal when it is the same thing, however it stands now, so that a selection outlives a refresh. */
sealed interface PendingNode {
    /**
     * A datasource with pending edits.
     *
     * @param datasource its name
     */
    record OfSource(String datasource) implements PendingNode {}

    /** What belongs to one table. */
    sealed interface InTable extends PendingNode {
        /** Returns the table that it belongs to. */
        EditTarget target();
    }

    /**
     * A table with pending edits.
     *
     * @param edits its edits
     */
    record OfTable(StagedEdits edits) implements InTable {
        @Override
        public EditTarget target() {
            return edits.target();
        }
    }

    /**
     * A row of such a table.
     *
     * @param edits the edits of its table
     * @param id which row
     */
    record OfRow(StagedEdits edits, RowId id) implements InTable {
        static OfRow of(StagedEdits edits, PendingRow row) {
            return new OfRow(edits, row.id());
        }

        @Override
        public EditTarget target() {
            return edits.target();
        }
    }

    /**
     * A table whose edits an earlier session left.
     *
     * @param waiting how many they are
     */
    record OfWaiting(WaitingEdits waiting) implements InTable {
        @Override
        public EditTarget target() {
            return waiting.target();
        }
    }
}
