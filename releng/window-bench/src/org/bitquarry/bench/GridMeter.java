package org.bitquarry.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Shell;

/** Loads a million rows into the grid, scrolls to any place, and measures until each is painted. */
final class GridMeter {
    private static final int WARM_UPS = 50;
    private static final int PLACES = 400;
    private static final double MEBIBYTE = 1 << 20;

    private final Display display;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(1);
    private int paints;
    private long begun;

    GridMeter(Display display) {
        this.display = display;
    }

    void measure() {
        Shell shell = new Shell(display);
        shell.setLayout(new FillLayout());
        ResultGrid grid = new ResultGrid(shell, ZoneOffset.UTC, table -> Optional.empty());
        shell.setSize(1_400, 800);
        shell.open();
        QueryJob job = new QueryJob(
                QueryRequest.run("SELECT * FROM Many"),
                (sql, context) -> new ManyRows(),
                ExchangeListener.NONE,
                Clock.systemUTC());
        long start = System.nanoTime();
        grid.follow(job);
        job.schedule();
        until(() -> grid.rows().isPresent() && find(grid) != null);
        job.loadAll();
        until(() -> grid.rows().orElseThrow().count() == ManyRows.ROWS);
        double load = (System.nanoTime() - start) / 1e9;
        print("load 1,000,000 rows × 12 columns into the grid", "%.1f s", load, "", "");
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        double heap = (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
        print("these rows in the grid: heap", "%.0f MiB", heap, String.format(Locale.ROOT, "%.2f", heap / 1024), "≤ 1 GiB");
        paint(find(grid));
    }

    private static void print(String what, String format, double ours, String ratio, String goal) {
        System.out.println(
                "| " + what + " | – | " + String.format(Locale.ROOT, format, ours) + " | | " + ratio + " | " + goal + " |");
    }

    private static void printPercentile(String what, List<Double> millis, int percent, String goal) {
        Collections.sort(millis);
        double found = millis.get(millis.size() * percent / 100);
        String ratio = goal.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", found / 50);
        print(what + ", " + percent + " of 100 times", "%.1f ms", found, ratio, goal);
    }

    private void paint(NatTable table) {
        ScrollBar bar = table.getVerticalBar();
        int most = bar.getMaximum() - bar.getThumb();
        if (most <= 0) {
            throw new IllegalStateException("the grid has no rows to scroll through");
        }
        // A filter is told before the grid's own listener paints, and a later listener behind it.
        List<Double> painting = new ArrayList<>();
        display.addFilter(SWT.Paint, event -> begun = threads.getCurrentThreadCpuTime());
        table.addListener(SWT.Paint, event -> {
            paints++;
            painting.add((threads.getCurrentThreadCpuTime() - begun) / 1e6);
        });
        List<Double> millis = new ArrayList<>();
        for (int i = -WARM_UPS; i < PLACES; i++) {
            int before = paints;
            long start = System.nanoTime();
            bar.setSelection(random.nextInt(most));
            bar.notifyListeners(SWT.Selection, new Event());
            until(() -> paints > before);
            if (i >= 0) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        printPercentile("scroll to any place of them, until it is painted", millis, 50, "");
        printPercentile("the same", millis, 95, "≤ 50 ms");
        printPercentile("the processor's time that painting took", painting, 95, "");
    }

    private void until(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    private static NatTable find(Composite in) {
        for (Control child : in.getChildren()) {
            if (child instanceof NatTable table) {
                return table;
            }
            NatTable inside = child instanceof Composite composite ? find(composite) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }
}
