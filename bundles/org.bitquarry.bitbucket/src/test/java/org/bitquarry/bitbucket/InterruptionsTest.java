package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Exchanges that are in flight end when somebody wants it. */
class InterruptionsTest {
    private static final int DEADLINE_SECONDS = 20;
    private static final ScanRequest BRANCHES = ScanRequest.of(EmulatedBitbucket.in("web", "Branches"));

    private final BitbucketConnectors connectors = new BitbucketConnectors(
            Clock.systemUTC(), LocalPlaces.none(), (duration, cancellation) -> {}, new Random(1));
    private final CancellationToken cancellation = new CancellationToken();
    private final RequestContext context = new RequestContext(cancellation, ExchangeListener.NONE);

    @AfterEach
    void stop() {
        connectors.close();
    }

    private Connector connector(String scheme, RawPeer peer) {
        URI base = URI.create(scheme + "://127.0.0.1:" + peer.port() + "/2.0");
        return connectors.open(BitbucketSettings.of(base, new Authentication.AccessToken("x".toCharArray()))
                .withWorkspace("acme"));
    }

    private static Throwable causeOf(CompletableFuture<?> work) throws Exception {
        try {
            work.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            throw new AssertionError("it succeeded");
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }

    @Test
    void cancellingEndsTheExchangeInFlight() throws Exception {
        try (RawPeer silent = new RawPeer(null);
                Cursor cursor = connector("http", silent).scan(BRANCHES, context)) {
            CompletableFuture<Boolean> reading = CompletableFuture.supplyAsync(cursor::next);
            silent.connected.await();

            cancellation.cancel();

            assertThat(causeOf(reading))
                    .isInstanceOf(CancelledException.class)
                    .hasMessageContaining("stopped on request");
        }
    }

    @Test
    void closingTheCursorEndsTheFetch() throws Exception {
        try (RawPeer silent = new RawPeer(null)) {
            Cursor cursor = connector("http", silent).scan(BRANCHES, context);
            CompletableFuture<Boolean> reading = CompletableFuture.supplyAsync(cursor::next);
            silent.connected.await();

            cursor.close();

            assertThat(causeOf(reading)).isInstanceOf(CancelledException.class);
        }
    }

    @RepeatedTest(100) // closing may meet the exchange while it connects
    void closingTheConnectorEndsEverything() throws Exception {
        try (RawPeer silent = new RawPeer(null)) {
            Connector connector = connector("http", silent);
            Cursor cursor = connector.scan(BRANCHES, context);
            CompletableFuture<Boolean> reading = CompletableFuture.supplyAsync(cursor::next);
            silent.connected.await();

            connector.close();

            assertThat(causeOf(reading)).isInstanceOf(CancelledException.class);
            assertThatThrownBy(() -> connector.scan(BRANCHES, context)).isInstanceOf(CancelledException.class);
        }
    }

    @Test
    void aCancelledWriteIsUnknownNotRepeated() throws Exception {
        try (RawPeer silent = new RawPeer(null)) {
            Connector connector = connector("http", silent);
            RowChange delete = new RowChange.Delete(BRANCHES.table(), Map.of("Name", "x"), Map.of());
            CompletableFuture<List<RowOutcome>> committing = CompletableFuture.supplyAsync(
                    () -> connector.commit(new ChangeSet(List.of(delete)), (index, change, outcome) -> true, context));
            silent.connected.await();

            cancellation.cancel();

            assertThat(committing.get(DEADLINE_SECONDS, TimeUnit.SECONDS))
                    .singleElement()
                    .isInstanceOf(RowOutcome.Unknown.class);
        }
    }

    @Test
    void aHostThatSpeaksNoTlsIsTold() {
        try (RawPeer plain = new RawPeer("HTTP/1.1 400 Bad Request\r\n\r\n");
                Cursor cursor = connector("https", plain).scan(BRANCHES, context)) {
            assertThat(catchThrowable(cursor::next))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("no secure connection to 127.0.0.1");
        }
    }

    @Test
    void aNextPageElsewhereIsNotFollowed() {
        String page = "{\"values\": [{\"name\": \"a\"}], \"next\": \"https://evil.example/2.0/x\"}";
        try (RawPeer peer = new RawPeer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + page.length() + "\r\n\r\n" + page);
                Cursor cursor = connector("http", peer).scan(BRANCHES.withColumns(List.of("Name")), context)) {
            assertThat(cursor.next()).isTrue();
            assertThat(catchThrowable(cursor::next))
                    .hasMessageContaining("the answer leads to evil.example instead of 127.0.0.1");
        }
    }
}
