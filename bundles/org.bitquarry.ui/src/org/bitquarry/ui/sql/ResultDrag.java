package org.bitquarry.ui.sql;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Tracker;

/**
 * A tab that is dragged over the results: into the middle of a folder it becomes a tab there, into its right or lower
 * part it stands beside. Belongs to the UI thread.
 */
final class ResultDrag {
    private static final double EDGE = 0.6;

    private final ResultArea area;

    ResultDrag(ResultArea area) {
        this.area = area;
    }

    /**
     * Where it is let go.
     *
     * @param folder over which
     * @param side {@link SWT#RIGHT}, {@link SWT#BOTTOM} or {@link SWT#CENTER}
     */
    record Drop(ResultFolder folder, int side) {
        private Rectangle bounds() {
            Rectangle all = folder.widget()
                    .getDisplay()
                    .map(folder.widget().getParent(), null, folder.widget().getBounds());
            return switch (side) {
                case SWT.RIGHT -> new Rectangle(all.x + all.width / 2, all.y, all.width - all.width / 2, all.height);
                case SWT.BOTTOM -> new Rectangle(all.x, all.y + all.height / 2, all.width, all.height - all.height / 2);
                default -> all;
            };
        }
    }

    /** Follows the mouse until it is let go; empty when that is nowhere, or Escape was pressed. */
    Optional<Drop> follow() {
        Display display = area.getDisplay();
        Tracker tracker = new Tracker(display, SWT.NONE);
        try {
            tracker.setStippled(true);
            show(tracker, display);
            tracker.addListener(SWT.Move, event -> show(tracker, display));
            return tracker.open() ? at(display.getCursorLocation()) : Optional.empty();
        } finally {
            tracker.dispose();
        }
    }

    private void show(Tracker tracker, Display display) {
        tracker.setRectangles(at(display.getCursorLocation())
                .map(drop -> new Rectangle[] {drop.bounds()})
                .orElseGet(() -> new Rectangle[] {new Rectangle(0, 0, 0, 0)}));
    }

    /** Says what letting go at a place of the display would do. */
    Optional<Drop> at(Point onDisplay) {
        return area.at(onDisplay).map(folder -> new Drop(folder, side(folder, onDisplay)));
    }

    private static int side(ResultFolder folder, Point onDisplay) {
        Point inside = folder.widget().toControl(onDisplay);
        Point size = folder.widget().getSize();
        double right = (double) inside.x / size.x;
        double down = (double) inside.y / size.y;
        if (inside.y < folder.widget().getTabHeight() || right < EDGE && down < EDGE) {
            return SWT.CENTER;
        }
        return right >= down ? SWT.RIGHT : SWT.BOTTOM;
    }
}
