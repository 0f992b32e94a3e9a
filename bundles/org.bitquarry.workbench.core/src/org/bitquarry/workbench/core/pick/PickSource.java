package org.bitquarry.workbench.core.pick;

import org.bitquarry.model.table.Column;
import org.bitquarry.workbench.core.edit.SourceRow;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.query.QueryJob;

/** Where the values come from that a person chooses for a cell. Thread-safe; never blocks. */
public interface PickSource {
    /** Offers nothing: values are typed. */
    PickSource NONE = new PickSource() {
        @Override
        public boolean offers(Column column) {
            return false;
        }

        @Override
        public String key(StagedEdits edits, SourceRow row, Column column, String search) {
            throw new IllegalStateException("nothing is offered for " + column.name());
        }

        @Override
        public QueryJob read(StagedEdits edits, SourceRow row, Column column, String search) {
            throw new IllegalStateException("nothing is offered for " + column.name());
        }
    };

    /** Tells whether there is anything to choose from for a column. */
    boolean offers(Column column);

    /** Names what {@link #read} would read, so that it is read once for cells that choose from the same. */
    String key(StagedEdits edits, SourceRow row, Column column, String search);

    /**
     * Returns a job that reads the choices for a cell and rests after the first of them: the value is the first column of its
     * rows, the words by which a person knows it are the others.
     *
     * @param search a part of the words; empty for all
     */
    QueryJob read(StagedEdits edits, SourceRow row, Column column, String search);
}
