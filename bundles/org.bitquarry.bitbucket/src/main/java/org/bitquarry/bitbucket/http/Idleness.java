package org.bitquarry.bitbucket.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells when nothing was sent for so long that the other side, or a router between, may have forgotten the connections without a word:
 * after a break, and after this computer has slept. It goes by the clock on the wall, because the other one stands still while a
 * computer sleeps; a clock that was set only costs a new connection. Thread-safe.
 */
final class Idleness {
    static final Duration LONGEST = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final AtomicReference<Instant> last;

    Idleness(InstantSource clock) {
        this.clock = clock;
        this.last = new AtomicReference<>(clock.instant());
    }

    /** Notes that something is sent or has come, and tells whether that is the first for a long time. */
    boolean endedNow() {
        Instant now = clock.instant();
        Instant before = last.getAndSet(now);
        return Duration.between(before, now).abs().compareTo(LONGEST) > 0;
    }
}
