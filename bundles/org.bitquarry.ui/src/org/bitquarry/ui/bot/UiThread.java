package org.bitquarry.ui.bot;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;

/** The way from the test's thread to the UI thread. What fails there fails the test. */
final class UiThread {
    private static final int POLL_MILLIS = 10;

    private final Display display;
    private final Duration deadline;

    UiThread(Display display, Duration deadline) {
        this.display = display;
        this.deadline = deadline;
    }

    <T> T ask(Supplier<T> question) {
        FutureTask<T> task = new FutureTask<>(question::get);
        display.syncExec(task);
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    void run(Runnable action) {
        ask(() -> {
            action.run();
            return true;
        });
    }

    /** Lets the UI thread look at {@code condition} between its events until it holds; fails after the deadline. */
    void waitUntil(String what, BooleanSupplier condition) {
        CountDownLatch met = new CountDownLatch(1);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        display.asyncExec(() -> look(condition, met, failure));
        try {
            if (!met.await(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Waited " + deadline.toSeconds() + " s in vain: " + what);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        if (failure.get() != null) {
            throw new AssertionError("While waiting: " + what, failure.get());
        }
    }

    private void look(BooleanSupplier condition, CountDownLatch met, AtomicReference<RuntimeException> failure) {
        try {
            if (condition.getAsBoolean()) {
                met.countDown();
            } else {
                display.timerExec(POLL_MILLIS, () -> look(condition, met, failure));
            }
        } catch (RuntimeException wrong) {
            failure.set(wrong);
            met.countDown();
        }
    }
}
