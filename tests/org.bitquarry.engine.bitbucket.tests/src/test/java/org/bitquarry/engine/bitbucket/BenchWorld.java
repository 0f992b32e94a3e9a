package org.bitquarry.engine.bitbucket;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bitquarry.bitbucket.Authentication;
import org.bitquarry.bitbucket.BitbucketConnectors;
import org.bitquarry.bitbucket.BitbucketSettings;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** The emulator's large workspace, and connections to it that know the schemas and nothing else. */
final class BenchWorld implements AutoCloseable {
    private static final int BUDGET = 1_000_000;

    private final Emulator emulator;
    private final BitbucketConnectors connectors = new BitbucketConnectors(Clock.systemUTC());

    BenchWorld(Duration latency) {
        this(EmulatorOptions.bench().withLatency(latency));
    }

    BenchWorld(EmulatorOptions options) {
        emulator = Emulator.start(options);
    }

    /** Opens a connection that was told the schemas. */
    Connection connect() {
        Connection connection = open();
        connection.engine.catalog().schemas(RequestContext.unobserved());
        emulator.forgetRequests();
        return connection;
    }

    /** Opens a connection that was told nothing. */
    Connection open() {
        Connector connector = connectors.open(BitbucketSettings.of(
                        emulator.baseUri(),
                        new Authentication.ApiToken(Account.DEMO_EMAIL, Account.DEMO_TOKEN.toCharArray()))
                .withWorkspace("acme")
                .withHourlyBudget(BUDGET));
        return new Connection(connector);
    }

    Emulator emulator() {
        return emulator;
    }

    /** Returns what was asked since a connection was opened, without the API's root. */
    List<String> sent() {
        return emulator.requests().stream()
                .map(RecordedRequest::line)
                .map(line -> line.replace(" /2.0", " "))
                .toList();
    }

    /** Forgets all changes. */
    void reset() {
        emulator.reset();
    }

    @Override
    public void close() {
        connectors.close();
        emulator.close();
    }

    /** One connection and the engine over it. */
    static final class Connection implements AutoCloseable {
        final Connector connector;
        final Engine engine;

        private Connection(Connector connector) {
            this.connector = connector;
            engine = new Engine(connector);
        }

        StatementResult execute(String sql) {
            return execute(sql, RequestContext.unobserved());
        }

        private StatementResult execute(String sql, RequestContext context) {
            return engine.prepare(sql, new SqlSession(Optional.empty()), context)
                    .execute(List.of(), context);
        }

        List<List<@Nullable Object>> rows(String sql) {
            return rows(sql, RequestContext.unobserved());
        }

        List<List<@Nullable Object>> rows(String sql, RequestContext context) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            try (Cursor cursor = ((StatementResult.Rows) execute(sql, context)).cursor()) {
                while (cursor.next()) {
                    rows.add(Arrays.asList(cursor.row()));
                }
            }
            return rows;
        }

        /** Reads all rows and keeps none. */
        long count(String sql) {
            long rows = 0;
            try (Cursor cursor = ((StatementResult.Rows) execute(sql)).cursor()) {
                while (cursor.next()) {
                    rows++;
                }
            }
            return rows;
        }

        /** Reads one row and stops. */
        void firstRow(String sql) {
            try (Cursor cursor = ((StatementResult.Rows) execute(sql)).cursor()) {
                cursor.next();
            }
        }

        /** Returns the addresses that a statement asks, under the API's root. */
        List<String> targets(String sql, BenchWorld world) {
            world.emulator().forgetRequests();
            rows(sql);
            return world.sent().stream()
                    .map(line -> line.substring("GET ".length()))
                    .toList();
        }

        @Override
        public void close() {
            engine.close();
            connector.close();
        }
    }
}
