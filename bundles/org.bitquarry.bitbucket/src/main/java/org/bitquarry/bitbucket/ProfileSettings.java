package org.bitquarry.bitbucket;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.auth.OAuthSettings;
import org.bitquarry.bitbucket.network.Network;
import org.bitquarry.bitbucket.network.ProxyChoice;
import org.bitquarry.bitbucket.network.Trust;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.CredentialSource;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.NetworkProperties;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.connections.PropertyProblem;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/** What a profile says of a connection to Bitbucket Cloud. */
final class ProfileSettings {
    private ProfileSettings() {}

    /** Refuses a profile that is unfinished or wrong. */
    static void check(ConnectionProfile profile) {
        refuse(profile, profile.problems());
    }

    /** Refuses a profile as {@link #check} does, but for its workspace. */
    static void checkCredential(ConnectionProfile profile) {
        refuse(
                profile,
                profile.problems().stream()
                        .filter(problem -> !problem.property().equals(ConnectionProperties.WORKSPACE))
                        .toList());
    }

    private static void refuse(ConnectionProfile profile, List<PropertyProblem> problems) {
        if (!problems.isEmpty()) {
            throw new ProfileRejectedException(
                    new Problem(asked(profile), problems.getFirst().sentence(), "Set it in the datasource's settings."),
                    null);
        }
    }

    /** Returns where a checked profile connects to, and as whom. */
    static BitbucketSettings place(ConnectionProfile profile, CredentialStore credentials) {
        return nowhere(profile, credentials).withWorkspace(text(profile, ConnectionProperties.WORKSPACE));
    }

    /** Returns as whom a checked profile connects, without a workspace. */
    static BitbucketSettings nowhere(ConnectionProfile profile, CredentialStore credentials) {
        return BitbucketSettings.of(
                        URI.create(text(profile, ConnectionProperties.URL)), authentication(profile, credentials))
                .withNetwork(network(profile, credentials));
    }

    /** Returns the settings with the limits of a checked profile. */
    static BitbucketSettings limited(BitbucketSettings place, ConnectionProfile profile) {
        return place.withHourlyBudget(number(profile, ConnectionProperties.REQUEST_BUDGET))
                .withTimeout(Duration.ofSeconds(number(profile, ConnectionProperties.TIMEOUT)))
                .withPageLength(number(profile, ConnectionProperties.PAGESIZE))
                .withTokenExpires(Optional.of(ConnectionProperties.TOKEN_EXPIRES)
                        .filter(profile::uses)
                        .flatMap(profile::value)
                        .map(LocalDate::parse))
                .withSchemaLife(Duration.ofMinutes(number(profile, ConnectionProperties.SCHEMA_CACHE)));
    }

    /** Returns how the requests of a checked profile travel. */
    static Network network(ConnectionProfile profile, CredentialSource credentials) {
        return new Network(
                Duration.ofSeconds(number(profile, NetworkProperties.CONNECT_TIMEOUT)),
                Duration.ofSeconds(number(profile, ConnectionProperties.TIMEOUT)),
                proxy(profile, credentials),
                profile.value(NetworkProperties.SERVER_CERTIFICATE)
                        .map(Trust::of)
                        .orElseGet(Trust.Platform::new),
                text(profile, NetworkProperties.TLS_MINIMUM).equals("1.3"));
    }

    private static ProxyChoice proxy(ConnectionProfile profile, CredentialSource credentials) {
        return switch (text(profile, NetworkProperties.PROXY_TYPE)) {
            case "None" -> new ProxyChoice.None();
            case "SOCKS" -> named(profile, ProxyChoice.Kind.SOCKS, credentials);
            case "HTTP" -> named(profile, ProxyChoice.Kind.HTTP, credentials);
            default ->
                profile.value(NetworkProperties.PROXY_SERVER).isPresent()
                        ? named(profile, ProxyChoice.Kind.HTTP, credentials)
                        : new ProxyChoice.OfSystem();
        };
    }

    private static ProxyChoice named(ConnectionProfile profile, ProxyChoice.Kind kind, CredentialSource credentials) {
        return new ProxyChoice.Named(
                kind,
                text(profile, NetworkProperties.PROXY_SERVER),
                number(profile, NetworkProperties.PROXY_PORT),
                profile.value(NetworkProperties.PROXY_USER)
                        .map(user -> new ProxyChoice.Login(
                                user, secret(profile, NetworkProperties.PROXY_PASSWORD, credentials))),
                profile.value(NetworkProperties.PROXY_EXCEPTIONS).stream()
                        .flatMap(list -> Stream.of(list.split("[,;\\s]+")))
                        .filter(rule -> !rule.isEmpty())
                        .toList());
    }

    private static Authentication authentication(ConnectionProfile profile, CredentialStore credentials) {
        String scheme = text(profile, ConnectionProperties.AUTH_SCHEME);
        return switch (scheme) {
            case "APIToken" ->
                new Authentication.ApiToken(
                        text(profile, ConnectionProperties.USER),
                        secret(profile, ConnectionProperties.API_TOKEN, credentials));
            case "AccessToken" ->
                new Authentication.AccessToken(secret(profile, ConnectionProperties.ACCESS_TOKEN, credentials));
            case "OAuth" -> new Authentication.OAuth(oauth(profile, credentials), credentials);
            case "OAuthClient" -> new Authentication.OAuthClient(oauth(profile, credentials));
            case "None" -> new Authentication.Anonymous();
            default -> throw new IllegalArgumentException("no authentication scheme: " + scheme);
        };
    }

    /** Returns what a checked profile says of OAuth. */
    static OAuthSettings oauth(ConnectionProfile profile, CredentialSource credentials) {
        if (!profile.uses(OAuthProperties.CLIENT_ID)) {
            throw new ProfileRejectedException(
                    new Problem(
                            asked(profile),
                            "nobody signs in to it with " + text(profile, ConnectionProperties.AUTH_SCHEME) + ".",
                            "Set AuthScheme to OAuth."),
                    null);
        }
        return new OAuthSettings(
                profile.name(),
                site(profile),
                text(profile, OAuthProperties.CLIENT_ID),
                secret(profile, OAuthProperties.CLIENT_SECRET, credentials),
                URI.create(text(profile, OAuthProperties.CALLBACK_URL)),
                profile.value(OAuthProperties.SCOPE),
                OAuthSettings.Initiate.valueOf(text(profile, OAuthProperties.INITIATE)),
                network(profile, credentials));
    }

    /** The consumer's secret travels encrypted, as tokens do. */
    private static URI site(ConnectionProfile profile) {
        URI site = URI.create(text(profile, OAuthProperties.SITE));
        BitbucketSettings.requireProtected(site);
        return site;
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
