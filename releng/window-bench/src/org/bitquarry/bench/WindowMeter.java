package org.bitquarry.bench;

import java.lang.management.ManagementFactory;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Measures when the window takes events, and ends the process: then, or after the grid was measured, too. */
public final class WindowMeter implements IStartup {
    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        switch (System.getProperty("bitquarry.bench", "")) {
            case "start" -> display.asyncExec(WindowMeter::started);
            case "grid" -> display.asyncExec(() -> {
                int code = 1;
                try {
                    new GridMeter(display).measure();
                    code = 0;
                } catch (RuntimeException failed) {
                    failed.printStackTrace();
                } finally {
                    Runtime.getRuntime().halt(code);
                }
            });
            default -> throw new IllegalStateException("nothing is to be measured");
        }
    }

    private static void started() {
        long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println("milliseconds " + (System.currentTimeMillis() - begun));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
