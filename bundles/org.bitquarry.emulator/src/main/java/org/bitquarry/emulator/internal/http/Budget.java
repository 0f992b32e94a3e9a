package org.bitquarry.emulator.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The requests that a caller has within a rolling hour. Only {@code /2.0/repositories/*} costs. A caller with a scaled limit is told about
 * it in headers; the others learn of it by a 429 alone, and nobody is told when to come back. Thread-safe.
 */
public final class Budget {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final int limit;
    private final Map<String, Deque<Instant>> spent = new HashMap<>();

    /** @param limit requests an hour, 0 for as many as they like */
    public Budget(int limit) {
        this.limit = limit;
    }

    /** Books a request. Throws the 429 that is recorded as {@code http/http-429-01.json}. */
    public synchronized Map<String, String> spend(Request request) {
        Caller caller = request.caller();
        int allowed = caller.scaledLimit().orElse(limit);
        if (allowed == 0 || !request.path().startsWith("/repositories")) {
            return Map.of();
        }
        Deque<Instant> times = spent.computeIfAbsent(caller.name(), name -> new ArrayDeque<>());
        Instant start = request.time().minus(WINDOW);
        while (!times.isEmpty() && !times.getFirst().isAfter(start)) {
            times.removeFirst();
        }
        if (times.size() >= allowed) {
            throw new ApiFailure(Answer.text(429, Answer.TEXT, "Rate limit for this resource has been exceeded")
                    .withHeader("X-Request-Count", Integer.toString(times.size()))
                    .withHeader("Cache-Control", "no-cache, no-store"));
        }
        times.addLast(request.time());
        if (caller.scaledLimit().isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "X-RateLimit-Limit", Integer.toString(allowed),
                "X-RateLimit-Resource", "api",
                "X-RateLimit-NearLimit", Boolean.toString(times.size() * 5L >= allowed * 4L));
    }

    public synchronized void forget() {
        spent.clear();
    }
}
