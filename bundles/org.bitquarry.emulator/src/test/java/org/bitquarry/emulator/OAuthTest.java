package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The emulator's consent page and token endpoint, as strict as the real ones. */
class OAuthTest {
    private static final String CALLBACK = "http://localhost:33333";

    private final SteppedClock clock = new SteppedClock();
    private final Emulator emulator = Emulator.start(EmulatorOptions.demo()
            .withClock(clock)
            .withOAuth(OAuthOptions.of(
                    OAuthConsumer.demo(),
                    OAuthConsumer.demo().withKey("public", "p").notPrivate(),
                    OAuthConsumer.demo().withKey("small", "s").withScopes("repository"))));
    private final Browser browser = new Browser(emulator);

    /** A clock that tests turn on. */
    private static final class SteppedClock extends Clock {
        private Instant now = Instant.parse("2026-11-26T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterEach
    void close() {
        browser.close();
        emulator.close();
    }

    private Reply authorize(String parameters) {
        return browser.as("").get(emulator.oauthUri() + "/authorize?" + parameters);
    }

    private Reply decide(Reply page, String decision) {
        Matcher request = Pattern.compile("name=\"request\" value=\"([^\"]+)\"").matcher(page.text());
        assertThat(request.find()).as(page.text()).isTrue();
        return browser.as("")
                .post(emulator.oauthUri() + "/authorize", "request=" + request.group(1) + "&decision=" + decision);
    }

    private static String parameter(String address, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        assertThat(value.find()).as(address).isTrue();
        return value.group(1);
    }

    private String code(String consumer) {
        Reply page = authorize("client_id=" + consumer + "&response_type=code&state=s1");
        return parameter(decide(page, "grant").header("Location"), "code");
    }

    private Reply tokens(String form) {
        return tokens(Browser.basic(OAuthConsumer.DEMO_KEY, OAuthConsumer.DEMO_SECRET), form);
    }

    private Reply tokens(String authorization, String form) {
        return browser.as(authorization).post(emulator.oauthUri() + "/access_token", form);
    }

    private static String error(Reply reply) {
        return reply.status() + " " + reply.json().path("error").asString();
    }

    @Test
    void aConsentGivesACodeAndTheCodeGivesTokens() {
        Reply page =
                authorize("client_id=demo-consumer&response_type=code&state=s1&redirect_uri=" + CALLBACK + "/here");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("demo-consumer", "pullrequest:write", "Grant access");
        String location = decide(page, "grant").header("Location");
        assertThat(location).startsWith(CALLBACK + "/here?code=").contains("&state=s1");

        Reply given = tokens(
                "grant_type=authorization_code&redirect_uri=" + CALLBACK + "/here&code=" + parameter(location, "code"));

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.json().path("expires_in").asInt()).isEqualTo(7200);
        assertThat(given.json().path("scope").asString()).contains("account", "repository:write");
        assertThat(given.json().has("scopes")).isFalse();
        Reply user =
                browser.asBearer(given.json().path("access_token").asString()).get("/user");
        assertThat(user.json().path("nickname").asString()).isEqualTo("ann");
        assertThat(user.header("X-OAuth-Scopes")).contains("account");
    }

    @Test
    void aDeniedConsentSaysSo() {
        String location = decide(authorize("client_id=demo-consumer&response_type=code&state=s2"), "deny")
                .header("Location");
        assertThat(location).startsWith(CALLBACK + "?error=access_denied&").contains("state=s2");
    }

    @Test
    void consentIsGivenWithoutABrowserToo() {
        URI page = URI.create(
                emulator.oauthUri() + "/authorize?client_id=demo-consumer&response_type=code&state=s3&scope=account");

        String location = emulator.grant(page).toString();

        assertThat(location).startsWith(CALLBACK + "?code=").contains("&state=s3");
        Reply given = tokens("grant_type=authorization_code&code=" + parameter(location, "code"));
        assertThat(given.json().path("scope").asString()).isEqualTo("account");
    }

    @Test
    void aPageIsAnsweredOnce() {
        Reply page = authorize("client_id=demo-consumer&response_type=code");
        assertThat(decide(page, "grant").status()).isEqualTo(302);
        assertThat(decide(page, "grant").status()).isEqualTo(403);
    }

    @Test
    void nobodyIsSentToAnAddressThatIsNotTheConsumers() {
        for (String other :
                new String[] {"http://localhost:44444", "http://localhost:333334", "https://evil.example"}) {
            Reply refused = authorize("client_id=demo-consumer&response_type=code&redirect_uri=" + other);
            assertThat(refused.status()).as(other).isEqualTo(400);
            assertThat(refused.header("Location")).isEmpty();
        }
        assertThat(authorize("client_id=nobody&response_type=code").status()).isEqualTo(400);
        assertThat(authorize("client_id=demo-consumer&response_type=token").header("Location"))
                .contains("error=unsupported_response_type");
        assertThat(authorize("client_id=small&response_type=code&scope=account").header("Location"))
                .contains("error=invalid_scope");
    }

    @Test
    void aCodeIsGoodOnceForItsConsumerAndForAWhile() {
        String code = code("demo-consumer");
        assertThat(error(tokens(Browser.basic("public", "p"), "grant_type=authorization_code&code=" + code)))
                .isEqualTo("400 invalid_grant");
        String again = code("demo-consumer");
        assertThat(tokens("grant_type=authorization_code&code=" + again).status())
                .isEqualTo(200);
        assertThat(error(tokens("grant_type=authorization_code&code=" + again))).isEqualTo("400 invalid_grant");
        String late = code("demo-consumer");
        clock.now = clock.now.plus(Duration.ofMinutes(6));
        assertThat(error(tokens("grant_type=authorization_code&code=" + late))).isEqualTo("400 invalid_grant");
        assertThat(error(tokens(
                        "grant_type=authorization_code&redirect_uri=" + CALLBACK + "&code=" + code("demo-consumer"))))
                .isEqualTo("400 invalid_grant");
    }

    @Test
    void refreshTokensRotateAndDieWhenNobodyUsesThem() {
        String first = tokens("grant_type=authorization_code&code=" + code("demo-consumer"))
                .json()
                .path("refresh_token")
                .asString();
        Reply second = tokens("grant_type=refresh_token&refresh_token=" + first);
        assertThat(second.status()).isEqualTo(200);
        assertThat(error(tokens("grant_type=refresh_token&refresh_token=" + first)))
                .isEqualTo("400 invalid_grant");
        String next = second.json().path("refresh_token").asString();
        clock.now = clock.now.plus(Duration.ofDays(91));
        assertThat(error(tokens("grant_type=refresh_token&refresh_token=" + next)))
                .isEqualTo("400 invalid_grant");
        assertThat(emulator.refusedRefreshes()).isEqualTo(2);
    }

    @Test
    void anExpiredAccessTokenIsToldFromAWrongOne() {
        String token = tokens("grant_type=client_credentials")
                .json()
                .path("access_token")
                .asString();
        assertThat(browser.asBearer(token).get("/repositories/acme/web").status())
                .isEqualTo(200);
        clock.now = clock.now.plus(Duration.ofHours(2));
        Reply expired = browser.asBearer(token).get("/repositories/acme/web");
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.message()).startsWith("Access token expired.");
    }

    @Test
    void aConsumerActsForItselfOnlyWhenItIsPrivate() {
        Reply own = tokens("grant_type=client_credentials");
        assertThat(own.json().has("refresh_token")).isFalse();
        assertThat(error(tokens(Browser.basic("public", "p"), "grant_type=client_credentials")))
                .isEqualTo("400 unauthorized_client");
    }

    @Test
    void aConsumerProvesItselfByBasicAlone() {
        assertThat(error(tokens(
                        "",
                        "grant_type=client_credentials&client_id=demo-consumer&client_secret="
                                + OAuthConsumer.DEMO_SECRET)))
                .isEqualTo("400 unauthorized_client");
        assertThat(error(tokens(Browser.basic("demo-consumer", "wrong"), "grant_type=client_credentials")))
                .isEqualTo("400 unauthorized_client");
        assertThat(error(tokens("grant_type=password"))).isEqualTo("400 unsupported_grant_type");
        assertThat(browser.get(emulator.oauthUri() + "/access_token").status()).isEqualTo(405);
    }

    @Test
    void aRevokedConsumerTakesItsTokensAlong() {
        String token = tokens("grant_type=client_credentials")
                .json()
                .path("access_token")
                .asString();
        emulator.revokeConsumer("demo-consumer");
        assertThat(browser.asBearer(token).get("/user").status()).isEqualTo(401);
        assertThat(error(tokens("grant_type=client_credentials"))).isEqualTo("400 unauthorized_client");
    }

    @Test
    void aConsumersScopesHoldForItsTokens() {
        String token = tokens(Browser.basic("small", "s"), "grant_type=client_credentials")
                .json()
                .path("access_token")
                .asString();
        browser.asBearer(token);
        assertThat(browser.get("/repositories/acme/web").status()).isEqualTo(200);
        assertThat(browser.get("/repositories/acme/web/pullrequests").status()).isEqualTo(403);
        assertThat(browser.get("/user").json().at("/error/detail/required/0").asString())
                .isEqualTo("account");
    }

    @Test
    void consumersDoNotShowTheirSecrets() {
        assertThat(OAuthOptions.demo().toString()).doesNotContain(OAuthConsumer.DEMO_SECRET);
    }
}
