package org.bitquarry.ui.grid;

import java.util.List;
import java.util.function.IntFunction;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.Column;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the head of a column: the glyph of its type, a key where it is one, its name. */
final class HeaderPainter implements ICellPainter {
    private static final int ICON = 16;
    private static final int GAP = 4;

    private final IntFunction<ResultColumn> columns;
    private final LineText line = new LineText();

    HeaderPainter(IntFunction<ResultColumn> columns) {
        this.columns = columns;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        ResultColumn column = columns.apply(cell.getColumnIndex());
        boolean selected = cell.getDisplayMode() == DisplayMode.SELECT;
        gc.setBackground((selected ? Palette.SELECTION : Palette.HEADER).color());
        gc.fillRectangle(bounds);
        gc.setForeground(Palette.HAIRLINE.color());
        int right = bounds.x + bounds.width - 1;
        int bottom = bounds.y + bounds.height - 1;
        gc.drawLine(bounds.x, bottom, right, bottom);
        gc.drawLine(right, bounds.y + GAP, right, bottom - GAP);
        int x = bounds.x + BodyPainter.PADDING - GAP / 2;
        for (Icons icon : icons(column)) {
            Image image = icon.image();
            gc.drawImage(image, x, bounds.y + (bounds.height - ICON) / 2);
            x += ICON + GAP / 2;
        }
        line.begin(gc, JFaceResources.getDefaultFont());
        gc.setForeground(Palette.TEXT.color());
        x += GAP / 2;
        String name = line.fitting(gc, column.name(), right - GAP - x);
        gc.drawString(name, x, bounds.y + (bounds.height - line.height()) / 2, true);
    }

    private static List<Icons> icons(ResultColumn column) {
        Icons type =
                switch (column.type()) {
                    case VARCHAR -> Icons.TYPE_TEXT;
                    case BIGINT, INTEGER, DOUBLE -> Icons.TYPE_NUMBER;
                    case BOOLEAN -> Icons.TYPE_BOOLEAN;
                    case TIMESTAMP -> Icons.TYPE_TIME;
                };
        if (column.origin().filter(origin -> origin.column().key()).isPresent()) {
            return List.of(type, Icons.KEY);
        }
        boolean points = column.origin()
                .map(origin -> origin.column())
                .flatMap(Column::references)
                .isPresent();
        return points ? List.of(type, Icons.REFERENCE) : List.of(type);
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return width(columns.apply(cell.getColumnIndex()), gc);
    }

    /** Returns the width that shows the whole head. */
    static int width(ResultColumn column, GC gc) {
        gc.setFont(JFaceResources.getDefaultFont());
        return 2 * BodyPainter.PADDING
                + icons(column).size() * (ICON + GAP / 2)
                + GAP
                + gc.stringExtent(column.name()).x;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return GridLayers.HEADER_HEIGHT;
    }

    @Override
    public ICellPainter getCellPainterAt(
            int x, int y, ILayerCell cell, GC gc, Rectangle adjustedCellBounds, IConfigRegistry registry) {
        return this;
    }
}
