package org.bitquarry.ui.close;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a person left when the system ends the process, which gives no time to close the window. Runs in a thread of its own, never
 * in the UI thread.
 */
public final class SuddenEnd implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SuddenEnd.class);
    /** A window that hangs is not waited for longer. */
    private static final int PATIENCE_SECONDS = 2;

    private final WorkbenchCore core;
    private final Supplier<@Nullable Display> display;

    /** @param display of the window; null while there is none */
    public SuddenEnd(WorkbenchCore core, Supplier<@Nullable Display> display) {
        this.core = core;
        this.display = display;
    }

    @Override
    public void run() {
        awaitTurn();
        core.flush();
    }

    /** What was typed a moment ago is told to the core in the next turn of the UI thread only. */
    private void awaitTurn() {
        @Nullable Display shown = display.get();
        if (shown == null || shown.isDisposed()) {
            return;
        }
        CountDownLatch turned = new CountDownLatch(1);
        try {
            shown.asyncExec(turned::countDown);
            boolean inTime = turned.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            LOG.debug("The window had a last turn: {}", inTime);
        } catch (SWTException closed) {
            LOG.debug("The window closed meanwhile", closed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
