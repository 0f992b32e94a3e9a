package org.bitquarry.ui.fake;

import java.util.List;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Keeps away what the window system tells of the pointer and of windows until it is closed: a window that opens below the
 * display's pointer would otherwise take away a tip that a test has opened elsewhere.
 */
public final class StillPointer implements AutoCloseable {
    private static final List<Integer> KEPT_AWAY =
            List.of(SWT.MouseEnter, SWT.MouseMove, SWT.MouseExit, SWT.Activate, SWT.Deactivate);

    private final UiBot bot;
    private final Listener keepAway = event -> event.type = SWT.None;

    /** Holds the pointer from now on. */
    public StillPointer(UiBot bot) {
        this.bot = bot;
        bot.run(() -> KEPT_AWAY.forEach(type -> Display.getCurrent().addFilter(type, keepAway)));
    }

    @Override
    public void close() {
        bot.run(() -> KEPT_AWAY.forEach(type -> Display.getCurrent().removeFilter(type, keepAway)));
    }
}
