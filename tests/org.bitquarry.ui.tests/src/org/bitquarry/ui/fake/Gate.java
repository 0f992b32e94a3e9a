package org.bitquarry.ui.fake;

import java.util.concurrent.CountDownLatch;
import org.bitquarry.model.exchange.CancellationToken;

/** Holds those who connect until a test has seen what it wants to see. */
public final class Gate {
    private volatile CountDownLatch latch = new CountDownLatch(0);

    /** Holds whoever comes from now on. */
    public void close() {
        latch = new CountDownLatch(1);
    }

    /** Lets everybody through. */
    public void open() {
        latch.countDown();
    }

    void passes(CancellationToken cancellation) {
        CountDownLatch closed = latch;
        cancellation.onCancel(closed::countDown);
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        cancellation.check("Connect");
    }
}
