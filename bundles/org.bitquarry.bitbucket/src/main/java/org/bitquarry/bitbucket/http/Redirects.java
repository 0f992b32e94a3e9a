package org.bitquarry.bitbucket.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Follows answers that say where the thing is. Within Bitbucket with the credential; texts also elsewhere, without it. A page
 * of rows comes from nowhere else.
 */
final class Redirects {
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    /** Returns the request to send instead; empty when the answer is no redirection, or one that must not be followed. */
    static Optional<Call> of(Call call, Attempt attempt, URI base) {
        if (!"GET".equals(call.method())) {
            return Optional.empty();
        }
        return attempt.answer()
                .filter(answer -> MOVED.contains(answer.status()))
                .flatMap(answer -> answer.header("Location"))
                .flatMap(location -> resolved(call.uri(), location))
                .map(uri -> call.at(uri, call.expects() != Expected.PICTURE && isSameOrigin(base, uri)))
                .filter(next -> next.trusted() || next.expects() != Expected.JSON)
                .filter(next -> next.expects() != Expected.PICTURE || isAsSafe(call.uri(), next.uri()));
    }

    /** Nobody is led out of TLS. */
    private static boolean isAsSafe(URI from, URI to) {
        return "https".equalsIgnoreCase(to.getScheme()) || from.getScheme().equalsIgnoreCase(to.getScheme());
    }

    private static Optional<URI> resolved(URI from, String location) {
        try {
            URI uri = from.resolve(location.strip());
            return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Tells whether an address is of the same scheme, host and port. */
    static boolean isSameOrigin(URI base, URI uri) {
        return base.getScheme().equalsIgnoreCase(uri.getScheme())
                && base.getHost().equalsIgnoreCase(uri.getHost())
                && base.getPort() == uri.getPort();
    }
}
