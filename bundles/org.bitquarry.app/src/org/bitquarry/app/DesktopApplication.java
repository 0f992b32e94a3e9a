package org.bitquarry.app;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Opens the window and runs until it is closed. */
public final class DesktopApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        return open(() -> {
            // A person takes over.
        });
    }

    /** Opens the window and gives the application's exit code when it is closed. The action runs once the window stands. */
    public static Object open(Runnable whenOpen) {
        Display display = PlatformUI.createDisplay();
        try {
            int code = PlatformUI.createAndRunWorkbench(display, new BitquarryWorkbenchAdvisor(whenOpen));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
