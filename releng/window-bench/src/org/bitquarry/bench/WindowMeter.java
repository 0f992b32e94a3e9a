package org.bitquarry.bench;

import java.lang.management.ManagementFactory;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** Measures when the window takes events, and ends the process: then, or after what else was to be measured. */
public final class WindowMeter implements IStartup {
    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        switch (System.getProperty("bitquarry.bench", "")) {
            case "start" -> display.asyncExec(WindowMeter::started);
            case "grid" -> display.asyncExec(() -> measure(new GridMeter(display)::measure));
            case "open" -> display.asyncExec(() -> measure(new OpenMeter(display)::measure));
            case "rested" -> display.asyncExec(() -> measure(new OpenMeter(display)::measureRested));
            case "work" -> display.asyncExec(() -> measure(() -> {
                TypingMeter typing = new TypingMeter(display);
                typing.measure(2_000);
                typing.measure(10_000);
                new ValuesMeter(display).measure();
            }));
            default -> throw new IllegalStateException("nothing is to be measured");
        }
    }

    private static void measure(Runnable meter) {
        int code = 1;
        try {
            meter.run();
            code = 0;
        } catch (RuntimeException failed) {
            failed.printStackTrace();
        } finally {
            System.out.flush();
            Runtime.getRuntime().halt(code);
        }
    }

    private static void started() {
        long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println("milliseconds " + (System.currentTimeMillis() - begun));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
