package org.bitquarry.ui.grid;

import java.util.function.BiFunction;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.TextForm;
import org.bitquarry.workbench.core.edit.GridRows;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.swt.graphics.GC;

/** Gives columns the width of their head and of the first values, within reason. */
final class ColumnWidths {
    private static final int ROWS_MEASURED = 50;
    private static final int NARROWEST = 56;
    private static final int WIDEST = 320;
    private static final int WIDEST_UUID = 132;
    private static final int LONGEST = 60;

    private ColumnWidths() {}

    /** Nobody reads a UUID to its end; its column leaves the room to others. */
    private static int widest(ResultColumn column) {
        boolean opaque = column.origin()
                .filter(origin -> origin.column().form() == TextForm.UUID)
                .isPresent();
        return opaque ? WIDEST_UUID : WIDEST;
    }

    static void fit(NatTable table, DataLayer data, GridRows rows, BiFunction<Integer, Integer, CellLook> looks) {
        GC gc = new GC(table);
        try {
            gc.setFont(JFaceResources.getDefaultFont());
            for (int column = 0; column < rows.rows().columns().size(); column++) {
                int width = Math.max(
                        NARROWEST, HeaderPainter.width(rows.rows().columns().get(column), gc));
                for (int row = 0; row < Math.min(ROWS_MEASURED, rows.count()); row++) {
                    String text = looks.apply(row, column).text();
                    String measured = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
                    width = Math.max(width, gc.stringExtent(measured).x + 2 * BodyPainter.PADDING + 2);
                }
                data.setColumnWidthByPosition(
                        column, Math.min(width, widest(rows.rows().columns().get(column))), false);
            }
        } finally {
            gc.dispose();
        }
    }
}
