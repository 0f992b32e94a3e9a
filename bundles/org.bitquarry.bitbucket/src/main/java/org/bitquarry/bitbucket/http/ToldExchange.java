package org.bitquarry.bitbucket.http;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.model.exchange.HttpExchange;

/** A request and its answer as others may see them: of the headers only those that never hold a secret. */
final class ToldExchange {
    /** A header that is not here is not told: what servers and proxies add may be anybody's. */
    private static final Set<String> HARMLESS = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "date",
            "etag",
            "last-modified",
            "retry-after",
            "x-accepted-oauth-scopes",
            "x-credential-type",
            "x-oauth-scopes",
            "x-ratelimit-limit",
            "x-ratelimit-nearlimit",
            "x-ratelimit-resource",
            "x-request-id");

    private ToldExchange() {}

    static HttpExchange of(
            Call call,
            Instant startedAt,
            Duration took,
            Optional<RawAnswer> answer,
            int rows,
            Optional<String> problem) {
        return new HttpExchange(
                startedAt,
                call.method(),
                call.shown(),
                call.body().map(Payload::shown),
                answer.map(RawAnswer::status).orElse(0),
                took,
                answer.map(RawAnswer::length).orElse(0L),
                rows,
                problem,
                sent(call),
                answer.map(ToldExchange::received).orElse(Map.of()),
                call.isCounted(),
                answer.flatMap(ToldAnswer::begin));
    }

    private static Map<String, String> sent(Call call) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", call.expects().accept());
        call.body().ifPresent(body -> headers.put("Content-Type", body.contentType()));
        return headers;
    }

    private static Map<String, String> received(RawAnswer answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().forEach((name, value) -> {
            if (HARMLESS.contains(name)) {
                headers.put(written(name), value);
            }
        });
        return headers;
    }

    /** As people know it: {@code X-Request-Id}. */
    private static String written(String name) {
        StringBuilder written = new StringBuilder(name.toLowerCase(Locale.ROOT));
        for (int i = 0; i < written.length(); i++) {
            if (i == 0 || written.charAt(i - 1) == '-') {
                written.setCharAt(i, Character.toUpperCase(written.charAt(i)));
            }
        }
        return written.toString();
    }
}
