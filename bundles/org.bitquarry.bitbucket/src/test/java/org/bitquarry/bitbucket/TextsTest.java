package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Texts that are read row by row: when, how much of them, and from where. */
class TextsTest {
    private static final String HASH = "0123456789012345678901234567890123456789";
    private static final TableRef COMMITS = EmulatedBitbucket.in("web", "Commits");

    private final Host bitbucket = new Host();
    private final Host elsewhere = new Host();
    private final BitbucketConnectors connectors = new BitbucketConnectors(Clock.systemUTC());
    private final List<org.bitquarry.model.exchange.HttpExchange> exchanges = new CopyOnWriteArrayList<>();
    private final Connector connector = connectors.open(
            BitbucketSettings.of(bitbucket.base(), new Authentication.ApiToken("a@b.example", "t".toCharArray()))
                    .withWorkspace("acme"));

    @AfterEach
    void stop() {
        connectors.close();
        bitbucket.close();
        elsewhere.close();
    }

    /** A host that answers paths with texts or sends on to others, and notes who asked with a credential. */
    private static final class Host {
        private final HttpServer server;
        final Map<String, byte[]> texts = new ConcurrentHashMap<>();
        final Map<String, String> moved = new ConcurrentHashMap<>();
        final List<String> asked = new CopyOnWriteArrayList<>();

        Host() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException unavailable) {
                throw new UncheckedIOException(unavailable);
            }
            server.createContext("/", this::answer);
            server.start();
        }

        URI base() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/2.0");
        }

        private void answer(HttpExchange exchange) throws IOException {
            String path = exchange.getRequestURI().getPath();
            boolean known = exchange.getRequestHeaders().containsKey("Authorization");
            asked.add(path + (known ? " with credential" : " without") + " for "
                    + exchange.getRequestHeaders().getFirst("Accept"));
            byte[] body = texts.getOrDefault(path, new byte[0]);
            try (exchange) {
                if (moved.containsKey(path)) {
                    exchange.getResponseHeaders().add("Location", moved.get(path));
                    exchange.sendResponseHeaders(302, -1);
                } else if (body.length == 0) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            } catch (IOException cut) {
                // The client has read enough.
                exchange.close();
            }
        }

        void close() {
            server.stop(0);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<@Nullable Object> diff() {
        bitbucket.texts.put("/2.0/repositories/acme/web/commit/" + HASH, bytes("{\"hash\":\"" + HASH + "\"}"));
        ScanRequest request =
                ScanRequest.of(COMMITS).withColumns(List.of("Diff")).withFilter(List.of(Predicate.equal("Hash", HASH)));
        List<@Nullable Object> values = new ArrayList<>();
        try (Cursor cursor = connector.scan(request, new RequestContext(new CancellationToken(), exchanges::add))) {
            while (cursor.next()) {
                values.add(cursor.row()[0]);
            }
        }
        return values;
    }

    @Test
    void aTextIsAskedForAsWhateverItIs() {
        bitbucket.texts.put("/2.0/repositories/acme/web/diff/" + HASH, bytes("+ 🚀\n"));

        assertThat(diff()).containsExactly("+ 🚀\n");
        assertThat(bitbucket.asked)
                .last()
                .isEqualTo("/2.0/repositories/acme/web/diff/" + HASH + " with credential for */*");
    }

    @Test
    void aTextThatIsNotThereIsNull() {
        assertThat(diff()).containsExactly((Object) null);
    }

    @Test
    void ofAnEndlessTextOnlyTheBeginningIsRead() {
        bitbucket.texts.put("/2.0/repositories/acme/web/diff/" + HASH, bytes("line of a long log\n".repeat(500_000)));

        assertThat(String.valueOf(diff().getFirst()))
                .startsWith("line of a long log\n")
                .endsWith("this one is longer.\n")
                .hasSizeLessThan(1_100_000);
        assertThat(diff()).hasSize(1);
    }

    @Test
    void anotherHostIsNotSentTheCredentialAndItsSignedAddressIsNotLogged() {
        bitbucket.moved.put("/2.0/repositories/acme/web/diff/" + HASH, elsewhere.base() + "/stored?Signature=s3cret");
        elsewhere.texts.put("/2.0/stored", bytes("kept"));

        assertThat(diff()).containsExactly("kept");
        assertThat(elsewhere.asked).containsExactly("/2.0/stored without for */*");
        assertThat(exchanges.toString()).contains("/stored?…").doesNotContain("s3cret");
    }

    @Test
    void withinBitbucketTheCredentialGoesAlong() {
        bitbucket.moved.put("/2.0/repositories/acme/web/diff/" + HASH, "/2.0/stored/here");
        bitbucket.texts.put("/2.0/stored/here", bytes("kept"));

        assertThat(diff()).containsExactly("kept");
        assertThat(bitbucket.asked).last().isEqualTo("/2.0/stored/here with credential for */*");
    }

    @Test
    void pagesComeFromNowhereElse() {
        bitbucket.moved.put("/2.0/repositories/acme/web/commits", elsewhere.base() + "/commits");

        assertThatThrownBy(() -> {
                    try (Cursor cursor = connector.scan(ScanRequest.of(COMMITS), RequestContext.unobserved())) {
                        cursor.next();
                    }
                })
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("leads elsewhere");
        assertThat(elsewhere.asked).isEmpty();
    }

    @Test
    void runningInCirclesEnds() {
        String path = "/2.0/repositories/acme/web/diff/" + HASH;
        bitbucket.moved.put(path, path);

        assertThatThrownBy(this::diff).isInstanceOf(UnexpectedAnswerException.class);
    }

    @Test
    void rowsThatDoNotPassCostNoText() {
        try (EmulatedBitbucket demo = EmulatedBitbucket.demo()) {
            ScanRequest wanted = ScanRequest.of(COMMITS)
                    .withColumns(List.of("Hash", "Patch"))
                    .withFilter(List.of(new Predicate.Like("Message", Operand.of("%cart%"), '\0', false, false)))
                    .withLimit(0, OptionalLong.of(2));
            var pushed = demo.connector.pushDown(wanted);

            assertThat(pushed.residual()).isEmpty();
            assertThat(pushed.limitPushed()).isTrue();
            assertThat(demo.rows(pushed.request())).hasSize(2);
            assertThat(demo.sent().stream().filter(line -> line.contains("/patch/")))
                    .hasSize(2);
        }
    }

    @Test
    void aTextMayDecideWhichRowsPass() {
        try (EmulatedBitbucket demo = EmulatedBitbucket.demo()) {
            ScanRequest wanted = ScanRequest.of(COMMITS)
                    .withColumns(List.of("Hash", "Diff"))
                    .withFilter(List.of(new Predicate.Like("Diff", Operand.of("%a/README.md%"), '\0', false, false)))
                    .withLimit(0, OptionalLong.of(1));

            assertThat(demo.rows(demo.connector.pushDown(wanted).request()))
                    .singleElement()
                    .satisfies(row -> assertThat(String.valueOf(row.get(1))).contains("a/README.md"));
        }
    }
}
