package org.bitquarry.bitbucket.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a read is tried again: twice as long each time, with jitter so that clients don't march in step.
 *
 * @param attempts the most tries, the first one included
 * @param base the longest wait before the second
 * @param random chooses within each wait's bound
 */
public record Backoff(int attempts, Duration base, RandomGenerator random) {
    private static final int LARGEST_SHIFT = 6;

    /** Returns the usual one: four tries within about four seconds. */
    public static Backoff usual(RandomGenerator random) {
        return new Backoff(4, Duration.ofMillis(500), random);
    }

    /**
     * Returns the wait before the next try.
     *
     * @param failed how many tries failed so far
     */
    Duration before(int failed) {
        long bound = base.toMillis() << Math.min(failed - 1, LARGEST_SHIFT);
        return Duration.ofMillis(bound / 2 + random.nextLong(bound / 2 + 1));
    }
}
