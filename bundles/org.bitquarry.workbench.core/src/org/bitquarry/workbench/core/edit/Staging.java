package org.bitquarry.workbench.core.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of changes that were to be staged.
 *
 * @param rows that are pending now, in the order of the changes
 * @param refused why the others are not, a sentence each
 */
public record Staging(List<RowId> rows, List<String> refused) {
    /** Nothing was to be staged. */
    public static final Staging NOTHING = new Staging(List.of(), List.of());

    /** Copies the lists. */
    public Staging {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /** Returns both together. */
    public Staging and(Staging other) {
        List<RowId> allRows = new ArrayList<>(rows);
        allRows.addAll(other.rows);
        List<String> all = new ArrayList<>(refused);
        all.addAll(other.refused);
        return new Staging(allRows, all);
    }
}
