package org.bitquarry.workbench.core.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told otherwise. */
final class TickingClock implements InstantSource {
    private Instant now = Instant.EPOCH;

    synchronized void tick(Duration by) {
        now = now.plus(by);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }
}
