package org.bitquarry.model.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rolling hour behind a {@link Budget}: each request comes back an hour after it was spent.
 *
 * @param budget limit, and what is left
 * @param spent when each request of the last hour was sent, by whatever process of the person, the oldest first
 * @param pausedUntil until when the source asked to send nothing
 */
public record BudgetHour(Budget budget, List<Instant> spent, Optional<Instant> pausedUntil) {
    /** How long a request counts. */
    public static final Duration WINDOW = Duration.ofHours(1);

    /** Copies the moments. */
    public BudgetHour {
        spent = List.copyOf(spent);
    }

    /** Makes the hour of a source that tells no more than its budget. */
    public static BudgetHour of(Budget budget) {
        return new BudgetHour(budget, List.of(), Optional.empty());
    }

    /** Returns when the first request comes back; empty when nothing is spent. */
    public Optional<Instant> firstBack() {
        return spent.isEmpty() ? Optional.empty() : Optional.of(spent.getFirst().plus(WINDOW));
    }

    /** Returns when everything is back, if nothing more is sent; empty when nothing is spent. */
    public Optional<Instant> allBack() {
        return spent.isEmpty() ? Optional.empty() : Optional.of(spent.getLast().plus(WINDOW));
    }
}
