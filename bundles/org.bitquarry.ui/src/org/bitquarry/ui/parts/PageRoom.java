package org.bitquarry.ui.parts;

import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * Makes the dialog of preferences as large as a page needs. The dialog opens at the size that it had, for whatever page that
 * was, and would clip a larger one. For use on the UI thread.
 */
public final class PageRoom {
    private PageRoom() {}

    /** Grows the dialog soon, if the page has too little room in it then. */
    public static void ask(PreferencePage page, Control contents) {
        contents.getDisplay().asyncExec(() -> {
            if (!contents.isDisposed() && contents.isVisible()) {
                grow(page, page.computeSize(), room(page.getControl()));
            }
        });
    }

    private static Point room(Control page) {
        for (Composite around = page.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrolledComposite scrolled) {
                Rectangle area = scrolled.getClientArea();
                return new Point(area.width, area.height);
            }
        }
        return page.getSize();
    }

    private static void grow(PreferencePage page, Point wanted, Point room) {
        int wider = Math.max(0, wanted.x - room.x);
        int higher = Math.max(0, wanted.y - room.y);
        if (wider + higher > 0) {
            Shell shell = page.getShell();
            Rectangle now = shell.getBounds();
            Rectangle screen = shell.getMonitor().getClientArea();
            int width = Math.min(now.width + wider, screen.width);
            int height = Math.min(now.height + higher, screen.height);
            int left = Math.max(screen.x, Math.min(now.x - wider / 2, screen.x + screen.width - width));
            int top = Math.max(screen.y, Math.min(now.y - higher / 2, screen.y + screen.height - height));
            shell.setBounds(left, top, width, height);
        }
    }
}
