package org.bitquarry.workbench.core.log;

import org.bitquarry.model.exchange.HttpExchange;

/**
 * How much of the log there is.
 *
 * @param requests that are kept
 * @param bytes of memory that they take, about
 * @param dropped requests that are no longer kept
 */
public record LogSize(int requests, long bytes, long dropped) {
    private static final LogSize NOTHING = new LogSize(0, 0, 0);
    /** Of an exchange without its texts. */
    private static final int BARE = 250;

    static LogSize nothing() {
        return NOTHING;
    }

    LogSize plus(LogSize other) {
        return new LogSize(requests + other.requests, bytes + other.bytes, dropped + other.dropped);
    }

    /** Returns the memory of one exchange: its texts take most. */
    static long of(HttpExchange exchange) {
        long characters = exchange.url().length()
                + exchange.requestBody().map(String::length).orElse(0)
                + exchange.problem().map(String::length).orElse(0);
        long headers = exchange.sent().size() + (long) exchange.received().size();
        return BARE + 2 * characters + BARE * headers / 2;
    }

    /** Returns the memory of what came back. */
    static long of(String answer) {
        return BARE / 2 + 2L * answer.length();
    }

    boolean isWithin(LogLimits limits) {
        return requests <= limits.requests() && bytes <= limits.bytes();
    }
}
