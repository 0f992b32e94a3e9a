package org.bitquarry.bitbucket.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bitquarry.model.exchange.CancellationToken;

/** Waits. */
@FunctionalInterface
public interface Sleeper {
    /** Blocks for a while, or until cancelled or interrupted (the flag stays set). */
    void sleep(Duration duration, CancellationToken cancellation);

    /** Returns one that really waits. */
    static Sleeper real() {
        return (duration, cancellation) -> {
            CountDownLatch cancelled = new CountDownLatch(1);
            try (CancellationToken.Registration registration = cancellation.onCancel(cancelled::countDown)) {
                boolean early = cancelled.await(duration.toNanos(), TimeUnit.NANOSECONDS);
                assert early == cancellation.isCancelled() || !early;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
