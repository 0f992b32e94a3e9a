package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The computer sleeps: the clock on the wall goes on, and connections are forgotten by the other side without a word. */
class SleepTest {
    private static final TableRef PROJECTS = EmulatedBitbucket.table(SchemaKind.INFORMATION, "Projects");

    private final SteppedClock clock = new SteppedClock("2026-11-25T12:00:00Z");
    private final Forgetful server = new Forgetful();
    private final List<HttpExchange> exchanges = new ArrayList<>();
    private final BitbucketConnectors connectors =
            new BitbucketConnectors(clock, LocalPlaces.none(), (duration, cancellation) -> {}, new Random(1));

    @AfterEach
    void close() {
        connectors.close();
        server.close();
    }

    private Connector connector(Duration patience) {
        return connectors.open(BitbucketSettings.of(
                        URI.create("http://127.0.0.1:" + server.port() + "/2.0"), new Authentication.Anonymous())
                .withWorkspace("acme")
                .withTimeout(patience));
    }

    private void read(Connector connector) {
        RequestContext context = new RequestContext(new CancellationToken(), exchanges::add);
        try (Cursor rows = connector.scan(ScanRequest.of(PROJECTS), context)) {
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aConnectionFromBeforeTheSleepIsNotUsedAgain() {
        Connector connector = connector(Duration.ofMinutes(5));
        read(connector);
        read(connector);
        assertThat(server.connections).hasSize(1);

        server.forgetAll();
        clock.on(Duration.ofHours(9));
        read(connector);

        assertThat(server.connections).hasSize(2);
        assertThat(exchanges).extracting(HttpExchange::status).containsExactly(200, 200, 200);
    }

    @Test
    void aReadThatWasUnderWayIsAskedAgainAfterTheSleep() {
        Connector connector = connector(Duration.ofSeconds(6));
        server.onceAskedStayingSilent(() -> clock.on(Duration.ofHours(9)));

        read(connector);

        assertThat(exchanges).extracting(HttpExchange::status).containsExactly(0, 200);
        assertThat(server.connections).hasSize(2);
    }

    /** Answers with an empty page, keeps connections, and can forget them without closing them, as a router does. */
    private static final class Forgetful implements AutoCloseable {
        private final List<Socket> connections = new CopyOnWriteArrayList<>();
        private final ServerSocket socket;
        private volatile int forgotten;
        private volatile Runnable silence = () -> {};
        private volatile boolean silent;

        Forgetful() {
            try {
                socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            } catch (IOException unavailable) {
                throw new UncheckedIOException(unavailable);
            }
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return socket.getLocalPort();
        }

        void forgetAll() {
            forgotten = connections.size();
        }

        void onceAskedStayingSilent(Runnable meanwhile) {
            silence = meanwhile;
            silent = true;
        }

        private void accept() {
            try {
                while (!socket.isClosed()) {
                    Socket connection = socket.accept();
                    int number = connections.size();
                    connections.add(connection);
                    Thread.ofVirtual().start(() -> serve(connection, number));
                }
            } catch (IOException closed) {
                // The test is over.
            }
        }

        private void serve(Socket connection, int number) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.isEmpty() && number >= forgotten) {
                        answer(connection);
                    }
                }
            } catch (IOException closed) {
                // The client is done with it.
            }
        }

        private void answer(Socket connection) throws IOException {
            if (silent) {
                silent = false;
                silence.run();
                return;
            }
            String body = "{\"values\": []}";
            connection
                    .getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() {
            try {
                socket.close();
                for (Socket connection : connections) {
                    connection.close();
                }
            } catch (IOException unclosable) {
                throw new UncheckedIOException(unclosable);
            }
        }
    }
}
