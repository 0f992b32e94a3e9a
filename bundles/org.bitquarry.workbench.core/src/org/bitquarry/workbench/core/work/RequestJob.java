package org.bitquarry.workbench.core.work;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;

/**
 * Work that asks a source and is over when it has its answer. Stopping it aborts the exchange in flight and says
 * nothing; any other failure is told.
 */
public final class RequestJob extends AttemptJob<Optional<Problem>> {
    private final Work work;

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
        super(title, exchanges);
        this.work = work;
        onOutcome(outcome -> outcome.ifPresent(failed));
    }

    @Override
    protected Optional<Problem> attempt(RequestContext asked) {
        work.run(asked);
        return Optional.empty();
    }

    @Override
    protected Optional<Problem> failed(Problem problem) {
        return Optional.of(problem);
    }

    @Override
    protected Optional<Problem> stopped() {
        return Optional.empty();
    }
}
