package org.bitquarry.ui.sql;

import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** A stretch that can be folded: a triangle in the ruler, in the palette's colours. */
final class FoldMark extends ProjectionAnnotation {
    private static final int SIZE = 4;

    private boolean inRange;

    @Override
    public void paint(GC gc, Canvas canvas, Rectangle area) {
        gc.setAntialias(SWT.ON);
        gc.setBackground((isCollapsed() || inRange ? Palette.ACCENT : Palette.SECONDARY).color());
        int middle = area.x + area.width / 2;
        int height = gc.getFontMetrics().getHeight();
        int y = area.y + height / 2;
        int[] triangle = isCollapsed()
                ? new int[] {middle - SIZE / 2, y - SIZE, middle - SIZE / 2, y + SIZE, middle + SIZE - SIZE / 2, y}
                : new int[] {middle - SIZE, y - SIZE / 2, middle + SIZE, y - SIZE / 2, middle, y + SIZE - SIZE / 2};
        gc.fillPolygon(triangle);
        if (inRange && !isCollapsed()) {
            gc.setForeground(Palette.HAIRLINE.color());
            gc.drawLine(middle, y + SIZE, middle, area.y + area.height);
        }
    }

    @Override
    public void setRangeIndication(boolean rangeIndication) {
        inRange = rangeIndication;
        super.setRangeIndication(rangeIndication);
    }
}
