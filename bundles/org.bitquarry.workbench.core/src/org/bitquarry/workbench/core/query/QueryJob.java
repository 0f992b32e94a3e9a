package org.bitquarry.workbench.core.query;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.StatementKind;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.work.Stoppable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one statement: prepares and executes it, loads its first rows and then rests with the cursor open, holding no
 * thread. Schedule it once; {@link #loadMore} schedules it again. Every outcome is a value: the job itself always ends
 * well, so that no dialog appears. All public methods may be called from any thread and none blocks.
 */
public final class QueryJob extends Job implements Stoppable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryJob.class);

    private final QueryRequest request;
    private final Preparer preparer;
    private final ExchangeListener exchanges;
    private final QueryStatus status;
    private final CancellationToken cancellation = new CancellationToken();
    private final AtomicInteger requests = new AtomicInteger();
    private final RequestContext context;
    private final RowTarget target;
    private volatile Optional<RowLoader> loader = Optional.empty();
    private volatile boolean writes;

    /** Makes a job; {@code exchanges} is told of each request that it sends. */
    public QueryJob(QueryRequest request, Preparer preparer, ExchangeListener exchanges, InstantSource clock) {
        super(request.title());
        this.request = request;
        this.preparer = preparer;
        this.exchanges = exchanges;
        this.status = new QueryStatus(clock);
        this.target = new RowTarget(request.firstRows());
        this.context = new RequestContext(cancellation, exchange -> {
            requests.incrementAndGet();
            exchanges.exchanged(exchange);
        });
        addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                // Cancelled by somebody else before it ran: run() never sees it.
                if (phase() == QueryPhase.WAITING) {
                    stop();
                }
            }
        });
    }

    /** Returns what is run. */
    public QueryRequest request() {
        return request;
    }

    /** Returns the statement as it can be read once more. */
    public Rereading rereading() {
        return new Rereading(request, preparer, exchanges);
    }

    /** Returns where the job stands. */
    public QueryPhase phase() {
        return status.phase();
    }

    /** Returns the result as soon as there is one; rows may still come in. */
    public Optional<QueryResult> result() {
        return status.result();
    }

    /** Returns why the statement failed. */
    public Optional<QueryFailure> failure() {
        return status.failure();
    }

    /** Returns the number of requests sent so far. */
    public int requests() {
        return requests.get();
    }

    /** Returns the time spent working; resting between two loads doesn't count. */
    public Duration elapsed() {
        return status.elapsed();
    }

    /** Runs the action after each change of phase or result, in the thread that made it, until deregistered. */
    public Registration onChange(Runnable action) {
        return status.onChange(action);
    }

    /** Loads so many rows more than are here; does nothing once the job has ended. */
    public void loadMore(int rows) {
        target.raise(loader.map(RowLoader::loaded).orElse(0), rows);
        if (status.enter(QueryPhase.PARKED, QueryPhase.RUNNING)) {
            loader.ifPresent(RowLoader::resume);
            schedule();
        }
    }

    /** Loads every row that is left. */
    public void loadAll() {
        loadMore(Integer.MAX_VALUE);
    }

    /**
     * Lets reading go on that broke for a reason that may have passed: behind the rows that are here. Says no where the statement
     * has to run anew.
     */
    public synchronized boolean resume() {
        Optional<RowLoader> broken = loader.filter(RowLoader::isBroken);
        boolean goesOn = broken.isPresent() && status.enter(QueryPhase.FAILED, QueryPhase.RUNNING);
        if (goesOn) {
            broken.get().resume();
            schedule();
        }
        return goesOn;
    }

    /** Closes what stands open after a break. */
    private synchronized void giveUp() {
        if (phase() == QueryPhase.FAILED) {
            loader.filter(RowLoader::isBroken)
                    .ifPresent(broken -> failure().map(LoadState.Failed::new).ifPresent(broken::end));
        }
    }

    /** Tells whether something is being changed at the source at this moment, not only read. */
    public boolean isWriting() {
        return writes && phase() == QueryPhase.RUNNING;
    }

    /** Ends the work: aborts the exchange in flight and closes the cursor. Rows that are here stay. */
    @Override
    public void stop() {
        cancellation.cancel();
        if (status.enter(QueryPhase.WAITING, QueryPhase.STOPPED)
                || status.enter(QueryPhase.PARKED, QueryPhase.STOPPED)) {
            loader.ifPresent(open -> open.end(new LoadState.Stopped()));
        }
        giveUp();
        cancel();
    }

    @Override
    protected void canceling() {
        cancellation.cancel();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(request.title(), IProgressMonitor.UNKNOWN);
        try {
            work();
        } catch (BitquarryException error) {
            if (cancellation.isCancelled()) {
                loader.ifPresent(open -> open.end(new LoadState.Stopped()));
                status.enter(QueryPhase.STOPPED);
            } else {
                fail(QueryFailure.of(error));
            }
        } catch (RuntimeException fault) {
            // The border of the job: whatever a bug throws becomes a value here, else Eclipse opens a dialog.
            LOG.error("A statement failed in a way that nobody foresaw", fault);
            fail(QueryFailure.unforeseen(fault));
        }
        return Status.OK_STATUS;
    }

    private void fail(QueryFailure failure) {
        loader.filter(open -> !open.pause(failure)).ifPresent(open -> open.end(new LoadState.Failed(failure)));
        status.fail(failure);
        if (cancellation.isCancelled()) {
            giveUp();
        }
    }

    private void work() {
        if (loader.isEmpty() && status.enter(QueryPhase.WAITING, QueryPhase.PREPARING)) {
            begin();
        }
        loader.ifPresent(this::load);
    }

    private void begin() {
        cancellation.check(request.title());
        PreparedQuery prepared = preparer.prepare(request.sql(), context);
        cancellation.check(request.title());
        status.enter(QueryPhase.RUNNING);
        if (request.planOnly()) {
            finish(new QueryResult.Planned(prepared.plan()));
            return;
        }
        if (prepared instanceof StagingQuery staging) {
            finish(staging.stage(request.parameters(), context));
            return;
        }
        writes = isChange(prepared.kind());
        switch (prepared.execute(request.parameters(), context)) {
            case StatementResult.Rows rows -> open(rows, prepared.editableTable());
            case StatementResult.Changed changed ->
                finish(new QueryResult.Changed(changed.changes(), changed.outcomes()));
            case StatementResult.Plan plan -> finish(new QueryResult.Planned(plan.plan()));
        }
    }

    private static boolean isChange(StatementKind kind) {
        return switch (kind) {
            case INSERT, UPDATE, DELETE, CALL -> true;
            case QUERY, EXPLAIN -> false;
        };
    }

    private void open(StatementResult.Rows rows, Optional<TableRef> editable) {
        RowLoader open = new RowLoader(rows);
        loader = Optional.of(open);
        status.give(new QueryResult.Rows(open.rows(), editable));
    }

    private void finish(QueryResult result) {
        status.give(result);
        status.enter(QueryPhase.COMPLETE);
    }

    private void load(RowLoader open) {
        while (open.isOpen()) {
            if (!target.isReached(open.loaded())) {
                cancellation.check(request.title());
                open.fetch();
            } else if (open.isAtPromisedEnd()) {
                open.end(new LoadState.Complete());
            } else if (park(open)) {
                return;
            }
        }
        status.enter(QueryPhase.COMPLETE);
    }

    /** Rests; says no when somebody wanted more, or ended the work, in the meantime. */
    private boolean park(RowLoader open) {
        open.rest();
        status.enter(QueryPhase.PARKED);
        cancellation.check(request.title());
        if (target.isReached(open.loaded()) || !status.enter(QueryPhase.PARKED, QueryPhase.RUNNING)) {
            return true;
        }
        open.resume();
        return false;
    }
}
