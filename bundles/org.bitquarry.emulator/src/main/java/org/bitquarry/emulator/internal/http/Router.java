package org.bitquarry.emulator.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the route of a request. Immutable; made by {@link Builder}. */
public final class Router {
    private final List<Route> routes;

    private Router(List<Route> routes) {
        this.routes = routes.stream().sorted(Comparator.comparing(Route::rank)).toList();
    }

    /** A route and the variables that its path had in a request. */
    public record Match(Route route, Map<String, String> variables) {}

    /** Throws a 404 for an unknown path, a 405 when the path has no such method. */
    public Match find(String method, String rawPath) {
        List<String> segments = segments(rawPath);
        boolean known = false;
        for (Route route : routes) {
            var variables = route.match(segments);
            if (variables.isPresent()) {
                if (route.answers(method)) {
                    return new Match(route, variables.get());
                }
                known = true;
            }
        }
        throw known ? ApiFailure.of(405, "Method not allowed") : ApiFailure.noSuchUrl();
    }

    private static List<String> segments(String rawPath) {
        try {
            return Arrays.stream(rawPath.substring(1).split("/", -1))
                    .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), UTF_8))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw ApiFailure.badRequest("Invalid path: " + e.getMessage());
        }
    }

    /** A group of resources, which adds its routes. */
    @FunctionalInterface
    public interface Resource {
        void addTo(Builder routes);
    }

    /** Collects routes. */
    public static final class Builder {
        private final List<Route> routes = new ArrayList<>();

        public Builder add(Resource resource) {
            resource.addTo(this);
            return this;
        }

        public Builder get(String path, Scopes scopes, Route.Handler handler) {
            return add("GET", path, scopes, handler);
        }

        public Builder post(String path, Scopes scopes, Route.Handler handler) {
            return add("POST", path, scopes, handler);
        }

        public Builder put(String path, Scopes scopes, Route.Handler handler) {
            return add("PUT", path, scopes, handler);
        }

        public Builder delete(String path, Scopes scopes, Route.Handler handler) {
            return add("DELETE", path, scopes, handler);
        }

        /** Adds a route; a path written with a slash at its end is answered with and without it. */
        public Builder add(String method, String path, Scopes scopes, Route.Handler handler) {
            return add(method, path, method.equals("GET"), scopes, handler);
        }

        /** Adds a POST that only reads, for queries too long for a URL. */
        public Builder postToRead(String path, Scopes scopes, Route.Handler handler) {
            return add("POST", path, true, scopes, handler);
        }

        private Builder add(String method, String path, boolean reading, Scopes scopes, Route.Handler handler) {
            boolean slash = path.endsWith("/");
            String pattern = slash ? path.substring(0, path.length() - 1) : path;
            routes.add(new Route(method, pattern, slash, reading, scopes, handler));
            return this;
        }

        public Router build() {
            return new Router(routes);
        }
    }
}
