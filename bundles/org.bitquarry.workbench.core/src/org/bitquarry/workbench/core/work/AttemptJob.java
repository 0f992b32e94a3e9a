package org.bitquarry.workbench.core.work;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a source something once and ends with a value, however it went: the job itself always ends well, so that no
 * dialog appears. All public methods may be called from any thread and none blocks.
 *
 * @param <T> the value
 */
public abstract class AttemptJob<T> extends Job implements Stoppable {
    private static final Logger LOG = LoggerFactory.getLogger(AttemptJob.class);

    private final RequestContext context;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();

    /**
     * Makes a job; schedule it once.
     *
     * @param title what a person calls the work
     * @param exchanges is told of each request
     */
    protected AttemptJob(String title, ExchangeListener exchanges) {
        super(title);
        this.context = new RequestContext(new CancellationToken(), exchanges);
        addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                // There is an outcome, unless somebody cancelled the job before it ran, or an Error ended it.
                outcome.complete(event.getResult().matches(IStatus.CANCEL) ? stopped() : failed(fault("Error")));
            }
        });
    }

    /** Asks; blocks. */
    protected abstract T attempt(RequestContext asked);

    /** Returns the value of a failure. */
    protected abstract T failed(Problem problem);

    /** Returns the value of an attempt that a person ended. */
    protected abstract T stopped();

    /** Returns how it went, once it has ended. */
    public Optional<T> outcome() {
        return Optional.ofNullable(outcome.getNow(null));
    }

    /** Gives the outcome to an action: when there is one, in the job's thread, or at once when there is one already. */
    public void onOutcome(Consumer<T> action) {
        outcome.thenAccept(action);
    }

    /** Ends the attempt: aborts the exchange in flight. */
    @Override
    public void stop() {
        context.cancellation().cancel();
        cancel();
    }

    @Override
    protected void canceling() {
        context.cancellation().cancel();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        outcome.complete(work());
        return Status.OK_STATUS;
    }

    private T work() {
        try {
            context.cancellation().check(getName());
            return attempt(context);
        } catch (BitquarryException error) {
            return context.cancellation().isCancelled() ? stopped() : failed(error.problem());
        } catch (RuntimeException fault) {
            // The border of the job: whatever a bug throws becomes a value here, else Eclipse opens a dialog.
            LOG.error("{} failed in a way that nobody foresaw", getName(), fault);
            return failed(fault(fault.getClass().getSimpleName()));
        }
    }

    private Problem fault(String what) {
        return new Problem(
                getName(),
                "Bitquarry itself failed (" + what + ").",
                "The error log has the details; please report them.");
    }
}
