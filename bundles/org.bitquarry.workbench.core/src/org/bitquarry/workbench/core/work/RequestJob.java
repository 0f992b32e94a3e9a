package org.bitquarry.workbench.core.work;

import java.util.function.Consumer;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Work that asks a source and is over when it has its answer. Stopping it aborts the exchange in flight and says
 * nothing; any other failure is told. The job itself always ends well, so that no dialog appears. Schedule it once.
 */
public final class RequestJob extends Job implements Stoppable {
    private final RequestContext context;
    private final Work work;
    private final Consumer<Problem> failed;

    /** What is done; blocks. */
    @FunctionalInterface
    public interface Work {
        /** Does it with requests that belong to the job. */
        void run(RequestContext context);
    }

    /**
     * Makes a job.
     *
     * @param title what a person calls the work
     * @param exchanges is told of each request
     * @param failed is told, in the job's thread, why it failed
     */
    public RequestJob(String title, ExchangeListener exchanges, Work work, Consumer<Problem> failed) {
        super(title);
        this.context = new RequestContext(new CancellationToken(), exchanges);
        this.work = work;
        this.failed = failed;
    }

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
        try {
            context.cancellation().check(getName());
            work.run(context);
        } catch (BitquarryException failure) {
            if (!context.cancellation().isCancelled()) {
                failed.accept(failure.problem());
            }
        }
        return Status.OK_STATUS;
    }
}
