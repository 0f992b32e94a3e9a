package org.bitquarry.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;

/**
 * The processor's time that the UI thread takes for an action with all that follows from it on that thread, painting too: as long a
 * key or a click has to wait. What other processes do at the same time doesn't count.
 */
final class Effort {
    private final Display display;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Double> millis = new ArrayList<>();

    Effort(Display display) {
        this.display = display;
    }

    void of(Runnable action) {
        of(action, () -> true);
    }

    /** Goes on until it is done and nothing waits for the UI thread any more. */
    void of(Runnable action, BooleanSupplier done) {
        drain();
        long begun = threads.getCurrentThreadCpuTime();
        action.run();
        drain();
        while (!done.getAsBoolean()) {
            display.sleep();
            drain();
        }
        millis.add((threads.getCurrentThreadCpuTime() - begun) / 1e6);
    }

    private void drain() {
        while (display.readAndDispatch()) {
            // One after the other.
        }
    }

    void forget() {
        millis.clear();
    }

    /** Writes the median, and the 95th of 100 against a goal; begins anew. */
    void print(String what, int goal) {
        Collections.sort(millis);
        row(what + ", 50 of 100 times", at(50), "", "");
        row("the same, 95 of 100 times", at(95), String.format(Locale.ROOT, "%.2f", at(95) / goal), "≤ " + goal + " ms");
        forget();
    }

    private double at(int percent) {
        return millis.get(millis.size() * percent / 100);
    }

    private static void row(String what, double found, String ratio, String goal) {
        System.out.println(
                "| " + what + " | – | " + String.format(Locale.ROOT, "%.1f ms", found) + " | | " + ratio + " | " + goal + " |");
    }
}
