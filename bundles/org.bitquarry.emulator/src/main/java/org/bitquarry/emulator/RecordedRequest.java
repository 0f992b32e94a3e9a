package org.bitquarry.emulator;

/**
 * A request that the emulator answered. The Authorization header is never recorded.
 *
 * @param path raw, with {@code /2.0} in front
 * @param rawQuery as it was sent, without the question mark; empty when there was none
 * @param status what was answered; 0 when the connection was dropped instead
 */
public record RecordedRequest(String method, String path, String rawQuery, String body, int status, long millis) {

    /** Method, path and query as on a request line: {@code GET /2.0/user?fields=uuid}. */
    public String line() {
        return method + " " + path + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
    }
}
