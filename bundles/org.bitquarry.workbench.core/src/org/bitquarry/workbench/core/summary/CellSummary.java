package org.bitquarry.workbench.core.summary;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What cells hold.
 *
 * @param cells how many there are
 * @param nulls how many of them are NULL
 * @param distinct how many different values the others hold
 * @param more there are more different values than were counted
 * @param kind what can be said of values that are all of one kind; empty for texts, for a mixture and without any value
 */
public record CellSummary(long cells, long nulls, long distinct, boolean more, Optional<Kind> kind) {
    /** What can be said of values of one kind. */
    public sealed interface Kind permits Numbers, Moments, Truths {
        // Each kind has figures of its own.
    }

    /**
     * Numbers.
     *
     * @param sum of all
     * @param average rounded to a few digits
     * @param least the lowest
     * @param most the highest
     */
    public record Numbers(BigDecimal sum, BigDecimal average, BigDecimal least, BigDecimal most) implements Kind {}

    /**
     * Moments.
     *
     * @param first the earliest
     * @param last the latest
     */
    public record Moments(Instant first, Instant last) implements Kind {
        /** Returns the time from the first to the last. */
        public Duration span() {
            return Duration.between(first, last);
        }
    }

    /**
     * Truth values.
     *
     * @param yes how many are true
     * @param no how many are false
     */
    public record Truths(long yes, long no) implements Kind {}
}
