package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that somebody made to do harm, and tokens that would. */
class HostileAnswersTest {
    private static final String TOKEN = "t0p-s3cret";

    private final HttpServer server;
    private final BitbucketConnectors connectors = new BitbucketConnectors(
            Clock.systemUTC(), LocalPlaces.none(), (duration, cancellation) -> {}, new Random(1));
    private final List<HttpExchange> asked = new ArrayList<>();
    private volatile String answer = "{\"values\": []}";

    HostileAnswersTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            synchronized (asked) {
                asked.add(exchange);
            }
            byte[] body = answer.replace(
                            "PORT", Integer.toString(server.getAddress().getPort()))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try {
                exchange.getResponseBody().write(body);
            } catch (IOException enough) {
                assert body.length > 1_000;
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        connectors.close();
        server.stop(0);
    }

    private void read(String token) {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/2.0");
        BitbucketSettings settings = BitbucketSettings.of(base, new Authentication.AccessToken(token.toCharArray()))
                .withWorkspace("acme");
        try (Connector connector = connectors.open(settings);
                Cursor rows = connector.scan(
                        ScanRequest.of(EmulatedBitbucket.in("web", "Branches")), RequestContext.unobserved())) {
            while (rows.next()) {
                assertThat(rows.row()).isNotEmpty();
            }
        }
    }

    private UnexpectedAnswerException refused() {
        return catchThrowableOfType(UnexpectedAnswerException.class, () -> read(TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/2.0/next",
                "https://127.0.0.1:PORT/2.0/next",
                "http://127.0.0.1:1/2.0/next",
                "http://127.0.0.1:PORT@evil.example/2.0/next",
                "http://127.0.0.1.evil.example:PORT/2.0/next",
                "file:///etc/passwd",
                "jar:http://evil.example/x!/y",
                "http:\\\\\\\\evil.example",
                "not an address"
            })
    void aNextPageElsewhereIsRefusedAndTheTokenStaysHere(String next) {
        answer = "{\"values\": [{\"name\": \"a\"}], \"next\": \"" + next + "\"}";
        assertThat(refused()).hasMessageNotContaining(TOKEN);
        assertThat(asked).hasSize(1);
    }

    @Test
    void deepJsonIsRefusedInWords() {
        answer = "{\"values\": [" + "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000) + "]}";
        assertThat(refused()).hasMessageContaining("no valid JSON");
        answer = "[".repeat(1_000_000);
        assertThat(refused()).isNotNull();
    }

    @Test
    void giantValuesAreRefusedInWords() {
        answer = "{\"values\": [{\"name\": \"" + "x".repeat(33 * 1024 * 1024) + "\"}]}";
        assertThat(refused()).hasMessageContaining("no valid JSON");
        answer = "{\"values\": [{\"name\": \"a\", \"target\": {\"hash\": " + "9".repeat(100_000) + "}}]}";
        assertThat(refused()).isNotNull();
        answer = "{\"values\": [{\"" + "n".repeat(100_000) + "\": 1}]}";
        assertThat(refused()).isNotNull();
    }

    @Test
    void aTokenMakesNoHeaderOfItsOwn() {
        read("abc\r\nX-Evil: 1\r\n\r\nGET /other HTTP/1.1");
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().getRequestHeaders()).doesNotContainKey("X-Evil");
        assertThat(asked.getFirst().getRequestURI().getPath()).startsWith("/2.0/repositories/acme/web");
    }
}
