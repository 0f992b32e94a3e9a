package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.NatLayerPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Paints what lies under and beside the cells: the ground, soft bars while the first rows come, a line when none does. */
final class GridGround extends NatLayerPainter {
    private static final int BARS = 8;
    private static final int BAR_HEIGHT = 8;
    private static final int LINE_AT = 3;
    private static final int[] BAR_WIDTHS = {140, 90, 170, 110, 60, 150, 120, 80};

    private final BooleanSupplier comes;
    private final Supplier<Optional<String>> line;

    /**
     * @param comes whether the first rows are on their way
     * @param line what is said in the place of rows
     */
    GridGround(NatTable table, BooleanSupplier comes, Supplier<Optional<String>> line) {
        super(table);
        this.comes = comes;
        this.line = line;
    }

    @Override
    protected void paintBackground(
            ILayer layer, GC gc, int xOffset, int yOffset, Rectangle area, IConfigRegistry registry) {
        gc.setBackground(Palette.WINDOW.color());
        gc.fillRectangle(area);
        Rectangle whole = natTable.getClientArea();
        gc.setBackground(Palette.HEADER.color());
        gc.fillRectangle(0, 0, whole.width, GridLayers.HEADER_HEIGHT);
        gc.setForeground(Palette.HAIRLINE.color());
        gc.drawLine(0, GridLayers.HEADER_HEIGHT - 1, whole.width, GridLayers.HEADER_HEIGHT - 1);
        if (comes.getAsBoolean()) {
            bars(gc, GridLayers.HEADER_HEIGHT, whole);
        }
    }

    @Override
    protected void paintOverlays(
            ILayer layer, GC gc, int xOffset, int yOffset, Rectangle area, IConfigRegistry registry) {
        super.paintOverlays(layer, gc, xOffset, yOffset, area, registry);
        Rectangle whole = natTable.getClientArea();
        line.get().ifPresent(text -> {
            gc.setFont(JFaceResources.getDefaultFont());
            gc.setForeground(Palette.SECONDARY.color());
            Point size = gc.textExtent(text);
            int y = GridLayers.HEADER_HEIGHT + LINE_AT * GridLayers.ROW_HEIGHT;
            gc.drawText(text, Math.max(BodyPainter.PADDING, (whole.width - size.x) / 2), y, true);
        });
    }

    /** Says that rows come, in the shape of rows. */
    static void bars(GC gc, int top, Rectangle whole) {
        gc.setBackground(Palette.HEADER.color());
        for (int row = 0; row < BARS; row++) {
            int x = RowHeadPainter.ICON_ROOM + 2 * BodyPainter.PADDING;
            int y = top + row * GridLayers.ROW_HEIGHT + (GridLayers.ROW_HEIGHT - BAR_HEIGHT) / 2;
            for (int bar = 0; x < whole.width; bar++) {
                int width = BAR_WIDTHS[(row * 3 + bar) % BAR_WIDTHS.length];
                gc.fillRoundRectangle(x, y, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
                x += BAR_WIDTHS[bar % BAR_WIDTHS.length] + 4 * BodyPainter.PADDING;
            }
        }
    }
}
