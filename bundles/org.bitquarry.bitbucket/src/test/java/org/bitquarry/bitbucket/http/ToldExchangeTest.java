package org.bitquarry.bitbucket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.exchange.HttpExchange;
import org.junit.jupiter.api.Test;

class ToldExchangeTest {
    private static final String SECRET = "marked-secret-7f3a";

    private static HttpExchange told(String path, Optional<Payload> body, Map<String, String> answer) {
        Call call = new Call(
                "POST",
                URI.create("https://api.bitbucket.org/2.0" + path),
                path,
                body,
                Expected.JSON,
                true,
                Optional.empty());
        RawAnswer came = new RawAnswer(201, answer, new byte[] {1, 2, 3});
        return ToldExchange.of(call, Instant.EPOCH, Duration.ofMillis(7), Optional.of(came), 0, Optional.empty());
    }

    @Test
    void headersAreToldOnlyWhereNoSecretCanStand() {
        HttpExchange told = told(
                "/repositories/acme/web/hooks",
                Optional.of(Payload.json("{\"secret\":\"" + SECRET + "\",\"url\":\"https://ci.example\"}")),
                Map.of(
                        "content-type",
                        "application/json",
                        "x-request-id",
                        "abc",
                        "set-cookie",
                        "session=" + SECRET,
                        "location",
                        "https://elsewhere.example/?signature=" + SECRET,
                        "x-from-a-proxy",
                        SECRET));

        assertThat(told.sent())
                .containsExactly(
                        entry("Accept", "application/json"), entry("Content-Type", "application/json; charset=UTF-8"));
        assertThat(told.received())
                .containsExactly(entry("Content-Type", "application/json"), entry("X-Request-Id", "abc"));
        assertThat(told.toString()).doesNotContain(SECRET);
        assertThat(told.bytes()).isEqualTo(3);
    }

    @Test
    void onlyRequestsAboutRepositoriesCost() {
        assertThat(told("/repositories/acme/web/hooks", Optional.empty(), Map.of())
                        .counted())
                .isTrue();
        assertThat(told("/workspaces/acme/hooks", Optional.empty(), Map.of()).counted())
                .isFalse();
    }
}
