package org.bitquarry.workbench.core.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.bitquarry.workbench.core.Registration;

/** What is known of a running statement: phase, result, failure, time. Thread-safe; listeners run outside the lock. */
final class QueryStatus {
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private QueryPhase phase = QueryPhase.WAITING;
    private Optional<QueryResult> result = Optional.empty();
    private Optional<QueryFailure> failure = Optional.empty();
    private Duration spent = Duration.ZERO;
    private Optional<Instant> busySince = Optional.empty();

    QueryStatus(InstantSource clock) {
        this.clock = clock;
    }

    synchronized QueryPhase phase() {
        return phase;
    }

    synchronized Optional<QueryResult> result() {
        return result;
    }

    synchronized Optional<QueryFailure> failure() {
        return failure;
    }

    synchronized Duration elapsed() {
        return busySince
                .map(since -> spent.plus(Duration.between(since, clock.instant())))
                .orElse(spent);
    }

    /** Enters a phase; says no when the job has already ended. */
    boolean enter(QueryPhase next) {
        return enterWhen(current -> !current.isFinal(), next, Optional.empty());
    }

    /** Enters a phase only from another one. */
    boolean enter(QueryPhase from, QueryPhase next) {
        return enterWhen(current -> current == from, next, Optional.empty());
    }

    void fail(QueryFailure why) {
        enterWhen(current -> !current.isFinal(), QueryPhase.FAILED, Optional.of(why));
    }

    private boolean enterWhen(Predicate<QueryPhase> condition, QueryPhase next, Optional<QueryFailure> why) {
        synchronized (this) {
            if (!condition.test(phase)) {
                return false;
            }
            boolean working = next == QueryPhase.PREPARING || next == QueryPhase.RUNNING;
            spent = elapsed();
            busySince = working ? Optional.of(clock.instant()) : Optional.empty();
            phase = next;
            failure = why;
        }
        tell();
        return true;
    }

    void give(QueryResult value) {
        synchronized (this) {
            result = Optional.of(value);
        }
        tell();
    }

    Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
