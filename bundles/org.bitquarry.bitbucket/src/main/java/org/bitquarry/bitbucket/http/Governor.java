package org.bitquarry.bitbucket.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RateLimitedException;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.CancellationToken;

/**
 * Keeps the requests of one credential within its budget of a rolling hour. Bursts are fine; when the hour is used up,
 * requests are refused rather than held back for minutes. Thread-safe.
 */
public final class Governor {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Clock clock;
    private final Sleeper sleeper;
    private final Deque<Instant> spent = new ArrayDeque<>();
    private int limit;
    private OptionalInt serverLimit = OptionalInt.empty();
    private Instant pausedUntil = Instant.MIN;

    /** Makes a governor that allows so many requests in an hour. */
    public Governor(Clock clock, Sleeper sleeper, int limit) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.limit = limit;
    }

    /** Changes how many requests an hour are allowed. */
    public synchronized void allow(int requests) {
        limit = requests;
    }

    /** Returns what is left at this moment. */
    public synchronized Budget budget() {
        forgetOld(clock.instant());
        return new Budget(allowed(), Math.max(0, allowed() - spent.size()));
    }

    /**
     * Books a request; waits while the source asked for a short pause.
     *
     * @throws RateLimitedException when the hour is used up, or the source asked for a long pause
     */
    void book(String asked, CancellationToken cancellation) {
        Duration pause = pauseLeft();
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            throw limited(asked, "Bitbucket asked to pause for " + people(pause) + ".", "");
        }
        if (pause.isPositive()) {
            sleeper.sleep(pause, cancellation);
            cancellation.check(asked);
        }
        synchronized (this) {
            Instant now = clock.instant();
            forgetOld(now);
            if (spent.size() >= allowed()) {
                Duration wait = Duration.between(now, spent.getFirst().plus(WINDOW));
                throw limited(
                        asked,
                        "the " + allowed() + " requests of this hour are used up; the next is free in " + people(wait)
                                + ".",
                        "Wait, or narrow the statement with WHERE or LIMIT.");
            }
            spent.addLast(now);
        }
    }

    /** Learns the limit that the source tells, and that it is nearly reached by whoever else uses the credential. */
    synchronized void learn(OptionalInt toldLimit, boolean nearLimit) {
        if (toldLimit.isPresent() && toldLimit.getAsInt() > 0) {
            serverLimit = toldLimit;
        }
        if (nearLimit) {
            Instant now = clock.instant();
            while (allowed() - spent.size() > allowed() / 5) {
                spent.addLast(now);
            }
        }
    }

    /** Holds all requests back for a while. */
    synchronized void pause(Duration duration) {
        Instant until = clock.instant().plus(duration);
        if (until.isAfter(pausedUntil)) {
            pausedUntil = until;
        }
    }

    private synchronized Duration pauseLeft() {
        Instant now = clock.instant();
        return now.isBefore(pausedUntil) ? Duration.between(now, pausedUntil) : Duration.ZERO;
    }

    private int allowed() {
        return Math.min(limit, serverLimit.orElse(limit));
    }

    private void forgetOld(Instant now) {
        Instant start = now.minus(WINDOW);
        while (!spent.isEmpty() && !spent.getFirst().isAfter(start)) {
            spent.removeFirst();
        }
    }

    private static RateLimitedException limited(String asked, String cameBack, String remedy) {
        return new RateLimitedException(new Problem(asked, cameBack, remedy), null);
    }

    private static String people(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        return seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
