package org.bitquarry.ui.grid;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.TextForm;
import org.eclipse.swt.graphics.GC;

/**
 * Tells how wide columns should be, in pixels of 100 %: by their heads and by some of the values that are here, so that it
 * takes no longer for many rows.
 */
final class ColumnWidths {
    private static final int FIRST_ROWS = 50;
    private static final int SAMPLE = 1_000;
    /** Only the longest texts are measured. */
    private static final int MEASURED = 16;

    private static final int NARROWEST = 56;
    private static final int WIDEST = 320;
    private static final int WIDEST_UUID = 132;
    private static final int WIDEST_WHOLE = 900;
    private static final int LONGEST = 60;
    private static final int LONGEST_WHOLE = 300;

    private final GridTable grid;

    ColumnWidths(GridTable grid) {
        this.grid = grid;
    }

    /** Returns a width for the first rows, within reason. */
    int first(int column) {
        IntStream rows = IntStream.range(0, Math.min(FIRST_ROWS, grid.rows().count()));
        return Math.min(width(column, rows, LONGEST), widest(column(column)));
    }

    /** Returns the width that shows the values that are here whole, as far as a sample tells. */
    int whole(int column) {
        int count = grid.rows().count();
        long step = Math.max(1, count / SAMPLE);
        IntStream spread = IntStream.range(0, Math.min(SAMPLE, count)).map(place -> (int) (place * step));
        IntStream seen = IntStream.range(
                grid.layers.viewport.getOriginRowPosition(),
                Math.min(count, grid.layers.viewport.getOriginRowPosition() + grid.layers.viewport.getRowCount()));
        return Math.min(width(column, IntStream.concat(seen, spread).distinct(), LONGEST_WHOLE), WIDEST_WHOLE);
    }

    private int width(int column, IntStream rows, int longest) {
        GC gc = new GC(grid.table);
        try {
            int width = Math.max(NARROWEST, HeaderPainter.width(column(column), gc));
            gc.setFont(grid.scale.upright());
            Stream<String> texts = rows.mapToObj(row -> grid.text(row, column));
            return texts.map(text -> text.length() > longest ? text.substring(0, longest) : text)
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .limit(MEASURED)
                    .mapToInt(text -> atFull(gc.stringExtent(text).x) + 2 * BodyPainter.PADDING + 2)
                    .reduce(width, Math::max);
        } finally {
            gc.dispose();
        }
    }

    private int atFull(int pixels) {
        return Math.ceilDiv(pixels * GridScale.FULL, grid.scale.percent());
    }

    private ResultColumn column(int index) {
        return grid.rows().columns().get(index);
    }

    /** Nobody reads a UUID to its end; its column leaves the room to others. */
    private static int widest(ResultColumn column) {
        boolean opaque = column.origin()
                .filter(origin -> origin.column().form() == TextForm.UUID)
                .isPresent();
        return opaque ? WIDEST_UUID : WIDEST;
    }
}
