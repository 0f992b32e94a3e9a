package org.bitquarry.jdbc.internal.source;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.CredentialSource;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.DriverOnlyProperties;
import org.bitquarry.connections.EncryptedCredentials;
import org.bitquarry.connections.LayeredCredentials;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.connections.PropertyProblem;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/**
 * What a connection was asked for: a finished profile, its secrets, and what concerns the driver alone.
 *
 * @param profile without secrets
 * @param secrets by the catalogue's names; wiped by {@link #close}
 * @param driver what was set of the driver's own properties
 * @param dataArea the person's folder, which the driver shares with the application; empty to share nothing
 */
public record ConnectionRequest(
        ConnectionProfile profile, Map<String, char[]> secrets, Map<String, String> driver, Optional<Path> dataArea)
        implements AutoCloseable {
    static final String ASKED = "Connect to Bitbucket";

    /** Copies the maps; checks that nothing is missing. */
    public ConnectionRequest {
        secrets = new LinkedHashMap<>(secrets);
        driver = Map.copyOf(driver);
        if (profile.isDemo()) {
            throw new ProfileRejectedException(
                    new Problem(
                            ASKED,
                            "the demo lives inside the application, where no driver reaches it.",
                            "Run ./bitquarry emulator, and give the address that it prints as URL=."),
                    null);
        }
        for (PropertyProblem problem : profile.problems()) {
            throw new ProfileRejectedException(
                    new Problem(
                            ASKED,
                            problem.sentence(),
                            "Set " + problem.property().name() + " in the URL or among the connection's properties."),
                    null);
        }
        for (ConnectionProperty secret : profile.requiredSecrets()) {
            if (!secrets.containsKey(secret.name())) {
                throw new AuthenticationFailedException(
                        new Problem(
                                ASKED,
                                "no " + secret.name() + " was given.",
                                "Give it as the password or the property " + secret.name() + ", set "
                                        + secret.environmentVariable() + " in the environment, or connect with "
                                        + ConnectionProperties.AUTH_SCHEME.name() + "=None to public data."),
                        null);
            }
        }
    }

    /** Returns how many rows a query gives at most; 0 for all. */
    public long maxRows() {
        return Long.parseLong(driver.getOrDefault(DriverOnlyProperties.MAX_ROWS.name(), "0"));
    }

    /** Opens the log that was asked for. */
    public DriverLog log(Clock clock) {
        return DriverLog.of(driver, clock);
    }

    /** Returns the secrets as a source of them, which keeps the tokens of a login in the person's folder. */
    CredentialStore credentials() {
        CredentialSource given =
                (name, property) -> Optional.ofNullable(secrets.get(property)).map(char[]::clone);
        return dataArea.map(folder -> folder.resolve("logins"))
                .<CredentialStore>map(folder -> new LayeredCredentials(
                        given, new SessionCredentials(), new NamedLogin(login(), new EncryptedCredentials(folder))))
                .orElseGet(() -> LayeredCredentials.over(given));
    }

    /** One login for each consumer and datasource; whoever gives another refresh token begins another one. */
    private String login() {
        Map<String, char[]> telling = new LinkedHashMap<>();
        Optional.ofNullable(secrets.get(OAuthProperties.REFRESH_TOKEN.name()))
                .ifPresent(token -> telling.put("refresh", token));
        telling.put(
                "consumer",
                (profile.value(OAuthProperties.CLIENT_ID).orElse("") + " "
                                + profile.value(OAuthProperties.SITE).orElse(""))
                        .toCharArray());
        return profile.name() + " " + SourceKey.digest(telling).substring(0, 16);
    }

    /** Overwrites the secrets. */
    @Override
    public void close() {
        secrets.values().forEach(secret -> Arrays.fill(secret, '\0'));
    }

    /** Names the secrets, never shows them. */
    @Override
    public String toString() {
        return "ConnectionRequest[" + profile.properties() + ", secrets=" + secrets.keySet() + "]";
    }
}
