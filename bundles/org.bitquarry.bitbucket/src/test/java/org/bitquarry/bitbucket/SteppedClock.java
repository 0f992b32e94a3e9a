package org.bitquarry.bitbucket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands unless it is turned on. Thread-safe for one who turns it. */
public final class SteppedClock extends Clock {
    private volatile Instant now;

    /** Stands at a moment. */
    public SteppedClock(String moment) {
        now = Instant.parse(moment);
    }

    /** Turns it on. */
    public void on(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
