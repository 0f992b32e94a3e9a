package org.bitquarry.ui.relations;

import java.util.Optional;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.dictionary.Diagram;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;

/** Draws a diagram in the palette's colours, in its own size. For use on the UI thread. */
final class DiagramPainter {
    static final int PAD = 10;
    private static final int FOOT = 8;
    private static final int KEY = 18;

    private final GC gc;
    private final int line;

    DiagramPainter(GC gc, int line) {
        this.gc = gc;
        this.line = line;
    }

    void paint(Diagram diagram, Optional<Diagram.Box> selected, Optional<Diagram.Edge> pointed) {
        gc.setAntialias(SWT.ON);
        diagram.edges().forEach(edge -> edge(edge, isMarked(edge, selected) || pointed.equals(Optional.of(edge))));
        diagram.boxes().forEach(box -> box(box, selected.equals(Optional.of(box))));
    }

    private static boolean isMarked(Diagram.Edge edge, Optional<Diagram.Box> selected) {
        return selected.filter(box -> box.side() == Diagram.Side.PARENT
                        ? edge.relation().parent().equals(box.table()) && edge.toX() == box.x() + box.width()
                        : box.side() == Diagram.Side.CHILD
                                && edge.relation().child().equals(box.table())
                                && edge.fromX() == box.x())
                .isPresent();
    }

    private void edge(Diagram.Edge edge, boolean marked) {
        gc.setForeground((marked ? Palette.ACCENT : Palette.SECONDARY).color());
        gc.setLineWidth(marked ? 2 : 1);
        gc.drawPolyline(new int[] {
            edge.fromX(), edge.fromY(), edge.middle(), edge.fromY(), edge.middle(), edge.toY(), edge.toX(), edge.toY()
        });
        // Many rows of the child point at one of the parent: a foot here, a bar there.
        int into = edge.fromX() > edge.toX() ? -FOOT : FOOT;
        gc.drawLine(edge.fromX() + into, edge.fromY(), edge.fromX(), edge.fromY() - FOOT / 2);
        gc.drawLine(edge.fromX() + into, edge.fromY(), edge.fromX(), edge.fromY() + FOOT / 2);
        gc.drawLine(edge.toX() - into, edge.toY() - FOOT / 2, edge.toX() - into, edge.toY() + FOOT / 2);
        gc.setLineWidth(1);
    }

    private void box(Diagram.Box box, boolean selected) {
        Rectangle frame = new Rectangle(box.x(), box.y(), box.width(), box.height());
        int head = line + PAD / 2;
        gc.setBackground(Palette.WINDOW.color());
        gc.fillRectangle(frame);
        gc.setBackground((box.side() == Diagram.Side.CENTRE ? Palette.SELECTION : Palette.HEADER).color());
        gc.fillRectangle(frame.x, frame.y, frame.width, head);
        gc.setForeground((selected ? Palette.ACCENT : Palette.SECONDARY).color());
        gc.setLineWidth(selected ? 2 : 1);
        gc.drawRectangle(frame);
        gc.setLineWidth(1);
        int half = gc.getFontMetrics().getHeight() / 2;
        gc.setForeground(Palette.TEXT.color());
        gc.drawText(box.title(), box.x() + PAD, box.y() + head / 2 - half, true);
        for (Diagram.Line column : box.lines()) {
            int x = box.x() + PAD;
            if (column.key()) {
                Image key = Icons.KEY.image();
                gc.drawImage(key, x, column.y() - key.getBounds().height / 2);
                x += KEY;
            }
            gc.setForeground(Palette.SECONDARY.color());
            gc.drawText(column.column(), x, column.y() - half, true);
        }
    }
}
