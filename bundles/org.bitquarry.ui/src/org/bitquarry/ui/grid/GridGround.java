package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.List;
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
    private static final int[] BAR_SHARES = {82, 55, 96, 66, 40, 88, 72, 50};
    private static final int ALL = 100;
    private static final int UNKNOWN_WIDTH = 150;

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

    /** Says that rows come, in the shape of rows: below the heads where these are known. */
    private void bars(GC gc, int top, Rectangle whole) {
        gc.setBackground(Palette.HEADER.color());
        gc.setForeground(Palette.HAIRLINE.color());
        // In high contrast all grounds are the same.
        boolean outlined = Palette.HEADER.rgb().equals(Palette.WINDOW.rgb());
        int height = grid.scale.of(GridLayers.ROW_HEIGHT);
        List<Rectangle> places = places(whole);
        for (int row = 0; row < BARS; row++) {
            int y = top + row * height + (height - BAR_HEIGHT) / 2;
            for (int bar = 0; bar < places.size(); bar++) {
                Rectangle place = places.get(bar);
                int width = place.width * BAR_SHARES[(row * 3 + bar) % BAR_SHARES.length] / ALL;
                if (outlined) {
                    gc.drawRoundRectangle(place.x, y, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
                } else {
                    gc.fillRoundRectangle(place.x, y, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
                }
            }
        }
    }

    private List<Rectangle> places(Rectangle whole) {
        List<Rectangle> places = new ArrayList<>();
        for (int position = 1; position < natTable.getColumnCount(); position++) {
            if (natTable.getColumnIndexByPosition(position) >= 0) {
                places.add(place(
                        natTable.getStartXOfColumnPosition(position), natTable.getColumnWidthByPosition(position)));
            }
        }
        boolean unknown = places.isEmpty();
        int width = grid.scale.of(UNKNOWN_WIDTH);
        int begin = grid.scale.of(RowHeadPainter.ICON_ROOM + BodyPainter.PADDING);
        for (int x = begin; unknown && x < whole.width; x += width) {
            places.add(place(x, width));
        }
        return places;
    }

    private static Rectangle place(int x, int width) {
        return new Rectangle(x + BodyPainter.PADDING, 0, Math.max(0, width - 2 * BodyPainter.PADDING), 0);
    }
}
