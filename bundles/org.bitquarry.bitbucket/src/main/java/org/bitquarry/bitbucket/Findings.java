package org.bitquarry.bitbucket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.bitbucket.http.BitbucketHttp.Told;

/** What a test has seen so far. For one thread. */
final class Findings {
    private final List<String> problems = new ArrayList<>();
    private final List<String> scopes = new ArrayList<>();
    private Optional<Duration> latency = Optional.empty();
    private Optional<Duration> skew = Optional.empty();

    void saw(Told<?> told) {
        if (scopes.isEmpty()) {
            scopes.addAll(told.scopes());
        }
        if (latency.filter(fastest -> fastest.compareTo(told.took()) <= 0).isEmpty()) {
            latency = Optional.of(told.took());
        }
        skew = told.skew().or(() -> skew);
    }

    List<String> problems() {
        return problems;
    }

    List<String> scopes() {
        return scopes;
    }

    Optional<Duration> latency() {
        return latency;
    }

    Optional<Duration> skew() {
        return skew;
    }

    /** Tokens and signatures depend on clocks: one that is far off makes errors that nobody understands. */
    Optional<String> skewInWords(long seconds) {
        return skew.filter(by -> by.abs().toSeconds() > seconds)
                .map(by -> "This computer's clock is " + people(by.abs()) + (by.isNegative() ? " behind" : " ahead")
                        + ": set it, or tokens seem to expire too "
                        + (by.isNegative() ? "late." : "early."));
    }

    private static String people(Duration by) {
        return by.toHours() > 2 ? by.toHours() + " hours" : Math.max(1, by.toMinutes()) + " minutes";
    }
}
