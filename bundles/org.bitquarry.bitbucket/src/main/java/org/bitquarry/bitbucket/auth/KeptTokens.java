package org.bitquarry.bitbucket.auth;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.bitquarry.bitbucket.http.TokenReply;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.OAuthProperties;

/**
 * The tokens of a login in a store of secrets. Of two that belong together the refresh token is written first: whoever is
 * killed in between still has a token for the next ones. Blocks.
 */
final class KeptTokens {
    private final CredentialStore store;
    private final String datasource;

    KeptTokens(CredentialStore store, String datasource) {
        this.store = store;
        this.datasource = datasource;
    }

    /**
     * A token with its times. Kept as one text, {@code since until token}; a token that was typed by a person has no times.
     *
     * @param since when it was given
     * @param until when it expires; empty when nobody said
     */
    record Timed(String token, Optional<Instant> since, Optional<Instant> until) {
        static Timed of(String text) {
            String[] parts = text.strip().split(" ", 3);
            if (parts.length < 3) {
                return new Timed(text.strip(), Optional.empty(), Optional.empty());
            }
            return new Timed(parts[2], time(parts[0]), time(parts[1]));
        }

        private static Optional<Instant> time(String text) {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeParseException unknown) {
                return Optional.empty();
            }
        }

        char[] text() {
            return (since.map(Instant::toString).orElse("-") + " "
                            + until.map(Instant::toString).orElse("-") + " " + token)
                    .toCharArray();
        }

        /** Shows the times only. */
        @Override
        public String toString() {
            return "token of " + since + " until " + until;
        }
    }

    Optional<Timed> access() {
        return read(OAuthProperties.ACCESS_TOKEN);
    }

    Optional<Timed> refresh() {
        return read(OAuthProperties.REFRESH_TOKEN);
    }

    Optional<String> verifier() {
        return read(OAuthProperties.VERIFIER).map(Timed::token);
    }

    private Optional<Timed> read(ConnectionProperty property) {
        return store.read(datasource, property.name())
                .map(secret -> {
                    Timed timed = Timed.of(new String(secret));
                    Arrays.fill(secret, '\0');
                    return timed;
                })
                .filter(timed -> !timed.token().isEmpty());
    }

    /** Keeps what was granted, the refresh token first. */
    void write(TokenReply.Granted granted, Instant now) {
        granted.refresh()
                .ifPresent(token ->
                        write(OAuthProperties.REFRESH_TOKEN, new Timed(token, Optional.of(now), Optional.empty())));
        write(
                OAuthProperties.ACCESS_TOKEN,
                new Timed(
                        granted.access(),
                        Optional.of(now),
                        Optional.of(granted.life())
                                .filter(life -> life.isPositive())
                                .map(now::plus)));
    }

    private void write(ConnectionProperty property, Timed timed) {
        char[] text = timed.text();
        try {
            store.write(datasource, property.name(), text);
        } finally {
            Arrays.fill(text, '\0');
        }
    }
}
