package org.bitquarry.ui.grid;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeDetectUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;

/** A double click on the edge of a head makes its column as wide as the values, of which some are looked at. */
final class ColumnEdges {
    private static final int LEFT = 1;

    private ColumnEdges() {}

    static void bind(NatTable table, GridColumns columns) {
        // NatTable would measure every value that is here.
        table.getUiBindingRegistry()
                .registerFirstDoubleClickBinding(
                        new ColumnResizeEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, LEFT), (of, event) -> {
                            int position =
                                    CellEdgeDetectUtil.getColumnPositionToResize(of, new Point(event.x, event.y));
                            int index = of.getColumnIndexByPosition(position);
                            if (position > 0 && index >= 0) {
                                columns.fit(index);
                            }
                        });
    }
}
