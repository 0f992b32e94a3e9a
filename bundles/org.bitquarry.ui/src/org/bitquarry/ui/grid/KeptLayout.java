package org.bitquarry.ui.grid;

import java.util.List;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.layout.ColumnLayout;
import org.bitquarry.workbench.core.layout.ColumnLayouts;
import org.bitquarry.workbench.core.query.ColumnNames;

/**
 * The layout of columns as a person left it the last time.
 *
 * @param store where it is kept
 * @param key of the rows
 * @param found how it was left
 */
record KeptLayout(ColumnLayouts store, String key, ColumnLayout found) {
    /** Looks for the layout of rows. Blocks on the disk the first time. */
    static KeptLayout find(ColumnLayouts store, boolean isTable, List<ResultColumn> columns) {
        String key = ColumnNames.key(columns, isTable);
        return new KeptLayout(store, key, store.find(key));
    }

    /** Shows columns so, and keeps what becomes of them. For use on the UI thread. */
    void follow(GridTable grid, GridArranging arranging) {
        ColumnLayout.Fitted layout = found.adding(grid.rows().parts().added())
                .fit(ColumnNames.of(grid.rows().columns()));
        if (!found.places().isEmpty() || !found.added().isEmpty()) {
            grid.columns.show(layout);
        }
        if (!layout.sort().isEmpty()) {
            arranging.sort(layout.sort());
        }
        Runnable keep = new UiExecutor(grid.table).merging(() -> store.put(key, now(grid, arranging)));
        grid.columns.onChange(keep);
        arranging.onSort(keep);
    }

    /** Returns how columns are shown now. */
    static ColumnLayout now(GridTable grid, GridArranging arranging) {
        ColumnLayout.Fitted shown = grid.columns.shown();
        return ColumnLayout.of(
                ColumnNames.of(grid.rows().columns()),
                new ColumnLayout.Fitted(
                        shown.order(),
                        shown.hidden(),
                        shown.frozen(),
                        shown.widths(),
                        arranging.wanted().sort()),
                grid.rows().parts().added());
    }
}
