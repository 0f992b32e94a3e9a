package org.bitquarry.engine.bitbucket.random;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a run. Used by one thread. */
final class Tally {
    private final Map<String, Long> refused = new TreeMap<>();
    private final List<Long> wrong = new ArrayList<>();
    private long checked;
    private long agreed;
    private int mostRequests;

    void add(long seed, Outcome outcome) {
        checked++;
        switch (outcome) {
            case Outcome.Agreed same -> agreed++;
            case Outcome.Refused(String reason, String text) -> refused.merge(reason, 1L, Long::sum);
            case Outcome.Wrong(String text) -> wrong.add(seed);
        }
    }

    void sent(int requests) {
        mostRequests = Math.max(mostRequests, requests);
    }

    /** Tells whether each statement gave the same rows or was refused in words. */
    boolean isClean() {
        return wrong.isEmpty();
    }

    /** Returns all figures in one line. */
    String summary(Duration duration) {
        return "%d statements: %d agree, refused in words %s, differ %s, at most %d requests each, %d s"
                .formatted(checked, agreed, refused, wrong, mostRequests, duration.toSeconds());
    }
}
