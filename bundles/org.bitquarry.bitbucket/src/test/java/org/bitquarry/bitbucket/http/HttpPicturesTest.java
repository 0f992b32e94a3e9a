package org.bitquarry.bitbucket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.bitbucket.network.Network;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures come from anywhere, and the credential goes nowhere for them. */
class HttpPicturesTest {
    private final Host api = new Host();
    private final Host elsewhere = new Host();
    private final List<org.bitquarry.model.exchange.HttpExchange> exchanges = new CopyOnWriteArrayList<>();
    private final RequestContext context = new RequestContext(new CancellationToken(), exchanges::add);
    private final Governor governor = new Governor(Clock.systemUTC(), (duration, cancellation) -> {}, 10);
    private final BitbucketHttp http = new BitbucketHttp(new HttpSettings(
            api.at("/2.0"),
            Credential.oauth(Credential.Kind.OAUTH, "ann", new Tokens()),
            Network.usual(),
            governor,
            Clock.systemUTC(),
            (duration, cancellation) -> {},
            Backoff.usual(new Random(7)),
            Connectivity.current()));
    private final HttpPictures pictures = new HttpPictures(http);

    @AfterEach
    void stop() {
        http.close();
        api.close();
        elsewhere.close();
    }

    /** Always another one: who would send it after a 401 would send it to anybody. */
    private static final class Tokens implements AccessTokens {
        @Override
        public String current(RequestContext context) {
            return "s3cret";
        }

        @Override
        public boolean renew(String refused, RequestContext context) {
            return true;
        }
    }

    private static final class Host {
        private final HttpServer server;
        final Map<String, byte[]> files = new ConcurrentHashMap<>();
        final Map<String, String> moved = new ConcurrentHashMap<>();
        final List<String> asked = new CopyOnWriteArrayList<>();
        volatile int refusal = 404;

        Host() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException unavailable) {
                throw new UncheckedIOException(unavailable);
            }
            server.createContext("/", this::answer);
            server.start();
        }

        URI at(String path) {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        }

        private void answer(HttpExchange exchange) throws IOException {
            String path = exchange.getRequestURI().getPath();
            asked.add(path + (exchange.getRequestHeaders().containsKey("Authorization") ? " known" : " unknown"));
            byte[] body = files.getOrDefault(path, new byte[0]);
            exchange.getResponseHeaders().set("X-RateLimit-Limit", "1");
            try (exchange) {
                if (moved.containsKey(path)) {
                    exchange.getResponseHeaders().add("Location", moved.get(path));
                    exchange.sendResponseHeaders(302, -1);
                } else if (body.length == 0) {
                    exchange.sendResponseHeaders(refusal, -1);
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

    @Test
    void aPictureOfAnotherHostIsAskedForWithoutTheCredentialAndTold() {
        elsewhere.files.put("/a.png", new byte[] {1, 2, 3});

        assertThat(pictures.get(elsewhere.at("/a.png?sig=hidden"), context)).containsExactly(1, 2, 3);

        assertThat(elsewhere.asked).containsExactly("/a.png unknown");
        assertThat(exchanges).hasSize(1);
        assertThat(exchanges.getFirst().toString()).contains("/a.png?…").doesNotContain("hidden");
        assertThat(exchanges.getFirst().toString()).doesNotContain("s3cret");
        assertThat(http.serverLimit()).isEmpty();
    }

    @Test
    void evenTheApiItselfIsNotSentTheCredentialForAPicture() {
        api.files.put("/avatar", new byte[] {1});
        elsewhere.moved.put("/a", api.at("/avatar").toString());

        pictures.get(api.at("/avatar"), context);
        pictures.get(elsewhere.at("/a"), context);

        assertThat(api.asked).containsExactly("/avatar unknown", "/avatar unknown");
    }

    @Test
    void aHostThatWantsACredentialGetsNone() {
        elsewhere.refusal = 401;

        assertThatThrownBy(() -> pictures.get(elsewhere.at("/a.png"), context))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("answered with status 401");

        assertThat(elsewhere.asked).containsExactly("/a.png unknown");
    }

    @Test
    void aTextThatIsKeptElsewhereIsAskedForWithoutTheCredentialAfterARefusalToo() {
        api.moved.put("/2.0/x/diff", elsewhere.at("/stored").toString());
        elsewhere.refusal = 401;

        assertThatThrownBy(() -> http.text("/x/diff", context)).isInstanceOf(AuthenticationFailedException.class);

        assertThat(elsewhere.asked).containsExactly("/stored unknown");
    }

    @Test
    void whatIsTooLargeIsGivenUp() {
        elsewhere.files.put("/huge.png", new byte[4 * 1024 * 1024 + 1]);

        assertThatThrownBy(() -> pictures.get(elsewhere.at("/huge.png"), context))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("more than 4 MiB");
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        assertThatThrownBy(() -> pictures.get(elsewhere.at("/gone.png"), context))
                .hasMessageContaining("there is no such picture (status 404)");
    }

    @Test
    void theHostThatCantBeReachedIsNamed() {
        URI gone = elsewhere.at("/a.png");
        elsewhere.close();

        assertThatThrownBy(() -> pictures.get(gone, context))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("127.0.0.1:" + gone.getPort());
    }

    @Test
    void addressesThatAreNoneOfTheWebAreNotAskedFor() {
        assertThatThrownBy(() -> pictures.get(URI.create("file:///etc/passwd"), context))
                .hasMessageContaining("its address is none of the web");
        assertThatThrownBy(() -> pictures.get(URI.create("http://user:secret@127.0.0.1/a.png"), context))
                .hasMessageContaining("its address is none of the web");
        assertThat(exchanges).isEmpty();
    }
}
