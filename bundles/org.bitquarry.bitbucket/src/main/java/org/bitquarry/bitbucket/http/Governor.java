package org.bitquarry.bitbucket.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RateLimitedException;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.BudgetHour;
import org.bitquarry.model.exchange.CancellationToken;

/**
 * Keeps the requests of one credential within its budget of a rolling hour, those of the person's other processes included. Bursts are fine; when the hour is used up,
 * requests are refused rather than held back for minutes. Thread-safe.
 */
public final class Governor {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Clock clock;
    private final Sleeper sleeper;
    private final HourStore store;
    private volatile int limit;

    /** Makes a governor that allows so many requests in an hour, and counts those of this process alone. */
    public Governor(Clock clock, Sleeper sleeper, int limit) {
        this(clock, sleeper, limit, HourStore.unshared());
    }

    /** Makes a governor that allows so many requests in an hour; looks up what others have spent. */
    public Governor(Clock clock, Sleeper sleeper, int limit, HourStore store) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.limit = limit;
        this.store = store;
        change(hour -> hour);
    }

    private <T> T change(Function<Hour, T> change) {
        return change(new CancellationToken(), change);
    }

    private <T> T change(CancellationToken cancellation, Function<Hour, T> change) {
        Instant now = clock.instant();
        return store.change(now, cancellation, hour -> {
            hour.forgetOld(now);
            return change.apply(hour);
        });
    }

    /** Changes how many requests an hour are allowed. */
    public void allow(int requests) {
        limit = requests;
    }

    /** Returns the limit that the source itself named; empty when it named none. */
    public OptionalInt serverLimit() {
        return store.last(Hour::serverLimit);
    }

    /** Returns what is left at this moment, as far as this process knows; never blocks. */
    public Budget budget() {
        return budgetHour().budget();
    }

    /** Returns the hour at this moment, as far as this process knows; never blocks. */
    public BudgetHour budgetHour() {
        Instant now = clock.instant();
        return store.last(hour -> {
            hour.forgetOld(now);
            int left = Math.max(0, allowed(hour) - hour.spent().size());
            return new BudgetHour(
                    new Budget(allowed(hour), left),
                    List.copyOf(hour.spent()),
                    Optional.of(hour.pausedUntil()).filter(now::isBefore));
        });
    }

    /**
     * Books a request; waits while the source asked for a short pause.
     *
     * @throws RateLimitedException when the hour is used up, or the source asked for a long pause
     */
    void book(String asked, CancellationToken cancellation) {
        Duration pause = change(cancellation, hour -> Duration.between(clock.instant(), hour.pausedUntil()));
        if (pause.compareTo(LONGEST_PAUSE) > 0) {
            throw limited(asked, "Bitbucket asked to pause for " + people(pause) + ".", "");
        }
        if (pause.isPositive()) {
            sleeper.sleep(pause, cancellation);
            cancellation.check(asked);
        }
        Optional<Duration> wait = change(cancellation, this::spend);
        if (wait.isPresent()) {
            throw limited(
                    asked,
                    "the " + budget().limit() + " requests of this hour are used up; the next is free in "
                            + people(wait.get()) + ".",
                    "Wait, or narrow the statement with WHERE or LIMIT.");
        }
    }

    /** Returns how long to wait when nothing is left. */
    private Optional<Duration> spend(Hour hour) {
        Instant now = clock.instant();
        if (hour.spent().size() >= allowed(hour)) {
            return Optional.of(Duration.between(now, hour.spent().getFirst().plus(Hour.WINDOW)));
        }
        hour.spent().addLast(now);
        return Optional.empty();
    }

    /** Learns the limit that the source tells, and that it is nearly reached by whoever else uses the credential. */
    void learn(OptionalInt toldLimit, boolean nearLimit) {
        boolean told = toldLimit.isPresent() && toldLimit.getAsInt() > 0;
        if (!told && !nearLimit) {
            return;
        }
        change(hour -> {
            if (told) {
                hour.limit(toldLimit.getAsInt());
            }
            if (nearLimit) {
                Instant now = clock.instant();
                while (allowed(hour) - hour.spent().size() > allowed(hour) / 5) {
                    hour.spent().addLast(now);
                }
            }
            return hour;
        });
    }

    /** Holds all requests back for a while. */
    void pause(Duration duration) {
        change(hour -> {
            hour.pauseUntil(clock.instant().plus(duration));
            return hour;
        });
    }

    private int allowed(Hour hour) {
        return Math.min(limit, hour.serverLimit().orElse(limit));
    }

    private static RateLimitedException limited(String asked, String cameBack, String remedy) {
        return new RateLimitedException(new Problem(asked, cameBack, remedy), null);
    }

    private static String people(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        return seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }
}
