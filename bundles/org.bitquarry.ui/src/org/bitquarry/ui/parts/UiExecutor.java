package org.bitquarry.ui.parts;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/**
 * The way onto the UI thread for work that belongs to a widget: once the widget is disposed, work is dropped without a
 * word. Never blocks. Made on the UI thread, used from any.
 */
public final class UiExecutor implements Executor {
    private final Widget owner;
    private final Display display;

    public UiExecutor(Widget owner) {
        this.owner = owner;
        this.display = owner.getDisplay();
    }

    /** Runs work soon, or at once when this is the UI thread. */
    @Override
    public void execute(Runnable work) {
        if (display.getThread() == Thread.currentThread()) {
            runUnlessDisposed(work);
        } else {
            later(work);
        }
    }

    /** Runs work after the events that wait, also when this is the UI thread. */
    public void later(Runnable work) {
        try {
            display.asyncExec(() -> runUnlessDisposed(work));
        } catch (SWTException closed) {
            if (!display.isDisposed()) {
                throw closed;
            }
        }
    }

    /**
     * Makes an action that runs work soon, however often it is called before that: for listeners that are told more
     * often than a person can look.
     */
    public Runnable merging(Runnable work) {
        AtomicBoolean waiting = new AtomicBoolean();
        return () -> {
            if (waiting.compareAndSet(false, true)) {
                later(() -> {
                    waiting.set(false);
                    work.run();
                });
            }
        };
    }

    /** The same after a moment: for what can wait until there is shown what a person awaits. */
    public Runnable merging(Duration moment, Runnable work) {
        AtomicBoolean waiting = new AtomicBoolean();
        return () -> {
            if (waiting.compareAndSet(false, true)) {
                later(() -> display.timerExec((int) moment.toMillis(), () -> {
                    waiting.set(false);
                    runUnlessDisposed(work);
                }));
            }
        };
    }

    private void runUnlessDisposed(Runnable work) {
        if (!owner.isDisposed()) {
            work.run();
        }
    }
}
