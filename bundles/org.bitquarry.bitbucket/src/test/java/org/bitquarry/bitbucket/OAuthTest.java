package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bitquarry.bitbucket.auth.Consent;
import org.bitquarry.bitbucket.auth.OAuthLogin;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureRef;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in by OAuth, end to end against the emulator's consent page and token endpoint. */
class OAuthTest extends SigningIn {
    @Test
    void consentInTheBrowserSignsIn() {
        signIn();

        assertThat(browser.lastPage().statusCode()).isEqualTo(200);
        assertThat(browser.lastPage().body()).contains("You are signed in");
        assertThat(test(world.profile())).isEqualTo("Ann Carter");
        assertThat(browser.opened).hasSize(1);
        assertThat(browser.opened.getFirst().getRawQuery()).contains("response_type=code", "state=", "redirect_uri=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/bitquarry/callback"})
    void thePathOfTheCallbackIsFree(String path) {
        ConnectionProfile profile =
                world.profile().with(OAuthProperties.CALLBACK_URL, "http://localhost:" + world.port + path);
        try (BitbucketConnectors connectors = world.connectors(folder, browser)) {
            connectors.login(profile, world.credentials).withBrowser(browser, context);
        }
        assertThat(test(world.profile())).isEqualTo("Ann Carter");
    }

    @Test
    void deniedConsentIsToldInWords() {
        try (PlainBrowser denying = PlainBrowser.denying();
                BitbucketConnectors connectors = world.connectors(folder, denying)) {
            OAuthLogin login = login(connectors);
            assertThat(catchThrowableOfType(
                            AuthenticationFailedException.class, () -> login.withBrowser(denying, context)))
                    .hasMessage("Sign in to acme: consent was denied in the browser. Sign in again to grant it.");
            assertThat(denying.lastPage().body()).contains("You are not signed in");
            assertThat(login.isSignedIn()).isFalse();
        }
    }

    @Test
    void anAnswerWithAnotherStateIsRefused() {
        try (PlainBrowser bent = PlainBrowser.bending(address -> address.replaceAll("state=[^&]+", "state=mine"));
                BitbucketConnectors connectors = world.connectors(folder, bent)) {
            OAuthLogin login = login(connectors);
            assertThat(catchThrowableOfType(
                            AuthenticationFailedException.class, () -> login.withBrowser(bent, context)))
                    .hasMessageContaining("wrong state");
            assertThat(login.isSignedIn()).isFalse();
            assertThat(world.emulator.requests())
                    .noneMatch(request -> request.path().endsWith("access_token"));
        }
    }

    @Test
    void anExpiredCodeIsToldInWords() {
        try (PlainBrowser slow = PlainBrowser.bending(address -> {
                    world.clock.on(Duration.ofMinutes(6));
                    return address;
                });
                BitbucketConnectors connectors = world.connectors(folder, slow)) {
            OAuthLogin login = login(connectors);
            assertThat(catchThrowableOfType(
                            AuthenticationFailedException.class, () -> login.withBrowser(slow, context)))
                    .hasMessageContaining("the code was refused: it is good once, for a few minutes");
        }
    }

    @Test
    void aPortThatIsTakenLeavesAChoice() throws Exception {
        try (ServerSocket taken = new ServerSocket(world.port, 1, InetAddress.getLoopbackAddress());
                BitbucketConnectors connectors = world.connectors(folder, browser)) {
            assertThat(taken.isBound()).isTrue();
            OAuthLogin login = login(connectors);
            assertThat(catchThrowableOfType(ProfileRejectedException.class, () -> login.withBrowser(browser, context)))
                    .hasMessageContaining("another program uses port " + world.port)
                    .hasMessageContaining("choose another port in CallbackURL")
                    .hasMessageContaining("copying the code");
            assertThat(browser.opened).isEmpty();
        }
    }

    @Test
    void theListenerHearsNobodyButTheBrowserOnThisComputer() {
        try (BitbucketConnectors connectors = world.connectors(folder, browser)) {
            login(connectors)
                    .withBrowser(
                            address -> {
                                String root = "http://localhost:" + world.port;
                                for (String other : List.of("/favicon.ico", "/other?code=1&state=2", "/")) {
                                    askLater(root + other);
                                }
                                browser.open(address);
                            },
                            context);
        }
        assertThat(browser.lastPage().statusCode()).isEqualTo(200);
        assertThat(browser.lastPage().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(catchThrowableOfType(
                        UncheckedIOException.class,
                        () -> browser.get(URI.create("http://localhost:" + world.port + "/?code=1"))))
                .as("closed after use")
                .isNotNull();
    }

    /** Asks in another thread: the listener answers once somebody waits. */
    private void askLater(String address) {
        Thread.ofVirtual().start(() -> {
            try {
                assertThat(browser.get(URI.create(address)).statusCode()).isBetween(400, 404);
            } catch (UncheckedIOException closed) {
                assertThat(closed)
                        .as("the listener was gone before it was asked")
                        .isNotNull();
            }
        });
    }

    @Test
    void aPersonWhoGivesUpEndsTheWait() {
        try (BitbucketConnectors connectors = world.connectors(folder, browser)) {
            OAuthLogin login = login(connectors);
            assertThat(catchThrowableOfType(
                            CancelledException.class,
                            () -> login.withBrowser(
                                    address -> context.cancellation().cancel(), context)))
                    .isNotNull();
            assertThat(catchThrowableOfType(
                            AuthenticationFailedException.class,
                            () -> login.withBrowser(address -> {}, Duration.ofMillis(1), RequestContext.unobserved())))
                    .hasMessageContaining("didn't come back");
        }
    }

    @Test
    void aCodeFromABrowserElsewhereSignsInWithoutListener() {
        try (BitbucketConnectors connectors = world.connectors(folder, browser)) {
            OAuthLogin login = login(connectors);
            Consent consent = login.begin();
            String brought = browser.consent(consent.address());

            login.complete(consent, brought, context);

            Consent again = login.begin();
            String code = browser.consent(again.address()).replaceAll(".*code=([^&]+).*", "$1");
            login.complete(code, context);
            String foreign = browser.consent(login.begin().address());
            assertThat(catchThrowableOfType(
                            AuthenticationFailedException.class, () -> login.complete(again, foreign, context)))
                    .hasMessageContaining("wrong state");
        }
        assertThat(test(world.profile())).isEqualTo("Ann Carter");
    }

    @Test
    void whatThePageLedToCompletesTheConsentThatWaitsForTheBrowser() {
        try (BitbucketConnectors connectors = world.connectors(folder, browser)) {
            OAuthLogin login = login(connectors);
            Consent consent = login.begin();
            assertThat(catchThrowableOfType(
                            CancelledException.class,
                            () -> login.withBrowser(
                                    consent, address -> context.cancellation().cancel(), context)))
                    .isNotNull();

            login.complete(consent, browser.consent(consent.address()), RequestContext.unobserved());

            assertThat(login.renewed()).contains(world.clock.instant());
        }
        assertThat(connectedTo(world.profile())).isEqualTo("Ann Carter");
    }

    /** Another context: that of the test was cancelled. */
    private String connectedTo(ConnectionProfile profile) {
        try (BitbucketConnectors connectors = world.connectors(folder, browser);
                Connector connector = connectors.open(profile, world.credentials)) {
            return connector.test(RequestContext.unobserved()).principal();
        }
    }

    @Test
    void aWorkspaceIsNotNeededToSignInAndToSayWho() {
        ConnectionProfile nowhere = world.profile().with(ConnectionProperties.WORKSPACE, "");
        try (BitbucketConnectors connectors = world.connectors(folder, browser)) {
            connectors.login(nowhere, world.credentials).withBrowser(browser, context);
            try (Connector connector = connectors.openWithoutWorkspace(nowhere, world.credentials)) {
                assertThat(connector.test(context).principal()).isEqualTo("Ann Carter");
            }
            assertThat(catchThrowableOfType(
                            ProfileRejectedException.class, () -> connectors.open(nowhere, world.credentials)))
                    .hasMessageContaining("Workspace is missing");
        }
    }

    @Test
    void aVerifierIsRedeemedByTheFirstConnection() {
        try (BitbucketConnectors connectors = world.connectors(folder, browser)) {
            Consent consent = login(connectors).begin();
            String code = browser.consent(consent.address()).replaceAll(".*code=([^&]+).*", "$1");
            world.credentials.write(OAuthWorld.NAME, OAuthProperties.VERIFIER.name(), code.toCharArray());
        }
        assertThat(test(world.profile())).isEqualTo("Ann Carter");
        assertThat(test(world.profile())).isEqualTo("Ann Carter");
    }

    private Object called(Connector connector, String procedure, Map<String, @Nullable Object> arguments) {
        ProcedureDefinition definition = connector.catalog().procedures(SchemaKind.INFORMATION).stream()
                .filter(each -> each.name().equals(procedure))
                .findFirst()
                .orElseThrow();
        Schema information = new Schema("Information", SchemaKind.INFORMATION, Map.of(), "");
        try (Cursor rows =
                connector.call(new ProcedureCall(new ProcedureRef(information, definition), arguments), context)) {
            assertThat(rows.next()).isTrue();
            return String.valueOf(rows.row()[0]);
        }
    }

    @Test
    void proceduresSignInWithoutABrowserHere() {
        try (BitbucketConnectors connectors = world.connectors(folder, browser);
                Connector connector = connectors.open(world.profile(), world.credentials)) {
            String page = String.valueOf(called(connector, "GetOAuthAuthorizationURL", Map.of()));
            String brought = browser.consent(URI.create(page));
            String bent = brought.replaceAll("state=[^&]+", "state=mine");
            assertThat(catchThrowableOfType(
                            AuthenticationFailedException.class,
                            () -> called(connector, "GetOAuthAccessToken", Map.of("Verifier", bent))))
                    .hasMessageContaining("wrong state");

            assertThat(called(connector, "GetOAuthAccessToken", Map.of("Verifier", brought)))
                    .isEqualTo("true");
            assertThat(connector.test(context).principal()).isEqualTo("Ann Carter");
            assertThat(called(connector, "RefreshOAuthAccessToken", Map.of())).isEqualTo("true");
            assertThat(refreshes()).isEqualTo(1);
        }
        ConnectionProfile own = world.profile().with(ConnectionProperties.AUTH_SCHEME, "OAuthClient");
        try (BitbucketConnectors connectors = world.connectors(folder, browser);
                Connector connector = connectors.open(own, world.credentials)) {
            assertThat(catchThrowableOfType(
                            ProfileRejectedException.class,
                            () -> called(connector, "GetOAuthAuthorizationURL", Map.of())))
                    .hasMessageContaining("Set AuthScheme to OAuth");
        }
    }
}
