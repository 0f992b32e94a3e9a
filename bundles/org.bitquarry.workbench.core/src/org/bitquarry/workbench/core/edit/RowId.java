package org.bitquarry.workbench.core.edit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which row of a table an edit belongs to. Outlives refresh, filter and sort: never a position. */
public sealed interface RowId {
    /**
     * A row of the source.
     *
     * @param key the columns of the key and of the parent's key, with their values
     */
    record Existing(Map<String, @Nullable Object> key) implements RowId {
        /** Copies the key. */
        public Existing {
            key = NamedValues.copy(key);
        }
    }

    /**
     * A row that the source doesn't have yet.
     *
     * @param serial counts the new rows of one table; never used twice while edits are pending
     */
    record Added(long serial) implements RowId {}
}
