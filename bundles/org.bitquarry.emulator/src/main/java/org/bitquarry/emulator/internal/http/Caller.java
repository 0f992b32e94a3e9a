package org.bitquarry.emulator.internal.http;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Who asks: an authenticated credential. The secret is not part of it.
 *
 * @param name identifies the credential within the emulator
 * @param kind decides how scopes are read and what is within reach
 * @param reach the project key of a project token, the repository slug of a repository token
 * @param member the nickname of the member it acts as
 * @param scopes as granted
 * @param scaledLimit requests an hour of a paid workspace's access token; answers to it carry X-RateLimit headers
 */
public record Caller(
        String name, Kind kind, Optional<String> reach, String member, Set<String> scopes, OptionalInt scaledLimit) {

    public enum Kind {
        API_TOKEN,
        WORKSPACE_TOKEN,
        PROJECT_TOKEN,
        REPOSITORY_TOKEN
    }

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean isAccessToken() {
        return kind != Kind.API_TOKEN;
    }

    /** Scopes in a stable order, as headers and error bodies show them. */
    public List<String> granted() {
        return scopes.stream().sorted().toList();
    }
}
