package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bitquarry.ui.theme.Palette;
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

    private final GridTable grid;
    private final BooleanSupplier comes;
    private final Supplier<Optional<String>> line;

    /**
     * @param comes whether the first rows are on their way
     * @param line what is said in the place of rows
     */
    GridGround(GridTable grid, BooleanSupplier comes, Supplier<Optional<String>> line) {
        super(grid.table);
        this.grid = grid;
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
        int heads = grid.layers.headerHeight();
        gc.fillRectangle(0, 0, whole.width, heads);
        gc.setForeground(Palette.HAIRLINE.color());
        gc.drawLine(0, heads - 1, whole.width, heads - 1);
        if (comes.getAsBoolean()) {
            bars(gc, heads, whole);
        }
    }

    @Override
    protected void paintOverlays(
            ILayer layer, GC gc, int xOffset, int yOffset, Rectangle area, IConfigRegistry registry) {
        super.paintOverlays(layer, gc, xOffset, yOffset, area, registry);
        Rectangle whole = natTable.getClientArea();
        line.get().ifPresent(text -> {
            gc.setFont(grid.scale.upright());
            gc.setForeground(Palette.SECONDARY.color());
            Point size = gc.textExtent(text);
            int y = grid.layers.headerHeight() + LINE_AT * grid.scale.of(GridLayers.ROW_HEIGHT);
            gc.drawText(text, Math.max(BodyPainter.PADDING, (whole.width - size.x) / 2), y, true);
        });
    }

    /** Says that rows come, in the shape of rows. */
    private void bars(GC gc, int top, Rectangle whole) {
        gc.setBackground(Palette.HEADER.color());
        int height = grid.scale.of(GridLayers.ROW_HEIGHT);
        for (int row = 0; row < BARS; row++) {
            int x = grid.scale.of(RowHeadPainter.ICON_ROOM + 2 * BodyPainter.PADDING);
            int y = top + row * height + (height - BAR_HEIGHT) / 2;
            for (int bar = 0; x < whole.width; bar++) {
                int width = BAR_WIDTHS[(row * 3 + bar) % BAR_WIDTHS.length];
                gc.fillRoundRectangle(x, y, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
                x += BAR_WIDTHS[bar % BAR_WIDTHS.length] + 4 * BodyPainter.PADDING;
            }
        }
    }
}
