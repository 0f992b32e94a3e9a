package org.bitquarry.ui.product;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Knows the shell that the workbench was told last is in front. {@link Display#getActiveShell} names it earlier: from then until
 * the window system's answer, keys reach its controls but no command. Belongs to the UI thread.
 */
final class FrontShell implements Listener {
    private final Display display;
    private @Nullable Shell told;

    private FrontShell(Display display) {
        this.display = display;
        this.told = display.getActiveShell();
    }

    static FrontShell follow(Display display) {
        FrontShell front = new FrontShell(display);
        display.addFilter(SWT.Activate, front);
        display.addFilter(SWT.Deactivate, front);
        return front;
    }

    void leave() {
        display.removeFilter(SWT.Activate, this);
        display.removeFilter(SWT.Deactivate, this);
    }

    boolean is(Shell shell) {
        return told == shell;
    }

    @Override
    public void handleEvent(Event event) {
        if (event.widget instanceof Shell shell) {
            if (event.type == SWT.Activate) {
                told = shell;
            } else if (told == shell) {
                told = null;
            }
        }
    }
}
