package org.bitquarry.ui.preferences;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;

/**
 * Gives the preferences room for the whole of each page, and for the names of all: JFace measures no page that it opens
 * with, and none any more once the window has another size than it gave it. Belongs to the UI thread.
 */
public final class PageRoom implements Listener {
    private static final int GAP = 16;

    private PageRoom() {}

    /** Follows the preferences for as long as the display lives, whoever opens them. */
    public static void install(Display display) {
        display.addFilter(SWT.Show, new PageRoom());
    }

    @Override
    public void handleEvent(Event event) {
        if (event.widget instanceof Shell shell && shell.getData() instanceof PreferenceDialog dialog) {
            dialog.addPageChangedListener(changed -> {
                PlatformWords.replace(shell);
                pageRoom(shell, changed.getSelectedPage());
            });
            // GTK tells what has which size only once the window is there.
            shell.getDisplay().asyncExec(() -> {
                if (!shell.isDisposed()) {
                    PlatformWords.replace(shell);
                    nameRoom(shell);
                    pageRoom(shell, dialog.getSelectedPage());
                }
            });
        }
    }

    /** Takes the room from the page, which asks for it afterwards: a window that is large enough stays as it was left. */
    private static void nameRoom(Shell shell) {
        find(shell, Tree.class).ifPresent(tree -> {
            int more = tree.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + GAP - tree.getClientArea().width;
            Composite side = tree.getParent();
            while (side != shell && Stream.of(side.getParent().getChildren()).noneMatch(Sash.class::isInstance)) {
                side = side.getParent();
            }
            if (more > 0 && side.getLayoutData() instanceof GridData place) {
                place.widthHint = side.getSize().x + more;
                shell.layout(true, true);
            }
        });
    }

    private static void pageRoom(Shell shell, Object selected) {
        find(shell, ScrolledComposite.class).ifPresent(room -> {
            if (selected instanceof IPreferencePage page && page.getControl() != null) {
                Point needed = page.getControl().computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
                Rectangle there = room.getClientArea();
                grow(shell, new Point(needed.x - there.width, needed.y - there.height));
            }
        });
    }

    /** Makes the window larger, as far as the screen allows; never smaller. */
    private static void grow(Shell shell, Point more) {
        Rectangle screen = shell.getMonitor().getClientArea();
        Point size = shell.getSize();
        int width = Math.min(size.x + Math.max(0, more.x), Math.max(size.x, screen.width));
        int height = Math.min(size.y + Math.max(0, more.y), Math.max(size.y, screen.height));
        if (width > size.x || height > size.y) {
            Point at = shell.getLocation();
            shell.setBounds(
                    Math.max(screen.x, Math.min(at.x, screen.x + screen.width - width)),
                    Math.max(screen.y, Math.min(at.y, screen.y + screen.height - height)),
                    width,
                    height);
            shell.layout(true, true);
        }
    }

    private static <C extends Control> Optional<C> find(Composite above, Class<C> type) {
        return Stream.of(above.getChildren())
                .flatMap(child -> type.isInstance(child)
                        ? Stream.of(type.cast(child))
                        : child instanceof Composite composite ? find(composite, type).stream() : Stream.empty())
                .findFirst();
    }
}
