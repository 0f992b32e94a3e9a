package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.model.table.Column;
import org.bitquarry.workbench.core.edit.GridRows;

/** What can be opened below the editor of a cell, by the column's type and what it points at. */
interface DropDowns {
    /** Nothing. */
    DropDowns NONE = new DropDowns() {
        @Override
        public Optional<DropDown> of(GridRows rows, CellPlace cell, Column column) {
            return Optional.empty();
        }

        @Override
        public boolean opensWithEditor(Column column) {
            return false;
        }
    };

    /** Returns what can be opened below the editor of a cell. */
    Optional<DropDown> of(GridRows rows, CellPlace cell, Column column);

    /** Tells whether it opens with the editor, so that the room below the cell is taken. */
    boolean opensWithEditor(Column column);
}
