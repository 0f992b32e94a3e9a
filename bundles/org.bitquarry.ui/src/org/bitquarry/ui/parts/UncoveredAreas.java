package org.bitquarry.ui.parts;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;

/**
 * Paints anew what a closed dialog or pop-up covered. SWT's {@code Display.update()}, which every dialog of JFace calls when it
 * ends, takes the area that an X server reports as uncovered for points, although it is in pixels: on a screen of 200 % without
 * a compositor half of the dialog stayed on the window until something else painted there. Belongs to the UI thread.
 */
public final class UncoveredAreas implements Listener {
    private static final int USUAL_ZOOM = 100;

    private final Predicate<Shell> concerned;

    UncoveredAreas(Predicate<Shell> concerned) {
        this.concerned = concerned;
    }

    /** Does so for as long as the display lives, where points aren't pixels. */
    public static void install(Display display) {
        if ("gtk".equals(SWT.getPlatform())) {
            new UncoveredAreas(shell -> shell.getMonitor().getZoom() != USUAL_ZOOM).watch(display);
        }
    }

    void watch(Display display) {
        display.addFilter(SWT.Hide, this);
        display.addFilter(SWT.Dispose, this);
        // A window manager takes its frame away some time after the dialog, and then gives the next window the
        // keyboard.
        display.addFilter(SWT.Activate, this);
    }

    @Override
    public void handleEvent(Event event) {
        if (event.widget instanceof Shell shell && concerned.test(shell)) {
            if (event.type == SWT.Activate) {
                paint(shell, shell.getBounds());
            } else {
                uncover(shell.getDisplay(), shell.getBounds());
            }
        }
    }

    private static void uncover(Display display, Rectangle covered) {
        display.asyncExec(() -> Stream.of(display.getShells())
                .filter(below -> !below.isDisposed() && below.isVisible())
                .forEach(below -> paint(below, covered)));
    }

    private static void paint(Shell shell, Rectangle covered) {
        Rectangle area = shell.getDisplay().map(null, shell, covered);
        Menu bar = shell.getMenuBar();
        if (bar != null && area.y < 0 && shell.getBounds().intersects(covered)) {
            // The bar isn't part of what a shell can redraw: one entry more and less makes it do so itself.
            new MenuItem(bar, SWT.PUSH).dispose();
        }
        shell.redraw(area.x, area.y, area.width, area.height, true);
    }
}
