package org.bitquarry.ui.grid;

import java.util.List;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.layout.ColumnLayout;
import org.bitquarry.workbench.core.layout.ColumnLayouts;
import org.bitquarry.workbench.core.layout.ColumnNames;

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
        List<String> names = ColumnNames.of(grid.rows().rows().columns());
        ColumnLayout.Fitted layout = found.fit(names);
        if (!found.places().isEmpty()) {
            grid.columns.show(layout);
        }
        if (!layout.sort().isEmpty()) {
            arranging.sort(layout.sort());
        }
        Runnable keep = new UiExecutor(grid.table).merging(() -> {
            ColumnLayout.Fitted shown = grid.columns.shown();
            ColumnLayout now = ColumnLayout.of(
                    names,
                    new ColumnLayout.Fitted(
                            shown.order(),
                            shown.hidden(),
                            shown.frozen(),
                            shown.widths(),
                            arranging.wanted().sort()));
            store.put(key, now);
        });
        grid.columns.onChange(keep);
        arranging.onSort(keep);
    }
}
