package org.bitquarry.model.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One request and its answer as the HTTP log shows them. Holds no header and no secret.
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
        Optional<String> problem) {}
