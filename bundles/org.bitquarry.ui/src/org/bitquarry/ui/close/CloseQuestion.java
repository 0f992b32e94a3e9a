package org.bitquarry.ui.close;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.close.ClosingLosses;
import org.bitquarry.workbench.core.close.Loss;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks a person once before the application is closed, if something would be lost by that; else says nothing. Belongs to the
 * UI thread.
 */
public final class CloseQuestion {
    private final WorkbenchCore core;

    /** Asks for what an application holds. */
    public CloseQuestion(WorkbenchCore core) {
        this.core = core;
    }

    /** Tells whether the application may be closed. */
    public boolean mayClose(Shell window) {
        List<Loss> losses = losses(window);
        return losses.isEmpty() || new LossDialog(window, losses).closesAnyway();
    }

    /** Looks in a thread of its own, while the window goes on painting. */
    private List<Loss> losses(Shell window) {
        AtomicReference<List<Loss>> found = new AtomicReference<>(List.of());
        List<Job> running = List.of(Job.getJobManager().find(null));
        try {
            ModalContext.run(
                    monitor -> found.set(new ClosingLosses(core.pendingChanges(), core.scratchTexts()).find(running)),
                    true,
                    new NullProgressMonitor(),
                    window.getDisplay());
        } catch (InvocationTargetException unforeseen) {
            throw new IllegalStateException(unforeseen.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return found.get();
    }
}
