package org.bitquarry.model.exchange;

/**
 * The hourly budget of requests of a credential.
 *
 * @param limit requests allowed in a rolling hour
 * @param left requests left at this moment
 */
public record Budget(int limit, int left) {
    private static final int FIFTH = 5;

    /** Tells whether so little is left that a person should know: a fifth, as sources warn, too. */
    public boolean isNearLimit() {
        return (long) left * FIFTH <= limit;
    }

    /** Returns how many requests of this hour are used. */
    public int used() {
        return Math.max(0, limit - left);
    }
}
