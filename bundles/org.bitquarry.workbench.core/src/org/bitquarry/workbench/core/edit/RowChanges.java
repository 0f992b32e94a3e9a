package org.bitquarry.workbench.core.edit;

import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.table.TableRef;

/** Says pending edits in the words of the connector. */
final class RowChanges {
    private RowChanges() {}

    /** Only the columns that change are compared with the source before the write: others may move on. */
    static RowChange of(TableRef table, RowId row, RowEdit edit) {
        return switch (row) {
            case RowId.Added added -> new RowChange.Insert(table, edit.values());
            case RowId.Existing existing ->
                edit.kind() == RowEdit.Kind.DELETED
                        ? new RowChange.Delete(table, existing.key(), edit.base())
                        : new RowChange.Update(
                                table,
                                existing.key(),
                                NamedValues.only(edit.base(), edit.values().keySet()),
                                edit.values());
        };
    }
}
