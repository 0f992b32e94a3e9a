package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.function.IntFunction;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints what stands before a row: its number, and the sign of what is pending. The corner is painted alike. */
final class RowHeadPainter implements ICellPainter {
    static final int ICON_ROOM = 22;
    private static final int ICON = 16;

    private final IntFunction<Optional<RowMark>> marks;
    private final IntFunction<String> numbers;
    private final GridScale scale;
    private final LineText line = new LineText();

    RowHeadPainter(IntFunction<Optional<RowMark>> marks, IntFunction<String> numbers, GridScale scale) {
        this.scale = scale;
        this.marks = marks;
        this.numbers = numbers;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        boolean selected = cell.getDisplayMode() == DisplayMode.SELECT;
        gc.setBackground((selected ? Palette.SELECTION : Palette.HEADER).color());
        gc.fillRectangle(bounds);
        gc.setForeground(Palette.HAIRLINE.color());
        int right = bounds.x + bounds.width - 1;
        int bottom = bounds.y + bounds.height - 1;
        gc.drawLine(bounds.x, bottom, right, bottom);
        gc.drawLine(right, bounds.y, right, bottom);
        marks.apply(cell.getRowIndex())
                .ifPresent(mark -> gc.drawImage(
                        scale.icon(mark.icon(), mark.ink()),
                        bounds.x + 3,
                        bounds.y + (bounds.height - scale.of(ICON)) / 2));
        line.begin(gc, scale.upright());
        gc.setForeground(Palette.SECONDARY.color());
        String number = numbers.apply(cell.getRowIndex());
        gc.drawString(
                number,
                right - scale.of(BodyPainter.PADDING) / 2 - line.width(gc, number),
                bounds.y + (bounds.height - 1 - line.height()) / 2,
                true);
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return cell.getBounds().width;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return scale.of(GridLayers.ROW_HEIGHT);
    }

    @Override
    public ICellPainter getCellPainterAt(
            int x, int y, ILayerCell cell, GC gc, Rectangle adjustedCellBounds, IConfigRegistry registry) {
        return this;
    }
}
