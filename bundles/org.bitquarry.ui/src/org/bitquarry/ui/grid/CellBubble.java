package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.jspecify.annotations.Nullable;

/** What is said at a cell: below it where there is room, else above. Never takes the keyboard. For use on the UI thread. */
final class CellBubble {
    private static final int MARGIN = 6;
    private static final int GAP = 2;
    private static final int WIDEST = 420;
    private static final int STRIPE = 3;

    private final NatTable table;
    private @Nullable Canvas canvas;
    private String words = "";
    private Palette ink = Palette.ERROR;

    CellBubble(NatTable table) {
        this.table = table;
    }

    /** Tells what is said; empty when nothing is. */
    String words() {
        return canvas == null || canvas.isDisposed() || !canvas.getVisible() ? "" : words;
    }

    /**
     * Says something at a cell.
     *
     * @param above where what lies below the cell would hide it
     * @param colour of the stripe before it
     */
    void show(Rectangle cell, String text, Palette colour, boolean above) {
        words = text;
        ink = colour;
        Canvas shown = canvas();
        Point size = size(shown, text);
        Rectangle room = table.getClientArea();
        int below = cell.y + cell.height + GAP;
        int over = cell.y - GAP - size.y;
        boolean fitsBelow = below + size.y <= room.height;
        boolean isBelow = above ? over < 0 : fitsBelow || over < 0;
        int x = Math.max(0, Math.min(cell.x, room.width - size.x));
        shown.setBounds(x, isBelow ? below : over, size.x, size.y);
        shown.setVisible(true);
        shown.moveAbove(null);
        shown.redraw();
    }

    void hide() {
        if (canvas != null && !canvas.isDisposed()) {
            canvas.setVisible(false);
        }
    }

    private Canvas canvas() {
        Canvas known = canvas;
        if (known != null && !known.isDisposed()) {
            return known;
        }
        Canvas made = new Canvas(table, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
        made.setData("test.id", "grid.bubble");
        made.addPaintListener(event -> paint(event.gc, made.getSize()));
        canvas = made;
        return made;
    }

    private Point size(Canvas shown, String text) {
        GC gc = new GC(shown);
        try {
            gc.setFont(JFaceResources.getDefaultFont());
            Point extent = gc.textExtent(lines(gc, text));
            return new Point(extent.x + 2 * MARGIN + STRIPE, extent.y + 2 * MARGIN);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc, Point size) {
        gc.setBackground(Palette.HEADER.color());
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setForeground(ink.color());
        gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
        gc.setBackground(ink.color());
        gc.fillRectangle(0, 0, STRIPE, size.y);
        gc.setBackground(Palette.HEADER.color());
        gc.setForeground(Palette.TEXT.color());
        gc.setFont(JFaceResources.getDefaultFont());
        gc.drawText(lines(gc, words), STRIPE + MARGIN, MARGIN, true);
    }

    /** Breaks a sentence between words where it would grow too wide. */
    private static String lines(GC gc, String text) {
        StringBuilder lines = new StringBuilder();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && gc.textExtent(longer).x > WIDEST) {
                lines.append(line).append('\n');
                line = word;
            } else {
                line = longer;
            }
        }
        return lines.append(line).toString();
    }

    /** Says it where there is something to say, else hides. */
    void show(Optional<Rectangle> cell, Optional<String> text, Palette colour, boolean above) {
        if (cell.isPresent() && text.isPresent()) {
            show(cell.get(), text.get(), colour, above);
        } else {
            hide();
        }
    }
}
