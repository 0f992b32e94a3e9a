package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bitquarry.bitbucket.auth.OAuthLogin;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.emulator.OAuthConsumer;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A consumer of the emulator, a browser that grants, and what signs in with them. */
abstract class SigningIn {
    @TempDir
    Path folder;

    final OAuthWorld world =
            new OAuthWorld(OAuthConsumer.demo().withKey("public", "p").notPrivate());
    final PlainBrowser browser = PlainBrowser.granting();
    final List<HttpExchange> exchanges = new ArrayList<>();
    final RequestContext context = new RequestContext(new CancellationToken(), exchanges::add);

    @AfterEach
    void close() {
        browser.close();
        world.close();
    }

    OAuthLogin login(BitbucketConnectors connectors) {
        return connectors.login(world.profile(), world.credentials);
    }

    void signIn() {
        try (BitbucketConnectors connectors = world.connectors(folder, browser)) {
            login(connectors).withBrowser(browser, context);
        }
    }

    String test(ConnectionProfile profile) {
        try (BitbucketConnectors connectors = world.connectors(folder, browser);
                Connector connector = connectors.open(profile, world.credentials)) {
            return connector.test(context).principal();
        }
    }

    AuthenticationFailedException refused(ConnectionProfile profile) {
        return catchThrowableOfType(AuthenticationFailedException.class, () -> test(profile));
    }

    long refreshes() {
        return world.emulator.requests().stream()
                .map(RecordedRequest::body)
                .filter(body -> body.contains("grant_type=refresh_token"))
                .count();
    }
}
