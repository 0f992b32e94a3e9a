package org.bitquarry.workbench.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bitquarry.workbench.core.Registration;

/**
 * Runs statements one after another, each as a job of its own: the next begins when the first rows of the one before
 * are here, none after one that was stopped, and after one that failed as somebody decides. All methods may be called from any thread and none blocks.
 *
 * @param <S> what a caller knows a statement by
 */
public final class ScriptRun<S> {
    private final List<S> statements;
    private final Function<S, QueryJob> jobs;
    private final Decision<S> decision;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Step<S>> steps = new ArrayList<>();
    private boolean stopped;
    private boolean waiting;
    private boolean ended;

    /**
     * A statement that was begun.
     *
     * @param statement which
     * @param job runs it
     */
    public record Step<S>(S statement, QueryJob job) {}

    /**
     * Decides what happens after a statement failed before which others wait.
     *
     * @param <S> what a caller knows a statement by
     */
    @FunctionalInterface
    public interface Decision<S> {
        /**
         * Is called from any thread and must not block.
         *
         * @param answer takes, from any thread and now or later, whether the next statement runs
         */
        void after(Step<S> failed, Consumer<Boolean> answer);
    }

    /** Makes a run that ends with the first error; {@code jobs} makes the job of a statement when its turn comes. */
    public ScriptRun(List<S> statements, Function<S, QueryJob> jobs) {
        this(statements, jobs, (failed, answer) -> answer.accept(false));
    }

    /** Makes a run; {@code jobs} makes the job of a statement when its turn comes. */
    public ScriptRun(List<S> statements, Function<S, QueryJob> jobs, Decision<S> decision) {
        this.statements = List.copyOf(statements);
        this.jobs = jobs;
        this.decision = decision;
    }

    /** Begins with the first statement; to be called once. */
    public void start() {
        next();
    }

    /** Returns what was begun so far, in order. */
    public synchronized List<Step<S>> steps() {
        return List.copyOf(steps);
    }

    /** Returns the number of statements, begun or not. */
    public int size() {
        return statements.size();
    }

    /** Tells whether nothing more will begin, and nothing that was begun is at work. */
    public synchronized boolean isEnded() {
        return ended;
    }

    /** Ends the statement at work and begins no other. */
    public void stop() {
        Optional<QueryJob> atWork;
        synchronized (this) {
            stopped = true;
            atWork = ended || steps.isEmpty()
                    ? Optional.empty()
                    : Optional.of(steps.getLast().job());
        }
        atWork.filter(job -> job.phase().isBusy()).ifPresentOrElse(QueryJob::stop, this::endIfStopped);
    }

    /** Whoever is still asked what happens after an error is asked in vain. */
    private void endIfStopped() {
        boolean now;
        synchronized (this) {
            now = stopped && waiting;
            waiting = false;
            ended |= now;
        }
        if (now) {
            tell();
        }
    }

    /** Runs the action after a statement began and after the run ended, from whatever thread did it. */
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    private void next() {
        Optional<S> statement = turn();
        Optional<QueryJob> job = statement.map(jobs);
        synchronized (this) {
            job.ifPresent(begun -> steps.add(new Step<>(statement.get(), begun)));
            ended = job.isEmpty();
        }
        job.ifPresent(this::follow);
        tell();
        job.ifPresent(QueryJob::schedule);
    }

    private synchronized Optional<S> turn() {
        return stopped || steps.size() == statements.size()
                ? Optional.empty()
                : Optional.of(statements.get(steps.size()));
    }

    /** A job that rests between two loads says so again after each: only the first time counts. */
    private void follow(QueryJob job) {
        AtomicBoolean done = new AtomicBoolean();
        job.onChange(() -> {
            if (!job.phase().isBusy() && done.compareAndSet(false, true)) {
                after(job.phase());
            }
        });
    }

    private void after(QueryPhase phase) {
        Optional<Step<S>> failed = phase == QueryPhase.FAILED ? failedBeforeOthers() : Optional.empty();
        if (failed.isPresent()) {
            AtomicBoolean answered = new AtomicBoolean();
            decision.after(failed.get(), goOn -> {
                if (answered.compareAndSet(false, true)) {
                    decided(goOn);
                }
            });
        } else if (phase == QueryPhase.FAILED || phase == QueryPhase.STOPPED) {
            end();
        } else {
            next();
        }
    }

    private synchronized Optional<Step<S>> failedBeforeOthers() {
        waiting = !stopped && steps.size() < statements.size();
        return waiting ? Optional.of(steps.getLast()) : Optional.empty();
    }

    private void decided(boolean goOn) {
        synchronized (this) {
            if (!waiting) {
                return;
            }
            waiting = false;
        }
        if (goOn) {
            next();
        } else {
            end();
        }
    }

    private void end() {
        synchronized (this) {
            ended = true;
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
