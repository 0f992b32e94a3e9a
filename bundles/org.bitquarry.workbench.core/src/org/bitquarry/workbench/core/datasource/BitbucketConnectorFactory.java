package org.bitquarry.workbench.core.datasource;

import java.time.Clock;
import org.bitquarry.bitbucket.Authentication;
import org.bitquarry.bitbucket.BitbucketConnectors;
import org.bitquarry.bitbucket.BitbucketSettings;
import org.bitquarry.bitbucket.LocalPlaces;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.model.Connector;

/** Makes connectors to Bitbucket Cloud, and to the demo workspace, which speaks the same API. Thread-safe. */
public final class BitbucketConnectorFactory implements ConnectorFactory {
    private final DemoWorkspace demo;
    private final BitbucketConnectors connectors;

    /** Uses the demo for profiles that ask for it; does not own it. Shares nothing with other processes. */
    public BitbucketConnectorFactory(DemoWorkspace demo, Clock clock) {
        this(demo, clock, LocalPlaces.none());
    }

    /** Uses the demo for profiles that ask for it, and places of this computer. */
    public BitbucketConnectorFactory(DemoWorkspace demo, Clock clock, LocalPlaces places) {
        this.demo = demo;
        this.connectors = new BitbucketConnectors(clock, places);
    }

    @Override
    public SignIn signIn(ConnectionProfile profile, CredentialStore credentials) {
        return new OAuthSignIn(connectors.login(profile, credentials));
    }

    @Override
    public Connector open(ConnectionProfile profile, CredentialStore credentials) {
        return profile.isDemo() ? connectors.open(profile, demoPlace()) : connectors.open(profile, credentials);
    }

    @Override
    public Connector openWithoutWorkspace(ConnectionProfile profile, CredentialStore credentials) {
        return profile.isDemo() ? open(profile, credentials) : connectors.openWithoutWorkspace(profile, credentials);
    }

    private BitbucketSettings demoPlace() {
        DemoWorkspace.Endpoint endpoint = demo.endpoint();
        return BitbucketSettings.of(
                        endpoint.baseUri(),
                        new Authentication.ApiToken(
                                endpoint.email(), endpoint.token().toCharArray()))
                .withWorkspace(DemoWorkspace.WORKSPACE);
    }

    @Override
    public void close() {
        connectors.close();
    }
}
