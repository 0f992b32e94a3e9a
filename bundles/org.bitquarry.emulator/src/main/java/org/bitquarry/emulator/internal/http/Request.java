package org.bitquarry.emulator.internal.http;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a route sees it.
 *
 * @param path raw, without the {@code /2.0} in front
 * @param variables the decoded variables of the route's path
 * @param headers names in lower case
 * @param time when it arrived, by the emulator's clock
 */
public record Request(
        String method,
        String path,
        Parameters parameters,
        Map<String, String> headers,
        Body body,
        Map<String, String> variables,
        Caller caller,
        Instant time) {

    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no variable " + name);
        }
        return value;
    }

    public Request withVariables(Map<String, String> found) {
        return new Request(method, path, parameters, headers, body, found, caller, time);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
