package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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

    /** The server's clock shows whole seconds, somewhere between sending and receiving. */
    Optional<Duration> skew(RawAnswer told) {
        return told.header("Date").flatMap(text -> {
            try {
                Instant there = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
                Instant here = startedAt.plus(took.dividedBy(2));
                return Optional.of(Duration.between(there, here));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        });
    }
}
