package org.bitquarry.bitbucket;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.CredentialSource;
import org.bitquarry.connections.PropertyProblem;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/** What a profile says of a connection to Bitbucket Cloud. */
final class ProfileSettings {
    private ProfileSettings() {}

    /** Refuses a profile that is unfinished or wrong. */
    static void check(ConnectionProfile profile) {
        List<PropertyProblem> problems = profile.problems();
        if (!problems.isEmpty()) {
            throw new ProfileRejectedException(
                    new Problem(asked(profile), problems.getFirst().sentence(), "Set it in the datasource's settings."),
                    null);
        }
    }

    /** Returns where a checked profile connects to, and as whom. */
    static BitbucketSettings place(ConnectionProfile profile, CredentialSource credentials) {
        return BitbucketSettings.of(
                        URI.create(text(profile, ConnectionProperties.URL)), authentication(profile, credentials))
                .withWorkspace(text(profile, ConnectionProperties.WORKSPACE));
    }

    /** Returns the settings with the limits of a checked profile. */
    static BitbucketSettings limited(BitbucketSettings place, ConnectionProfile profile) {
        BitbucketSettings limited = place.withHourlyBudget(number(profile, ConnectionProperties.REQUEST_BUDGET))
                .withTimeout(Duration.ofSeconds(number(profile, ConnectionProperties.TIMEOUT)))
                .withPageLength(number(profile, ConnectionProperties.PAGESIZE));
        return profile.value(ConnectionProperties.PROXY_SERVER)
                .map(host -> limited.withProxy(
                        InetSocketAddress.createUnresolved(host, number(profile, ConnectionProperties.PROXY_PORT))))
                .orElse(limited);
    }

    private static Authentication authentication(ConnectionProfile profile, CredentialSource credentials) {
        String scheme = text(profile, ConnectionProperties.AUTH_SCHEME);
        return switch (scheme) {
            case "APIToken" ->
                new Authentication.ApiToken(
                        text(profile, ConnectionProperties.USER),
                        secret(profile, ConnectionProperties.API_TOKEN, credentials));
            case "AccessToken" ->
                new Authentication.AccessToken(secret(profile, ConnectionProperties.ACCESS_TOKEN, credentials));
            case "None" -> new Authentication.Anonymous();
            default -> throw new IllegalArgumentException("no authentication scheme: " + scheme);
        };
    }

    /** What {@link #check} has let through is there. */
    private static String text(ConnectionProfile profile, ConnectionProperty property) {
        return profile.value(property).orElseThrow();
    }

    private static int number(ConnectionProfile profile, ConnectionProperty property) {
        return Math.toIntExact(profile.number(property));
    }

    private static char[] secret(ConnectionProfile profile, ConnectionProperty property, CredentialSource credentials) {
        return credentials
                .read(profile.name(), property.name())
                .orElseThrow(() -> new AuthenticationFailedException(
                        new Problem(
                                asked(profile),
                                "no " + property.name() + " is kept for it.",
                                "Enter it in the datasource's settings, or set " + property.environmentVariable()
                                        + " for a command."),
                        null));
    }

    private static String asked(ConnectionProfile profile) {
        return profile.name().isBlank() ? "Connect" : "Connect " + profile.name();
    }
}
