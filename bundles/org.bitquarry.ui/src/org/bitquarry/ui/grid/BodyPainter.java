package org.bitquarry.ui.grid;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints a cell of the rows: ground, hairline below, one line of text. Colours are the palette's at that moment. */
final class BodyPainter implements ICellPainter {
    static final int PADDING = 8;
    private static final int BAR_HEIGHT = 8;
    private static final int BAR_WIDTH = 56;
    private static final int MARK = 6;
    private static final int WAVE = 2;
    private static final int UNDERLINE = 4;

    private final BiFunction<Integer, Integer, CellLook> looks;
    private final BiPredicate<Integer, Integer> found;
    private final BiPredicate<Integer, Integer> hovered;
    private final GridScale scale;
    private final LineText upright = new LineText();
    private final LineText italic = new LineText();

    /**
     * @param looks by position of the row and index of the column
     * @param found what shows the text that is looked for, and is underlined
     * @param hovered the link below the pointer
     */
    BodyPainter(
            BiFunction<Integer, Integer, CellLook> looks,
            BiPredicate<Integer, Integer> found,
            BiPredicate<Integer, Integer> hovered,
            GridScale scale) {
        this.looks = looks;
        this.found = found;
        this.hovered = hovered;
        this.scale = scale;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        CellLook look = look(cell);
        boolean selected = cell.getDisplayMode() == DisplayMode.SELECT;
        gc.setBackground((selected ? Palette.SELECTION : look.ground()).color());
        gc.fillRectangle(bounds);
        gc.setForeground(Palette.HAIRLINE.color());
        gc.drawLine(bounds.x, bounds.y + bounds.height - 1, bounds.x + bounds.width, bounds.y + bounds.height - 1);
        if (look.marked()) {
            mark(gc, bounds);
        }
        if (look.absent()) {
            bar(gc, bounds);
        } else {
            write(look, gc, bounds, look.link() && hovered.test(cell.getRowIndex(), cell.getColumnIndex()));
        }
        if (look.wrong()) {
            wave(gc, bounds);
        }
        if (found.test(cell.getRowIndex(), cell.getColumnIndex())) {
            gc.setBackground(Palette.ACCENT.color());
            int padding = scale.of(PADDING);
            gc.fillRectangle(bounds.x + padding, bounds.y + bounds.height - UNDERLINE, bounds.width - 2 * padding, 2);
        }
        if (cell.getConfigLabels().hasLabel(SelectionStyleLabels.SELECTION_ANCHOR_STYLE)) {
            gc.setForeground(Palette.ACCENT.color());
            gc.drawRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 2);
        }
    }

    private void write(CellLook look, GC gc, Rectangle bounds, boolean underlined) {
        LineText line = look.italic() ? italic : upright;
        line.begin(gc, look.italic() ? scale.italic() : scale.upright());
        int padding = scale.of(PADDING);
        gc.setForeground(look.ink().color());
        String text = line.fitting(gc, look.text(), bounds.width - 2 * padding);
        int y = bounds.y + (bounds.height - 1 - line.height()) / 2 - line.lift(gc, text);
        int width = look.right() || look.struck() || underlined ? line.width(gc, text) : 0;
        int x = look.right() ? bounds.x + bounds.width - padding - width : bounds.x + padding;
        gc.drawString(text, x, y, true);
        if (underlined) {
            gc.drawLine(x, y + line.height() - 1, x + width, y + line.height() - 1);
        }
        if (look.struck() && width > 0) {
            int middle = y + line.height() / 2;
            gc.drawLine(x, middle, x + width, middle);
        }
    }

    /** The shape of a text that is not here: neither words nor nothing. */
    private void bar(GC gc, Rectangle bounds) {
        int padding = scale.of(PADDING);
        int height = scale.of(BAR_HEIGHT);
        int width = Math.min(scale.of(BAR_WIDTH), bounds.width - 2 * padding);
        if (width > height) {
            gc.setForeground(Palette.SECONDARY.color());
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawRoundRectangle(
                    bounds.x + padding, bounds.y + (bounds.height - height) / 2, width, height, height, height);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
    }

    /** A wave, which is no colour alone. */
    private static void wave(GC gc, Rectangle bounds) {
        gc.setForeground(Palette.ERROR.color());
        int y = bounds.y + bounds.height - WAVE - 2;
        int end = bounds.x + bounds.width - PADDING;
        for (int x = bounds.x + PADDING; x < end; x += 2 * WAVE) {
            gc.drawLine(x, y + WAVE, x + WAVE, y);
            gc.drawLine(x + WAVE, y, Math.min(end, x + 2 * WAVE), y + WAVE);
        }
    }

    /** A corner that a selection doesn't hide. */
    private void mark(GC gc, Rectangle bounds) {
        gc.setBackground(Palette.QA.color());
        int right = bounds.x + bounds.width;
        int side = scale.of(MARK);
        gc.fillPolygon(new int[] {right - side, bounds.y, right, bounds.y, right, bounds.y + side});
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        gc.setFont(scale.upright());
        return gc.stringExtent(look(cell).text()).x + 2 * scale.of(PADDING);
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

    private CellLook look(ILayerCell cell) {
        return looks.apply(cell.getRowIndex(), cell.getColumnIndex());
    }
}
