package org.bitquarry.emulator;

/**
 * A request and what was answered, whole. The Authorization header is never part of it.
 *
 * @param path raw, with {@code /2.0} in front
 * @param rawQuery as it was sent, without the question mark; empty when there was none
 * @param requestType of the request's body; empty when it has none
 * @param answerType of the answer's body
 */
public record Exchange(
        String method,
        String path,
        String rawQuery,
        String requestType,
        String requestBody,
        int status,
        String answerType,
        String answerBody) {}
