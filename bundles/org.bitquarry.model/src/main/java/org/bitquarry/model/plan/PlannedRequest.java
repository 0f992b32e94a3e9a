package org.bitquarry.model.plan;

import java.util.List;
import java.util.Optional;

/**
 * One request, or a run of alike ones, before it is sent.
 *
 * @param method HTTP method
 * @param target path and query, decoded for reading, without scheme and host
 * @param body JSON, indented for reading
 * @param purpose what it is for, such as "read the row again" or "page 1 of about 4"
 * @param count how many such requests are expected
 * @param scopes what the credential needs
 * @param irreversible what it does can't be undone
 * @param open how many there will be is not known: the count is the least
 * @param before the body that would leave everything as it was read; empty when nothing was, or there is no body
 */
public record PlannedRequest(
        String method,
        String target,
        Optional<String> body,
        String purpose,
        long count,
        List<String> scopes,
        boolean irreversible,
        boolean open,
        Optional<String> before) {
    /** Copies the scopes. */
    public PlannedRequest {
        scopes = List.copyOf(scopes);
    }

    /** Makes requests of which nothing was read before. */
    public PlannedRequest(
            String method,
            String target,
            Optional<String> body,
            String purpose,
            long count,
            List<String> scopes,
            boolean irreversible,
            boolean open) {
        this(method, target, body, purpose, count, scopes, irreversible, open, Optional.empty());
    }

    /** Makes requests whose number is known. */
    public PlannedRequest(
            String method,
            String target,
            Optional<String> body,
            String purpose,
            long count,
            List<String> scopes,
            boolean irreversible) {
        this(method, target, body, purpose, count, scopes, irreversible, false);
    }

    /** Returns the same requests for each of so many things that nobody counted yet. */
    public PlannedRequest forEach(String what) {
        return new PlannedRequest(
                method, target, body, what + ": " + purpose, count, scopes, irreversible, true, before);
    }

    /** Returns the same request with the body that would leave everything as it was read. */
    public PlannedRequest changing(Optional<String> unchanged) {
        return new PlannedRequest(method, target, body, purpose, count, scopes, irreversible, open, unchanged);
    }
}
