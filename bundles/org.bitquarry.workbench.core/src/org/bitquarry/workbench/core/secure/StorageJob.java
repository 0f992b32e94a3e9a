package org.bitquarry.workbench.core.secure;

import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.work.AttemptJob;

/** Does something with the store of secrets, then checks it. */
public final class StorageJob extends AttemptJob<StorageJob.Outcome> {
    private final SecureStorage storage;
    private final Runnable chore;

    /** How it went. */
    public sealed interface Outcome {
        /**
         * It was done.
         *
         * @param report what the store is like now
         */
        record Done(StorageReport report) implements Outcome {}

        /**
         * It could not be done.
         *
         * @param problem what was asked, what came back, what to do
         */
        record Failed(Problem problem) implements Outcome {}

        /** A person ended it. */
        record Stopped() implements Outcome {}

        /** Returns what stands in the way; empty when it was done and the store is well. */
        default Optional<Problem> trouble() {
            return switch (this) {
                case Done(StorageReport report) -> report.firstProblem();
                case Failed(Problem problem) -> Optional.of(problem);
                case Stopped() -> Optional.empty();
            };
        }
    }

    StorageJob(String title, SecureStorage storage, Runnable chore) {
        super(title, ExchangeListener.NONE);
        this.storage = storage;
        this.chore = chore;
    }

    @Override
    protected Outcome attempt(RequestContext asked) {
        chore.run();
        StorageReport report = storage.care().check();
        storage.found(report);
        return new Outcome.Done(report);
    }

    @Override
    protected Outcome failed(Problem problem) {
        return new Outcome.Failed(problem);
    }

    @Override
    protected Outcome stopped() {
        return new Outcome.Stopped();
    }
}
