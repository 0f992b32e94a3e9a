package org.bitquarry.workbench.core.edit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is told what happens to the pending edits of a table, from the thread that did it, outside all locks. */
@FunctionalInterface
public interface EditListener {
    /** Something about the pending edits is different now. */
    void editsChanged();

    /**
     * The source's own row became known anew: after a commit, or where a conflict was settled.
     *
     * @param row which row it is, or was
     * @param done what happened to it
     * @param values the row as the source holds it now, by column name; empty when it is gone
     */
    default void rowKnown(RowId row, RowEdit.Kind done, Map<String, @Nullable Object> values) {
        // Most listeners look at what is pending only.
    }
}
