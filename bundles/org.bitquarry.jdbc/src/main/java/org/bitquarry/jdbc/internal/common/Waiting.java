package org.bitquarry.jdbc.internal.common;

import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bitquarry.model.error.BitquarryException;
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

    /** Does what may wait, and translates its errors. */
    public <T> T during(Supplier<T> work) throws SQLException {
        begin();
        try {
            return work.get();
        } catch (BitquarryException error) {
            throw translated(error);
        } catch (RuntimeException bug) {
            throw token.isCancelled() ? ended(bug) : SqlErrors.bug(bug);
        } finally {
            end();
        }
    }

    private SQLException translated(BitquarryException error) {
        return token.isCancelled() ? ended(error) : SqlErrors.of(error);
    }

    private SQLException ended(RuntimeException error) {
        return timedOut
                ? new SQLTimeoutException(
                        "The time limit of " + TimeUnit.NANOSECONDS.toSeconds(limit)
                                + " seconds was reached; the request was aborted.",
                        CANCELLED,
                        error)
                : new SQLNonTransientException("The statement was cancelled.", CANCELLED, error);
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
