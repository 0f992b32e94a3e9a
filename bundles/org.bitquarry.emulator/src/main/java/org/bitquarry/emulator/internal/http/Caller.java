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
        REPOSITORY_TOKEN,
        /** A person who let a consumer act for them. */
        OAUTH,
        /** A consumer that acts for itself. */
        OAUTH_CLIENT
    }

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Tells whether nobody stands behind it. */
    public boolean isAccessToken() {
        return switch (kind) {
            case API_TOKEN, OAUTH, OAUTH_CLIENT -> false;
            case WORKSPACE_TOKEN, PROJECT_TOKEN, REPOSITORY_TOKEN -> true;
        };
    }

    /** Tells whether its scopes are those of OAuth, which imply others. */
    public boolean hasOAuthScopes() {
        return kind != Kind.API_TOKEN;
    }

    /** What the header X-Credential-Type calls it. */
    public String credentialType() {
        return switch (kind) {
            case API_TOKEN -> "apikey";
            case WORKSPACE_TOKEN, PROJECT_TOKEN, REPOSITORY_TOKEN -> "access_token";
            case OAUTH, OAUTH_CLIENT -> "oauth2";
        };
    }

    /** Scopes in a stable order, as headers and error bodies show them. */
    public List<String> granted() {
        return scopes.stream().sorted().toList();
    }
}
