package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Optional;
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
import org.eclipse.swt.graphics.Rectangle;

/** Paints the head of a column: the glyph of its type, a key where it is one, its name, and who sorts by it. */
final class HeaderPainter implements ICellPainter {
    private static final int ICON = 16;
    private static final int GAP = 4;
    private static final int ARROW = 10;
    private static final int DIGIT = 8;

    private final IntFunction<ResultColumn> columns;
    private final IntFunction<Optional<SortMark>> sorted;
    private final GridScale scale;
    private final LineText line = new LineText();

    HeaderPainter(IntFunction<ResultColumn> columns, IntFunction<Optional<SortMark>> sorted, GridScale scale) {
        this.columns = columns;
        this.sorted = sorted;
        this.scale = scale;
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
        int gap = scale.of(GAP);
        int icon = scale.of(ICON);
        gc.drawLine(right, bounds.y + gap, right, bottom - gap);
        line.begin(gc, scale.upright());
        Optional<SortMark> mark = sorted.apply(cell.getColumnIndex());
        int end = right - gap - mark.map(this::width).orElse(0);
        int x = bounds.x + scale.of(BodyPainter.PADDING) - gap / 2;
        int room = end - x - gap / 2 - gc.stringExtent(column.name()).x;
        for (Icons drawing : fitting(icons(column), mark.isPresent() ? room : Integer.MAX_VALUE, icon + gap / 2)) {
            gc.drawImage(scale.icon(drawing), x, bounds.y + (bounds.height - icon) / 2);
            x += icon + gap / 2;
        }
        x += gap / 2;
        mark.ifPresent(order -> paint(order, gc, end, bounds));
        gc.setForeground(Palette.TEXT.color());
        String name = line.fitting(gc, column.name(), end - x);
        gc.drawString(name, x, bounds.y + (bounds.height - line.height()) / 2, true);
    }

    /** Beside an arrow a name counts more than the pictures before it, of which the last says most. */
    private static List<Icons> fitting(List<Icons> drawings, int room, int each) {
        int most = Math.clamp(room / each, 0, drawings.size());
        return drawings.subList(drawings.size() - most, drawings.size());
    }

    private int width(SortMark mark) {
        int arrow = ARROW + 2 * GAP + (mark.place() == 0 ? 0 : DIGIT);
        return scale.of(mark.kind() == SortMark.Kind.SOURCE ? ICON + arrow : arrow);
    }

    /**
     * An arrow: filled where rows are sorted, hollow where they will be; beside a globe where the source did it, and before
     * its number where they are sorted by several columns.
     */
    private void paint(SortMark mark, GC gc, int left, Rectangle bounds) {
        int x = left + scale.of(GAP);
        int icon = scale.of(ICON);
        if (mark.kind() == SortMark.Kind.SOURCE) {
            gc.drawImage(scale.icon(Icons.WEB), x, bounds.y + (bounds.height - icon) / 2);
            x += icon + scale.of(GAP) / 2;
        }
        int width = scale.of(ARROW);
        int top = bounds.y + (bounds.height - width / 2) / 2 - 1;
        int base = mark.descending() ? top : top + width / 2;
        int point = mark.descending() ? top + width / 2 : top;
        int[] arrow = {x, base, x + width, base, x + width / 2, point};
        if (mark.kind() == SortMark.Kind.WAITING) {
            gc.setForeground(Palette.SECONDARY.color());
            gc.drawPolygon(arrow);
        } else {
            gc.setBackground(Palette.ACCENT.color());
            gc.fillPolygon(arrow);
        }
        if (mark.place() > 0) {
            gc.setForeground(Palette.SECONDARY.color());
            gc.drawString(
                    String.valueOf(mark.place()),
                    x + width + scale.of(GAP) / 2,
                    bounds.y + (bounds.height - line.height()) / 2,
                    true);
        }
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
        return scale.of(width(columns.apply(cell.getColumnIndex()), gc));
    }

    /** Returns the width at 100 % that shows the whole head. */
    static int width(ResultColumn column, GC gc) {
        gc.setFont(JFaceResources.getDefaultFont());
        return 2 * BodyPainter.PADDING
                + icons(column).size() * (ICON + GAP / 2)
                + GAP
                + gc.stringExtent(column.name()).x;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return scale.of(GridLayers.HEADER_HEIGHT);
    }

    @Override
    public ICellPainter getCellPainterAt(
            int x, int y, ILayerCell cell, GC gc, Rectangle adjustedCellBounds, IConfigRegistry registry) {
        return this;
    }
}
