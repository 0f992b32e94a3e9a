package org.bitquarry.app;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.close.SuddenEnd;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Opens the window and runs until it is closed. */
public final class DesktopApplication implements IApplication {
    private final AtomicBoolean ending = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    @Override
    public Object start(IApplicationContext context) {
        // A process that is ended by the system gets no time to close its window.
        WorkbenchCore core = UiPlugin.core();
        Runnable end = new SuddenEnd(
                core,
                () -> PlatformUI.isWorkbenchRunning()
                        ? PlatformUI.getWorkbench().getDisplay()
                        : null);
        Thread keeping = new Thread(() -> {
            if (!closed.get()) {
                end.run();
            }
        });
        Runtime.getRuntime().addShutdownHook(keeping);
        try {
            return open(
                    () -> {
                        // A person takes over.
                    },
                    () -> ending.get() || PlatformUI.getTestableObject().getTestHarness() != null);
        } finally {
            closed.set(true);
        }
    }

    /** Opens the window for somebody who is no person, and whom nothing is asked when it closes. */
    public static Object open(Runnable whenOpen) {
        return open(whenOpen, () -> true);
    }

    private static Object open(Runnable whenOpen, BooleanSupplier isEnding) {
        Display display = PlatformUI.createDisplay();
        try {
            int code = PlatformUI.createAndRunWorkbench(display, new BitquarryWorkbenchAdvisor(whenOpen, isEnding));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        ending.set(true);
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
