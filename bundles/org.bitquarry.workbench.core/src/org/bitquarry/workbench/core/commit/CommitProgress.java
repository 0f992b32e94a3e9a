package org.bitquarry.workbench.core.commit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.edit.StagedChange;

/** How far a commit came, row by row. Thread-safe; listeners are called outside its lock, in the thread that moved it. */
public final class CommitProgress {
    /** Where a commit stands. */
    public enum Phase {
        /** Sends, or is about to. */
        RUNNING,
        /** Will rest before the next row, or rests. */
        PAUSED,
        /** Waits for a person's answer. */
        ASKING,
        /** Will end before the next row. */
        STOPPING,
        /** Is over. */
        ENDED
    }

    private final List<CommitStep> steps;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Phase phase = Phase.RUNNING;

    CommitProgress(List<StagedChange> changes) {
        steps = new ArrayList<>(changes.stream().map(CommitStep::waiting).toList());
    }

    /** Returns the rows in their order, as they stand now. */
    public synchronized List<CommitStep> steps() {
        return List.copyOf(steps);
    }

    /** Returns where the commit stands. */
    public synchronized Phase phase() {
        return phase;
    }

    /** Returns how many rows need nothing more. */
    public synchronized int done() {
        return Math.toIntExact(
                steps.stream().filter(step -> step.outcome().isPresent()).count());
    }

    /** Runs an action after each change, until deregistered. */
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /** Waits while the commit is paused. */
    synchronized void awaitGo() throws InterruptedException {
        while (phase == Phase.PAUSED) {
            wait();
        }
    }

    /** Moves from one phase to another; does nothing in any other phase. */
    boolean move(Phase from, Phase to) {
        synchronized (this) {
            if (phase != from) {
                return false;
            }
            phase = to;
            notifyAll();
        }
        tell();
        return true;
    }

    /** Asks for the end before the next row. */
    void stop() {
        synchronized (this) {
            if (phase != Phase.ENDED) {
                phase = Phase.STOPPING;
            }
            notifyAll();
        }
        tell();
    }

    /** Nothing more will happen: rows whose turn didn't come were not sent. */
    void end() {
        synchronized (this) {
            phase = Phase.ENDED;
            steps.replaceAll(
                    step -> step.status() == CommitStep.Status.WAITING || step.status() == CommitStep.Status.SENDING
                            ? step.with(CommitStep.Status.NOT_SENT)
                            : step);
        }
        tell();
    }

    void change(int index, UnaryOperator<CommitStep> change) {
        synchronized (this) {
            steps.set(index, change.apply(steps.get(index)));
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
