package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.emulator.OAuthConsumer;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.Test;

/** What becomes of tokens after signing in: renewed, refused, taken back, never told. */
class OAuthTokensTest extends SigningIn {
    @Test
    void tokensAreRenewedAheadOfTheirEnd() {
        signIn();
        String before = world.kept("OAuthRefreshToken");
        world.clock.on(Duration.ofMinutes(116));

        assertThat(test(world.profile())).isEqualTo("Ann Carter");

        assertThat(refreshes()).isEqualTo(1);
        assertThat(world.kept("OAuthRefreshToken")).isNotEqualTo(before).isNotEmpty();
        assertThat(exchanges).noneMatch(exchange -> exchange.status() == 401);
    }

    @Test
    void aRefusedTokenIsRenewedOnce() {
        signIn();
        world.emulator.expireAccessTokens();

        assertThat(test(world.profile())).isEqualTo("Ann Carter");

        assertThat(refreshes()).isEqualTo(1);
        assertThat(exchanges.stream().filter(exchange -> exchange.status() == 401))
                .hasSize(1);
    }

    @Test
    void manyThreadsAskForOneToken() throws Exception {
        signIn();
        world.emulator.expireAccessTokens();
        CountDownLatch together = new CountDownLatch(1);
        try (BitbucketConnectors connectors = world.connectors(folder, browser);
                Connector connector = connectors.open(world.profile(), world.credentials);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return connector.test(RequestContext.unobserved()).principal();
                }));
            }
            together.countDown();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("Ann Carter");
            }
        }
        assertThat(refreshes()).isEqualTo(1);
        assertThat(world.emulator.refusedRefreshes()).isZero();
    }

    @Test
    void aLoginThatNobodyUsedForThreeMonthsIsToldFromOneThatWasTakenBack() {
        signIn();
        world.clock.on(Duration.ofDays(91));
        assertThat(refused(world.profile()))
                .hasMessageContaining("nobody used it since 2026-11-26")
                .hasMessageContaining("Sign in again");

        signIn();
        try (BitbucketConnectors connectors = world.connectors(folder, browser)) {
            // Somebody else uses the refresh token up.
            login(connectors);
            String token = world.kept("OAuthRefreshToken").replaceAll(".* ", "");
            world.credentials.write(OAuthWorld.NAME, "OAuthRefreshToken", (token + "x").toCharArray());
        }
        world.clock.on(Duration.ofHours(3));
        assertThat(refused(world.profile())).hasMessageContaining("consent was taken back, or another program used");

        world.emulator.revokeConsumer(OAuthConsumer.DEMO_KEY);
        assertThat(refused(world.profile())).hasMessageContaining("the OAuth consumer was refused: it is gone");
    }

    @Test
    void whoNeverSignedInIsToldHow() {
        assertThat(refused(world.profile()))
                .hasMessage("Sign in to acme: nobody has signed in yet. Sign in again: in the datasource's settings, or"
                        + " with \"bitquarry datasources login\".");
        assertThat(browser.opened).isEmpty();
    }

    @Test
    void theBrowserOpensByItselfOnlyWhenItMay() {
        assertThat(test(world.profile().with(OAuthProperties.INITIATE, "GETANDREFRESH")))
                .isEqualTo("Ann Carter");
        assertThat(browser.opened).hasSize(1);
    }

    @Test
    void offUsesTheTokenAsLongAsItLives() {
        signIn();
        ConnectionProfile off = world.profile().with(OAuthProperties.INITIATE, "OFF");
        assertThat(test(off)).isEqualTo("Ann Carter");
        world.emulator.expireAccessTokens();
        assertThat(refused(off)).hasMessageContaining("401");
        assertThat(refreshes()).isZero();
        world.credentials.remove(OAuthWorld.NAME);
        world.credentials.write(OAuthWorld.NAME, "OAuthClientSecret", OAuthConsumer.DEMO_SECRET.toCharArray());
        assertThat(refused(off)).hasMessageContaining("InitiateOAuth is OFF and no OAuthAccessToken is given");
    }

    @Test
    void aConsumerActsForItself() {
        ConnectionProfile own = world.profile().with(ConnectionProperties.AUTH_SCHEME, "OAuthClient");
        assertThat(test(own)).isEqualTo("OAuth consumer for acme");
        assertThat(world.kept("OAuthAccessToken")).as("kept nowhere").isEmpty();
        assertThat(world.emulator.requests())
                .noneMatch(request -> request.path().equals("/2.0/user"));

        world.credentials.write(OAuthWorld.NAME, "OAuthClientSecret", "p".toCharArray());
        assertThat(refused(own.with(OAuthProperties.CLIENT_ID, "public")))
                .hasMessageContaining("it is gone, its secret has changed, or it isn't private");
    }

    @Test
    void aConsumersTokenIsAskedForAgainWhenItEnds() {
        ConnectionProfile own = world.profile().with(ConnectionProperties.AUTH_SCHEME, "OAuthClient");
        try (BitbucketConnectors connectors = world.connectors(folder, browser);
                Connector connector = connectors.open(own, world.credentials)) {
            connector.test(context);
            connector.test(context);
            assertThat(tokenRequests()).isEqualTo(1);
            world.clock.on(Duration.ofHours(2));
            connector.test(context);
            world.emulator.expireAccessTokens();
            connector.test(context);
            assertThat(tokenRequests()).isEqualTo(3);
        }
    }

    private long tokenRequests() {
        return world.emulator.requests().stream()
                .filter(request -> request.path().endsWith("/access_token"))
                .count();
    }

    @Test
    void nothingThatIsToldHoldsASecret() {
        signIn();
        world.clock.on(Duration.ofHours(3));
        test(world.profile());
        String refresh = world.kept("OAuthRefreshToken").replaceAll(".* ", "");
        String access = world.kept("OAuthAccessToken").replaceAll(".* ", "");
        assertThat(exchanges.toString())
                .contains("/site/oauth2/access_token")
                .doesNotContain(refresh, access, OAuthConsumer.DEMO_SECRET, "grant_type");
    }

    @Test
    void theConsumersSecretTravelsEncrypted() {
        assertThat(catchThrowableOfType(
                        ProfileRejectedException.class,
                        () -> test(world.profile().with(OAuthProperties.SITE, "http://evil.example/oauth2"))))
                .hasMessageContaining("would send the token unprotected");
    }
}
