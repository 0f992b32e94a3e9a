package org.bitquarry.workbench.core.work;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Runs an action half a second after it was given, once however often it was given in between. */
public final class LaterJob extends Job implements Consumer<Runnable> {
    private static final long DELAY_MILLIS = 500;

    private final AtomicReference<Optional<Runnable>> next = new AtomicReference<>(Optional.empty());

    /** Makes a job that nobody sees; {@code name} is for logs. */
    public LaterJob(String name) {
        super(name);
        setSystem(true);
    }

    @Override
    public void accept(Runnable action) {
        next.set(Optional.of(action));
        schedule(DELAY_MILLIS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        next.getAndSet(Optional.empty()).ifPresent(Runnable::run);
        return Status.OK_STATUS;
    }
}
