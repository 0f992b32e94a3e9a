package org.bitquarry.bench;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Goes from a short value to a long one and back, beside the Inspector. */
final class ValuesMeter {
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 20;

    private final Display display;

    ValuesMeter(Display display) {
        this.display = display;
    }

    void measure() {
        IWorkbenchPage page =
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            page.showView(PartIds.INSPECTOR);
        } catch (PartInitException refused) {
            throw new IllegalStateException(refused);
        }
        Shell window = page.getWorkbenchWindow().getShell();
        ResultGrid grid = new ResultGrid(window, ZoneOffset.UTC, table -> Optional.empty());
        grid.setBounds(300, 100, 600, 300);
        grid.moveAbove(null);
        QueryJob job = new QueryJob(
                QueryRequest.run("SELECT * FROM Values"),
                (sql, context) -> new LongValues(),
                ExchangeListener.NONE,
                Clock.systemUTC());
        grid.follow(job);
        job.schedule();
        while (grid.rows().filter(rows -> rows.rows().size().isPresent()).isEmpty() || !isQuiet()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        grid.setFocus();
        measure(grid, LongValues.JSON, "show a JSON value of 1 MB");
        measure(grid, LongValues.DIFF, "show a difference of 1 MB");
        measure(grid, LongValues.TEXT, "show a text of 1 MB in one line");
        grid.dispose();
    }

    private void measure(ResultGrid grid, int column, String what) {
        Effort effort = new Effort(display);
        Effort back = new Effort(display);
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            effort.of(() -> grid.cursor().go(LongValues.LONG, column), ValuesMeter::isQuiet);
            if (round < 0) {
                effort.forget();
            }
            back.of(() -> grid.cursor().go(LongValues.SHORT, column), ValuesMeter::isQuiet);
        }
        effort.print(what + ": the UI thread's processor time", 50);
    }

    private static boolean isQuiet() {
        return Stream.of(Job.getJobManager().find(null)).noneMatch(job -> job.getName().startsWith("Read "));
    }
}
