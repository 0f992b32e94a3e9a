package org.bitquarry.jdbc.internal.common;

import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.CancellationToken.Registration;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * The waits of one piece of work, which another thread or a time limit may end: the exchange in flight is aborted. Only
 * the time spent in {@link #during} counts, not what a caller does between two calls. One thread waits; {@link #cancel}
 * and {@link #close} may come from any.
 */
public final class Waiting implements AutoCloseable {
    private static final String CANCELLED = "57014";
    private static final String ASKED = "The statement";

    private final CancellationToken token = new CancellationToken();
    private final RequestContext context;
    private final ScheduledExecutorService timer;
    private final long limit;
    private final Registration outer;
    private final Object lock = new Object();
    private long spent;
    private long started;
    private boolean busy;
    private @Nullable ScheduledFuture<?> watch;
    private boolean closed;
    private volatile boolean timedOut;
    private volatile boolean changes;

    /**
     * Begins with nothing spent.
     *
     * @param timer runs the time limit
     * @param limit time that may be spent in all; zero for any
     * @param whole ends this too, such as the connection's token
     * @param listener is told of each exchange
     */
    public Waiting(ScheduledExecutorService timer, Duration limit, CancellationToken whole, ExchangeListener listener) {
        this.timer = timer;
        this.limit = limit.toNanos();
        context = new RequestContext(token, listener);
        outer = whole.onCancel(token::cancel);
    }

    /** Returns what accompanies the work's calls of the source. */
    public RequestContext context() {
        return context;
    }

    /** Ends the work; the thread that waits gets an error. Never blocks. */
    public void cancel() {
        token.cancel();
    }

    /** Says that the work may change something: its end always tells whether anything was sent. */
    public void mayChange() {
        changes = true;
    }

    /**
     * Does what may calculate for long besides waiting, in a thread of its own: whatever it is at, the caller is free as
     * soon as the work is ended. Work that may change something is waited for, since only it knows what became of it.
     */
    public <T> T apart(Supplier<T> work) throws SQLException {
        if (changes) {
            return during(work);
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name(ASKED).start(() -> complete(result, work));
        try (Registration registration = token.onCancel(() -> result.completeExceptionally(stopped(null)))) {
            return during(() -> awaited(result));
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error failed) {
            result.completeExceptionally(failed);
        }
    }

    private <T> T awaited(CompletableFuture<T> result) {
        try {
            return result.get();
        } catch (InterruptedException interrupted) {
            token.cancel();
            Thread.currentThread().interrupt();
            throw stopped(interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException known -> throw known;
                case Error fault -> throw fault;
                case null -> throw new IllegalStateException(failed);
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }

    private static CancelledException stopped(@Nullable Throwable cause) {
        return new CancelledException(new Problem(ASKED, "stopped on request.", ""), cause);
    }

    /** Does what may wait, and translates its errors. */
    public <T> T during(Supplier<T> work) throws SQLException {
        begin();
        try {
            return work.get();
        } catch (BitquarryException error) {
            throw translated(error);
        } catch (RuntimeException bug) {
            throw token.isCancelled() ? ended("", bug) : SqlErrors.bug(bug);
        } finally {
            end();
        }
    }

    private SQLException translated(BitquarryException error) {
        if (!token.isCancelled()) {
            return SqlErrors.of(error);
        }
        boolean wasSent = error.getCause() instanceof CancelledException;
        String text = wasSent ? error.problem().text() : changes ? "Nothing was changed." : "";
        return ended(text, error);
    }

    /**
     * Returns the error of work that was ended.
     *
     * @param more what else to know; may be empty
     */
    public SQLException ended(String more, @Nullable Throwable cause) {
        String text = timedOut
                ? "The time limit of " + TimeUnit.NANOSECONDS.toSeconds(limit)
                        + " seconds was reached; the request was aborted."
                : "The statement was cancelled.";
        String whole = more.isEmpty() ? text : text + " " + more;
        return timedOut
                ? new SQLTimeoutException(whole, CANCELLED, cause)
                : new SQLNonTransientException(whole, CANCELLED, cause);
    }

    private void begin() {
        if (limit > 0) {
            synchronized (lock) {
                started = System.nanoTime();
                busy = true;
                if (watch == null) {
                    watchAfter(limit - spent);
                }
            }
        }
    }

    private void end() {
        if (limit > 0) {
            synchronized (lock) {
                spent += System.nanoTime() - started;
                busy = false;
            }
        }
    }

    private void watchAfter(long nanos) {
        watch = timer.schedule(this::watch, nanos, TimeUnit.NANOSECONDS);
    }

    /** Who isn't waiting now is watched again from the next wait on. */
    private void watch() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            if (!busy) {
                watch = null;
                return;
            }
            long left = limit - spent - (System.nanoTime() - started);
            if (left > 0) {
                watchAfter(left);
                return;
            }
            timedOut = true;
        }
        token.cancel();
    }

    /** Watches no longer: the work is done. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            if (watch != null) {
                watch.cancel(false);
            }
        }
        outer.close();
    }
}
