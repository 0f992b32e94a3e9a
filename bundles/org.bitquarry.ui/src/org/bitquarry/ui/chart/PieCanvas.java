package org.bitquarry.ui.chart;

import java.util.List;
import java.util.Locale;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.chart.ChartData;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Shares of a whole: a slice each from the top clockwise, its name and share beside a swatch and in the order of the slices. */
final class PieCanvas extends Canvas {
    private static final int FULL = 360;
    private static final int TOP = 90;
    private static final int MARGIN = 16;
    private static final int SWATCH = 12;
    private static final int GAP = 8;
    private static final int LEAST_FOR_NUMBER = 14;
    private static final int LEAST_ROOM = 220;
    private static final double PLACE = 0.68;

    private List<ChartData.Point> points = List.of();
    private double total;
    private String title = "";

    PieCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        setData("test.id", "chart.pie");
        addListener(SWT.Paint, event -> paint(event.gc));
    }

    void show(ChartData data) {
        points = data.points();
        total = data.total();
        title = data.up() + " by " + data.across();
        redraw();
    }

    /** Returns how much of the whole a part is. */
    static String share(double value, double total) {
        return total == 0 ? "0 %" : String.format(Locale.ROOT, "%.1f %%", 100 * value / total);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(Palette.WINDOW.color());
        gc.fillRectangle(area);
        gc.setFont(JFaceResources.getDefaultFont());
        gc.setAntialias(SWT.ON);
        gc.setForeground(Palette.TEXT.color());
        int line = gc.getFontMetrics().getHeight() + GAP / 2;
        Point head = gc.textExtent(title);
        gc.drawText(title, Math.max(MARGIN, (area.width - head.x) / 2), MARGIN / 2, true);
        // The list below says the same; where there is little room the slices have it.
        int wanted = points.size() * line + MARGIN;
        int legend = area.height - wanted > LEAST_ROOM ? wanted : 0;
        int top = MARGIN + line;
        int side = Math.max(0, Math.min(area.width - 2 * MARGIN, area.height - top - legend - MARGIN));
        int left = (area.width - side) / 2;
        double done = 0;
        for (int i = 0; i < points.size(); i++) {
            double value = points.get(i).value();
            int begin = (int) Math.round(FULL * done / total);
            done += value;
            int end = (int) Math.round(FULL * done / total);
            slice(gc, new Rectangle(left, top, side, side), i, begin, end);
            if (legend > 0) {
                entry(gc, i, area, top + side + MARGIN + i * line);
            }
        }
    }

    private void slice(GC gc, Rectangle circle, int part, int begin, int end) {
        gc.setBackground(ChartColours.of(part).color());
        gc.fillArc(circle.x, circle.y, circle.width, circle.height, TOP - begin, begin - end);
        double radius = circle.width / 2.0;
        double middle = Math.toRadians(TOP - (begin + end) / 2.0);
        gc.setForeground(Palette.WINDOW.color());
        gc.setLineWidth(2);
        double edge = Math.toRadians(TOP - begin);
        int centreX = circle.x + circle.width / 2;
        int centreY = circle.y + circle.height / 2;
        if (points.size() > 1) {
            gc.drawLine(centreX, centreY, (int) Math.round(centreX + radius * Math.cos(edge)), (int)
                    Math.round(centreY - radius * Math.sin(edge)));
        }
        if (end - begin >= LEAST_FOR_NUMBER) {
            String number = Integer.toString(part + 1);
            Point size = gc.textExtent(number);
            gc.drawText(
                    number,
                    (int) Math.round(centreX + PLACE * radius * Math.cos(middle)) - size.x / 2,
                    (int) Math.round(centreY - PLACE * radius * Math.sin(middle)) - size.y / 2,
                    true);
        }
    }

    private void entry(GC gc, int part, Rectangle area, int y) {
        ChartData.Point point = points.get(part);
        String words = (part + 1) + "  " + point.label() + "  " + share(point.value(), total);
        int height = gc.getFontMetrics().getHeight();
        int x = Math.max(MARGIN, area.width / 2 - area.width / 4);
        gc.setBackground(ChartColours.of(part).color());
        gc.fillRectangle(x, y + (height - SWATCH) / 2, SWATCH, SWATCH);
        gc.setForeground(Palette.TEXT.color());
        gc.drawText(words, x + SWATCH + GAP, y, true);
    }
}
