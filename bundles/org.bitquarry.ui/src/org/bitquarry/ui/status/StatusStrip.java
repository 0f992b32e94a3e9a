package org.bitquarry.ui.status;

import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.theme.Categories;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Paints a {@link StatusLine} and is as wide as it. Belongs to the UI thread. */
final class StatusStrip extends Canvas {
    private static final int PADDING = 8;
    private static final int HEIGHT = 22;

    private StatusLine line = new StatusLine(Optional.empty(), List.of());

    StatusStrip(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        setData("test.id", "status");
        addPaintListener(event -> paint(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = text();
            }
        });
    }

    /** Returns all that is shown, for tests and screen readers. */
    String text() {
        return line.mark() + line.text();
    }

    void show(StatusLine now) {
        if (now.equals(line)) {
            return;
        }
        line = now;
        setToolTipText(text());
        new TrimItem(this).fit();
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            Point extent = gc.textExtent(text());
            return new Point(extent.x + 2 * PADDING, Math.max(HEIGHT, extent.y));
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        int y = (getClientArea().height - gc.getFontMetrics().getHeight()) / 2;
        gc.setForeground(
                line.category().map(Categories::colour).orElse(Palette.TEXT).color());
        gc.drawText(line.mark(), PADDING, y, true);
        gc.setForeground(Palette.TEXT.color());
        gc.drawText(line.text(), PADDING + gc.textExtent(line.mark()).x, y, true);
    }
}
