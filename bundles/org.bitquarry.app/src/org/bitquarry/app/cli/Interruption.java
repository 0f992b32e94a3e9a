package org.bitquarry.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bitquarry.model.exchange.CancellationToken;

/**
 * Turns Ctrl+C into a cancellation while it is open: the exchange in flight is aborted, what was printed is flushed, and
 * only then the process ends, with the code that shells know.
 */
final class Interruption implements AutoCloseable {
    private static final long SECONDS_TO_END = 3;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(CancellationToken cancellation) {
        this.hook = new Thread(
                () -> {
                    cancellation.cancel();
                    awaitEnd();
                    Runtime.getRuntime().halt(Exit.STOPPED.code());
                },
                "Interruption");
    }

    static Interruption of(CancellationToken cancellation) {
        Interruption interruption = new Interruption(cancellation);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** A command that doesn't end in time is left behind: the person wants the prompt back. */
    private boolean awaitEnd() {
        try {
            return ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            ended.countDown();
        }
    }
}
