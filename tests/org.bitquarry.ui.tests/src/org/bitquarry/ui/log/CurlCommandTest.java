package org.bitquarry.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bitquarry.model.exchange.HttpExchange;
import org.junit.jupiter.api.Test;

class CurlCommandTest {
    private static HttpExchange exchange(String method, String url, Optional<String> body) {
        return new HttpExchange(Instant.EPOCH, method, url, body, 200, Duration.ZERO, 0, 0, Optional.empty());
    }

    @Test
    void aReadTakesTheCredentialFromTheShell() {
        assertThat(new CurlCommand(exchange("GET", "https://h/2.0/user?q=a'b", Optional.empty())).text())
                .isEqualTo("curl -u \"$BITBUCKET_EMAIL:$BITBUCKET_API_TOKEN\" -H 'Accept: application/json' \\\n"
                        + "  'https://h/2.0/user?q=a'\\''b'");
    }

    @Test
    void aWriteSendsItsBody() {
        assertThat(new CurlCommand(exchange("PUT", "https://h/x", Optional.of("{\"title\":\"it's\"}"))).text())
                .contains("curl -X PUT ", "--data '{\"title\":\"it'\\''s\"}'", "Content-Type: application/json");
    }
}
