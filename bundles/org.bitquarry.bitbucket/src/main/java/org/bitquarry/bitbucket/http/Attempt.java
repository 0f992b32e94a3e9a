package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of sending it once.
 *
 * @param startedAt by the clock on the wall
 * @param took by the clock that can't be set
 * @param slept whether the computer seems to have slept meanwhile: much more time went by on the wall
 * @param answer what came
 * @param broken why nothing came
 */
record Attempt(
        Instant startedAt, Duration took, boolean slept, Optional<RawAnswer> answer, Optional<IOException> broken) {
    private static final Duration NOTICEABLE = Duration.ofSeconds(10);

    static Attempt answered(Instant startedAt, Duration took, RawAnswer answer) {
        return new Attempt(startedAt, took, false, Optional.of(answer), Optional.empty());
    }

    static Attempt broken(Instant startedAt, Duration took, Instant endedAt, IOException broken) {
        boolean slept = Duration.between(startedAt, endedAt).minus(took).compareTo(NOTICEABLE) > 0;
        return new Attempt(startedAt, took, slept, Optional.empty(), Optional.of(broken));
    }
}
