package org.bitquarry.ui.grid;

import org.eclipse.nebula.widgets.nattable.selection.event.CellSelectionEvent;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** Tells screen readers the value, the column and the row of the selected cell. */
final class GridVoice {
    private GridVoice() {}

    static void give(GridTable grid) {
        Accessible accessible = grid.table.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words(grid);
            }
        });
        accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TABLECELL;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = words(grid);
            }
        });
        grid.layers.selection.addLayerListener(event -> {
            if (event instanceof CellSelectionEvent) {
                accessible.sendEvent(ACC.EVENT_NAME_CHANGED, null);
                accessible.setFocus(ACC.CHILDID_SELF);
            }
        });
    }

    /** Returns the selected cell in words. */
    static String words(GridTable grid) {
        return grid.selected()
                .map(cell -> {
                    String shown = grid.look(cell.row(), cell.column()).text();
                    String name =
                            grid.rows().rows().columns().get(cell.column()).name();
                    String hint = GridHints.of(grid.rows(), cell);
                    String row = "row " + (cell.row() + 1);
                    return String.join(", ", shown.isEmpty() ? "empty" : shown, name, row)
                            + (hint.isEmpty() ? "" : ". " + hint);
                })
                .orElse("Rows");
    }
}
