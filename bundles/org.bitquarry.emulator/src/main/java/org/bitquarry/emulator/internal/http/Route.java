package org.bitquarry.emulator.internal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation: a method, a path, what it asks of its caller, and what it does. A path holds literal segments, {@code {name}} for one
 * segment and, at its end, {@code {name...}} for one or more: branch names contain slashes.
 */
public final class Route {
    /** What a route does. Throws {@link ApiFailure} to refuse. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Request request);
    }

    private final String method;
    private final List<String> pattern;
    private final boolean trailingSlash;
    private final Scopes scopes;
    private final Handler handler;
    private final boolean reading;

    Route(String method, String pattern, boolean trailingSlash, boolean reading, Scopes scopes, Handler handler) {
        this.method = method;
        this.reading = reading;
        this.pattern = List.of(pattern.substring(1).split("/"));
        this.trailingSlash = trailingSlash;
        this.scopes = scopes;
        this.handler = handler;
    }

    boolean answers(String askedMethod) {
        return method.equals("*") || method.equals(askedMethod);
    }

    /** Whether it changes nothing. */
    boolean isReading() {
        return reading;
    }

    Scopes scopes() {
        return scopes;
    }

    Handler handler() {
        return handler;
    }

    /** Sorts literal segments before variables, so that the more exact path is found first. */
    String rank() {
        StringBuilder rank = new StringBuilder();
        pattern.forEach(segment -> rank.append(segment.endsWith("...}") ? '2' : segment.startsWith("{") ? '1' : '0'));
        return rank.append('9').toString();
    }

    /** The variables of a path, decoded, when it is one of this route's. */
    Optional<Map<String, String>> match(List<String> segments) {
        boolean slash = !segments.isEmpty() && segments.getLast().isEmpty();
        if (slash && !trailingSlash) {
            return Optional.empty();
        }
        List<String> asked = slash ? segments.subList(0, segments.size() - 1) : segments;
        boolean open = pattern.getLast().endsWith("...}");
        if (open ? asked.size() < pattern.size() : asked.size() != pattern.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String part = pattern.get(i);
            String segment = asked.get(i);
            if (part.endsWith("...}")) {
                String rest = String.join("/", asked.subList(i, asked.size()));
                variables.put(part.substring(1, part.length() - 4), rest);
            } else if (part.startsWith("{")) {
                variables.put(part.substring(1, part.length() - 1), segment);
            } else if (!part.equals(segment)) {
                return Optional.empty();
            }
        }
        return variables.containsValue("") ? Optional.empty() : Optional.of(variables);
    }
}
