package org.bitquarry.ui.parts;

import java.time.Duration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** Waits until a person has pressed nothing for a while, for what takes the UI thread longer than a key may wait. */
public final class QuietMoment {
    /** For so long nothing is pressed. */
    public static final Duration WHILE = Duration.ofMillis(700);

    private static final int[] PRESSED = {SWT.KeyDown, SWT.MouseDown, SWT.MouseVerticalWheel};

    private final Display display;
    private boolean disturbed;

    /** Makes one of a display; from any thread. */
    public QuietMoment(Display display) {
        this.display = display;
    }

    /** Does something in the next quiet moment, on the UI thread; never when the window closes before. From any thread. */
    public void await(Runnable action) {
        try {
            display.asyncExec(() -> {
                Listener disturbing = event -> disturbed = true;
                for (int event : PRESSED) {
                    display.addFilter(event, disturbing);
                }
                look(action, disturbing);
            });
        } catch (SWTException closed) {
            if (!display.isDisposed()) {
                throw closed;
            }
        }
    }

    private void look(Runnable action, Listener disturbing) {
        disturbed = false;
        display.timerExec((int) WHILE.toMillis(), () -> {
            if (disturbed) {
                look(action, disturbing);
            } else {
                for (int event : PRESSED) {
                    display.removeFilter(event, disturbing);
                }
                action.run();
            }
        });
    }
}
