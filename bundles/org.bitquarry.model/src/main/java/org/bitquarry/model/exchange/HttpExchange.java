package org.bitquarry.model.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request and its answer as the HTTP log shows them. Holds no secret: headers only those that a source names as harmless.
 *
 * @param startedAt when it was sent
 * @param method HTTP method
 * @param url the whole URL with secrets redacted
 * @param requestBody JSON that was sent with a write
 * @param status HTTP status; 0 when no answer came
 * @param took from sending to the last byte
 * @param bytes length of the answer's body
 * @param rows rows decoded from it
 * @param problem why it failed
 * @param sent headers of the request that may be shown, sorted by name
 * @param received headers of the answer that may be shown, sorted by name
 * @param counted it costs of the hourly budget
 * @param answer the beginning of the answer's body with secrets redacted; empty where nothing may be shown of it
 */
public record HttpExchange(
        Instant startedAt,
        String method,
        String url,
        Optional<String> requestBody,
        int status,
        Duration took,
        long bytes,
        int rows,
        Optional<String> problem,
        Map<String, String> sent,
        Map<String, String> received,
        boolean counted,
        Optional<String> answer) {
    /** Sorts the headers. */
    public HttpExchange {
        sent = Collections.unmodifiableMap(new TreeMap<>(sent));
        received = Collections.unmodifiableMap(new TreeMap<>(received));
    }

    /** Makes an exchange of whose answer's body nothing is told. */
    public HttpExchange(
            Instant startedAt,
            String method,
            String url,
            Optional<String> requestBody,
            int status,
            Duration took,
            long bytes,
            int rows,
            Optional<String> problem,
            Map<String, String> sent,
            Map<String, String> received,
            boolean counted) {
        this(
                startedAt,
                method,
                url,
                requestBody,
                status,
                took,
                bytes,
                rows,
                problem,
                sent,
                received,
                counted,
                Optional.empty());
    }

    /** Makes an exchange that costs of the budget, and of whose headers nothing is told. */
    public HttpExchange(
            Instant startedAt,
            String method,
            String url,
            Optional<String> requestBody,
            int status,
            Duration took,
            long bytes,
            int rows,
            Optional<String> problem) {
        this(startedAt, method, url, requestBody, status, took, bytes, rows, problem, Map.of(), Map.of(), true);
    }

    /** Returns the same exchange with another body. */
    public HttpExchange withRequestBody(String body) {
        return with(Optional.of(body), answer);
    }

    /** Returns the same exchange with another beginning of its answer. */
    public HttpExchange withAnswer(Optional<String> begin) {
        return with(requestBody, begin);
    }

    private HttpExchange with(Optional<String> body, Optional<String> begin) {
        return new HttpExchange(
                startedAt, method, url, body, status, took, bytes, rows, problem, sent, received, counted, begin);
    }

    /** Returns when the last byte had come. */
    public Instant endedAt() {
        return startedAt.plus(took);
    }
}
