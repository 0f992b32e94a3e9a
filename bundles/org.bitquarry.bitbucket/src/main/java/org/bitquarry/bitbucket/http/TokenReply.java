package org.bitquarry.bitbucket.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the token endpoint says. */
public sealed interface TokenReply {
    /**
     * Tokens.
     *
     * @param access goes along with requests
     * @param refresh for the next ones; empty when there is none
     * @param life of the access token
     * @param scopes what it may do
     */
    record Granted(String access, Optional<String> refresh, Duration life, List<String> scopes) implements TokenReply {
        /** Copies the scopes. */
        public Granted {
            scopes = List.copyOf(scopes);
        }

        /** Shows no token. */
        @Override
        public String toString() {
            return "Granted[life=" + life + ", scopes=" + scopes + "]";
        }
    }

    /**
     * A refusal.
     *
     * @param status of the answer
     * @param error its kind, such as {@code invalid_grant}
     * @param description a sentence; empty when there is none
     */
    record Refused(int status, String error, String description) implements TokenReply {}
}
