package org.bitquarry.ui.grid;

import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/**
 * Puts what opens at a control below it where its neighbours' room allows, else above; where neither has room enough, the
 * larger one is filled. No window of its own: keys stay where they are, and nothing is left behind.
 */
final class PopupPlace {
    private static final int GAP = 1;

    private PopupPlace() {}

    static void put(Composite popup, Control anchor) {
        Point size = popup.computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
        Rectangle cell = anchor.getBounds();
        Rectangle room = popup.getParent().getClientArea();
        int below = room.height - cell.y - cell.height - GAP;
        int above = cell.y - GAP;
        boolean isBelow = size.y <= below || below >= above;
        int height = Math.min(size.y, isBelow ? below : above);
        int x = Math.max(0, Math.min(cell.x, room.width - size.x));
        int y = isBelow ? cell.y + cell.height + GAP : above - height;
        Rectangle bounds = new Rectangle(x, y, Math.min(size.x, room.width), height);
        if (!popup.getBounds().equals(bounds)) {
            popup.setBounds(bounds);
        }
    }

    /** Draws the frame that sets it off against the cells; its content leaves a pixel for it. */
    static void frame(Composite popup, GC gc) {
        Point size = popup.getSize();
        gc.setForeground(Palette.ACCENT.color());
        gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
    }

    /** Tells whether a control is the popup, or in it. */
    static boolean holds(Composite popup, Control control) {
        @Nullable Control at = control;
        while (at != null && at != popup) {
            at = at.getParent();
        }
        return at == popup && !popup.isDisposed();
    }
}
