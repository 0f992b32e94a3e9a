package org.bitquarry.engine.bitbucket;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.bitbucket.Authentication;
import org.bitquarry.bitbucket.BitbucketConnectors;
import org.bitquarry.bitbucket.BitbucketSettings;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.Exchange;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** An engine over the emulator's demo workspace, in the schema of its repository {@code web}. */
public final class EmulatedSql implements AutoCloseable {
    private final Emulator emulator;
    private final BitbucketConnectors connectors = new BitbucketConnectors(Clock.systemUTC());
    final Connector connector;
    final Engine engine;
    private SqlSession session = new SqlSession(Optional.of("web"));

    /** Starts an emulator whose PUT keeps what it is not sent. */
    public EmulatedSql() {
        this(EmulatorOptions.PutMode.MERGE);
    }

    /** @param putMode what PUT does to what it is not sent: reports about Bitbucket differ */
    EmulatedSql(EmulatorOptions.PutMode putMode) {
        emulator = Emulator.start(EmulatorOptions.demo().withHourlyBudget(0).withPutMode(putMode));
        connector = connectors.open(BitbucketSettings.of(
                        emulator.baseUri(),
                        new Authentication.ApiToken(Account.DEMO_EMAIL, Account.DEMO_TOKEN.toCharArray()))
                .withWorkspace("acme")
                .withHourlyBudget(100_000));
        engine = new Engine(connector);
    }

    /** Lets what was deleted show without being asked for. */
    public EmulatedSql showingDeleted() {
        session = new SqlSession(Optional.of("web"), SqlSession.MAX_AFFECTED_ROWS, true);
        return this;
    }

    /** Prepares a statement in the schema of the repository. */
    public PreparedQuery prepare(String sql) {
        return engine.prepare(sql, session, RequestContext.unobserved());
    }

    /** Executes a statement. */
    public StatementResult execute(String sql, @Nullable Object... parameters) {
        return prepare(sql).execute(Arrays.asList(parameters), RequestContext.unobserved());
    }

    StatementResult.Changed change(String sql, @Nullable Object... parameters) {
        return (StatementResult.Changed) execute(sql, parameters);
    }

    List<List<@Nullable Object>> rows(String sql, @Nullable Object... parameters) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Cursor cursor = ((StatementResult.Rows) execute(sql, parameters)).cursor()) {
            while (cursor.next()) {
                rows.add(Arrays.asList(cursor.row()));
            }
        }
        return rows;
    }

    List<@Nullable Object> column(String sql, @Nullable Object... parameters) {
        List<@Nullable Object> column = new ArrayList<>();
        rows(sql, parameters).forEach(row -> column.add(row.get(0)));
        return column;
    }

    /** Shows every request with its answer from now on. */
    void watchedBy(Consumer<Exchange> watcher) {
        emulator.watchedBy(watcher);
    }

    /** Returns what was asked since the last time, without the API's root. */
    public List<String> sent() {
        List<String> lines = emulator.requests().stream()
                .map(RecordedRequest::line)
                .map(line -> line.replace(" /2.0", " "))
                .toList();
        emulator.forgetRequests();
        return lines;
    }

    @Override
    public void close() {
        engine.close();
        connectors.close();
        emulator.close();
    }
}
