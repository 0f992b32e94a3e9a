package org.bitquarry.workbench.core.datasource;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bitquarry.bitbucket.Authentication;
import org.bitquarry.bitbucket.BitbucketConnectors;
import org.bitquarry.bitbucket.BitbucketSettings;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.CredentialSource;
import org.bitquarry.connections.PropertyProblem;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/** Makes connectors to Bitbucket Cloud, and to the demo workspace, which speaks the same API. Thread-safe. */
public final class BitbucketConnectorFactory implements ConnectorFactory {
    private final DemoWorkspace demo;
    private final BitbucketConnectors connectors;

    /** Uses the demo for profiles that ask for it; does not own it. */
    public BitbucketConnectorFactory(DemoWorkspace demo, Clock clock) {
        this.demo = demo;
        this.connectors = new BitbucketConnectors(clock);
    }

    @Override
    public Connector open(ConnectionProfile profile, CredentialSource credentials) {
        check(profile);
        BitbucketSettings settings = place(profile, credentials)
                .withHourlyBudget(number(profile, ConnectionProperties.REQUEST_BUDGET))
                .withTimeout(Duration.ofSeconds(number(profile, ConnectionProperties.TIMEOUT)))
                .withPageLength(number(profile, ConnectionProperties.PAGESIZE));
        Connector connector = connectors.open(settings);
        return profile.readOnly() ? new ReadOnlyConnector(profile.name(), connector) : connector;
    }

    private BitbucketSettings place(ConnectionProfile profile, CredentialSource credentials) {
        if (profile.isDemo()) {
            DemoWorkspace.Endpoint endpoint = demo.endpoint();
            return BitbucketSettings.of(
                            endpoint.baseUri(),
                            new Authentication.ApiToken(
                                    endpoint.email(), endpoint.token().toCharArray()))
                    .withWorkspace(DemoWorkspace.WORKSPACE);
        }
        return BitbucketSettings.of(
                        URI.create(text(profile, ConnectionProperties.URL)), authentication(profile, credentials))
                .withWorkspace(text(profile, ConnectionProperties.WORKSPACE));
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

    private static void check(ConnectionProfile profile) {
        List<PropertyProblem> problems = profile.problems();
        if (!problems.isEmpty()) {
            throw new ProfileRejectedException(
                    new Problem(asked(profile), problems.getFirst().sentence(), "Set it in the datasource's settings."),
                    null);
        }
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

    @Override
    public void close() {
        connectors.close();
    }
}
