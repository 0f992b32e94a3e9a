package org.bitquarry.ui.table;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.emulator.Emulator;

/** Holds back the answers to writes from one of them on, so that a commit can be met in its middle. Ends by itself with {@link #release}. */
final class HeldAnswers {
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();

    private HeldAnswers() {}

    /** Holds the answer to the write of that number, counted from one, and those to all later ones. */
    static HeldAnswers from(int number, Emulator emulator) {
        HeldAnswers held = new HeldAnswers();
        emulator.watchedBy(exchange -> {
            if (!exchange.method().equals("GET") && held.writes.incrementAndGet() >= number) {
                held.await();
            }
        });
        return held;
    }

    /** Holds the answers to reading what has a text in its path. */
    static HeldAnswers reading(String part, Emulator emulator) {
        HeldAnswers held = new HeldAnswers();
        emulator.watchedBy(exchange -> {
            if (exchange.method().equals("GET") && exchange.path().contains(part)) {
                held.reads.incrementAndGet();
                held.await();
            }
        });
        return held;
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells how many writes came so far. */
    int writes() {
        return writes.get();
    }

    /** Tells how many answers to reading were held. */
    int reads() {
        return reads.get();
    }

    /** Lets all answers go. */
    void release() {
        released.countDown();
    }
}
