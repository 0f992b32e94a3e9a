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
        Look look = new Look(condition);
        display.asyncExec(look);
        try {
            if (!look.met.await(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Waited " + deadline.toSeconds() + " s in vain: " + what);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            look.wanted = false;
        }
        if (look.failure.get() != null) {
            throw new AssertionError("While waiting: " + what, look.failure.get());
        }
    }

    /** Looks again and again as long as somebody waits: a condition may do something each time that it is asked. */
    private final class Look implements Runnable {
        private final BooleanSupplier condition;
        private final CountDownLatch met = new CountDownLatch(1);
        private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
        private volatile boolean wanted = true;

        Look(BooleanSupplier condition) {
            this.condition = condition;
        }

        @Override
        public void run() {
            if (!wanted) {
                return;
            }
            try {
                if (condition.getAsBoolean()) {
                    met.countDown();
                } else {
                    display.timerExec(POLL_MILLIS, this);
                }
            } catch (RuntimeException wrong) {
                failure.set(wrong);
                met.countDown();
            }
        }
    }
}
