package org.bitquarry.connections;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Several places for secrets as one: read from the first that has it, written where the datasource's other secrets are, else to
 * the last. Thread-safe as its places are.
 *
 * @param given asked first and never written to; commonly the environment, or what was just typed
 * @param session keeps for this run only
 * @param lasting keeps for the next runs, too
 */
public record LayeredCredentials(CredentialSource given, CredentialStore session, CredentialStore lasting)
        implements CredentialStore {
    /** What tells that a person chose to keep nothing: their own secrets are in memory. */
    private static final List<String> TELLING = List.of(
            OAuthProperties.CLIENT_SECRET.name(),
            ConnectionProperties.API_TOKEN.name(),
            ConnectionProperties.ACCESS_TOKEN.name());

    /** Tokens that are good once: what a login kept is newer than what a person gave. */
    private static final List<String> ROTATING =
            List.of(OAuthProperties.ACCESS_TOKEN.name(), OAuthProperties.REFRESH_TOKEN.name());

    /** Makes a store of a source, which keeps what is written for this run only. */
    public static LayeredCredentials over(CredentialSource source) {
        SessionCredentials memory = new SessionCredentials();
        return new LayeredCredentials(source, memory, memory);
    }

    @Override
    public Optional<char[]> read(String profile, String property) {
        return ROTATING.contains(property)
                ? session.or(lasting).or(given).read(profile, property)
                : given.or(session).or(lasting).read(profile, property);
    }

    @Override
    public void write(String profile, String property, char[] secret) {
        place(profile).write(profile, property, secret);
    }

    @Override
    public void remove(String profile) {
        session.remove(profile);
        lasting.remove(profile);
    }

    @Override
    public String place() {
        return lasting.place();
    }

    private CredentialStore place(String profile) {
        boolean forNow = TELLING.stream().anyMatch(property -> session.read(profile, property)
                .map(secret -> {
                    Arrays.fill(secret, '\0');
                    return secret;
                })
                .isPresent());
        return forNow ? session : lasting;
    }

    /** Names the place, shows nothing. */
    @Override
    public String toString() {
        return "LayeredCredentials";
    }
}
