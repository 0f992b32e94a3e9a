package org.bitquarry.model.exchange;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;

/** Ends work from another thread. All methods may be called from any thread; {@link #cancel} never blocks on IO. */
public final class CancellationToken {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** Ends the work: runs the registered actions once, in this thread. */
    public void cancel() {
        List<Runnable> toRun;
        synchronized (actions) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            toRun = List.copyOf(actions);
            actions.clear();
        }
        toRun.forEach(Runnable::run);
    }

    /** Tells whether {@link #cancel} was called. */
    public boolean isCancelled() {
        synchronized (actions) {
            return cancelled;
        }
    }

    /**
     * Throws when cancelled.
     *
     * @throws CancelledException with what was being done
     */
    public void check(String asked) {
        if (isCancelled()) {
            throw new CancelledException(new Problem(asked, "stopped on request.", ""), null);
        }
    }

    /** Runs an action on cancellation (at once when that has been), until the registration is closed. */
    public Registration onCancel(Runnable action) {
        synchronized (actions) {
            if (!cancelled) {
                actions.add(action);
                return () -> {
                    synchronized (actions) {
                        actions.remove(action);
                    }
                };
            }
        }
        action.run();
        return () -> {};
    }

    /** Undoes {@link #onCancel}. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
