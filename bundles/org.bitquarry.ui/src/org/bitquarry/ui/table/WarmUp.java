package org.bitquarry.ui.table;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.ui.grid.EditsOpener;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.QuietMoment;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * A moment after the window stands, runs a statement about the engine itself and paints its rows in a table's pages where nobody
 * sees them. What the first table would have to load is loaded then: it would take more than a second longer. Nothing is sent.
 */
public final class WarmUp implements IStartup {
    /** Behind what the start itself has to do. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final String STATEMENT = "SELECT * FROM sys.sys_tablecolumns ORDER BY TableName LIMIT 40";
    private static final int WIDTH = 900;
    private static final int HEIGHT = 500;

    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        ICoreRunnable load = monitor -> {
            Engine.warmUp();
            new QuietMoment(display).await(() -> begin(display));
        };
        Job.createSystem("Load what the first table needs", load).schedule(MOMENT.toMillis());
    }

    /** Shows the statement's rows in a window that is never opened; tells how many once it is gone. */
    static CompletableFuture<Integer> begin(Display display) {
        Shell hidden = new Shell(display, SWT.NO_TRIM);
        hidden.setLayout(new FillLayout());
        hidden.setSize(WIDTH, HEIGHT);
        // The first editor of a window would have it read.
        PlatformUI.getWorkbench().getEditorRegistry();
        TablePages pages = new TablePages(hidden);
        ResultGrid grid = new ResultGrid(pages.folder(), ZoneId.systemDefault(), EditsOpener.NONE);
        pages.show(grid);
        QueryJob job = job();
        CompletableFuture<Integer> painted = new CompletableFuture<>();
        grid.onChange(new UiExecutor(hidden).merging(() -> {
            int rows = grid.rows().map(GridRows::count).orElse(0);
            // The job may have ended before the grid shows what it gave.
            if (!job.phase().isBusy() && (rows > 0 || job.failure().isPresent())) {
                job.stop();
                hidden.layout(true, true);
                grid.paintUnseen();
                hidden.dispose();
                painted.complete(rows);
            }
        }));
        grid.follow(job);
        job.schedule();
        return painted;
    }

    private static QueryJob job() {
        Engine engine = Engine.withoutSource();
        QueryJob job = new QueryJob(
                QueryRequest.run(STATEMENT),
                (sql, context) -> engine.prepare(sql, new SqlSession(Optional.empty()), context),
                ExchangeListener.NONE,
                InstantSource.system());
        job.setSystem(true);
        return job;
    }
}
