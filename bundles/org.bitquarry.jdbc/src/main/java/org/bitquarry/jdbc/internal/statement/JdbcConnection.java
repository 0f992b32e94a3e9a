package org.bitquarry.jdbc.internal.statement;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.SessionChanges;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.jdbc.internal.common.Closed;
import org.bitquarry.jdbc.internal.common.NotSupported;
import org.bitquarry.jdbc.internal.common.Waiting;
import org.bitquarry.jdbc.internal.metadata.JdbcDatabaseMetaData;
import org.bitquarry.jdbc.internal.metadata.MetaSource;
import org.bitquarry.jdbc.internal.source.ConnectionRequest;
import org.bitquarry.jdbc.internal.source.DriverLog;
import org.bitquarry.jdbc.internal.source.Source;
import org.bitquarry.jdbc.internal.source.Sources;
import org.bitquarry.jdbc.internal.statement.GeneratedKeys.Wish;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * One session on a source that others may share. Statements take effect at once: commit has nothing to do. Thread-safe;
 * {@link #close} and {@link #abort} end what is in flight.
 */
public final class JdbcConnection extends ConnectionDefaults implements Session, MetaSource {
    /** A source that answered so lately is taken to be there still. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Sources sources;
    private final Source source;
    private final ConnectionProfile profile;
    private final DriverLog log;
    private final long maxRows;
    private final CancellationToken whole = new CancellationToken();
    private final Set<JdbcStatement> statements = ConcurrentHashMap.newKeySet();
    private final SessionChanges changes = new SessionChanges();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Optional<String> schema;
    private volatile boolean autoCommit = true;
    private volatile boolean readOnly;
    private volatile boolean changed;
    private volatile @Nullable SQLWarning warnings;

    /** Begins a session; owns one use of the source, which is given back on close. Asks nothing. */
    public JdbcConnection(Sources sources, Source source, ConnectionRequest request, DriverLog log) {
        this.sources = sources;
        this.source = source;
        this.log = log;
        profile = request.profile();
        maxRows = request.maxRows();
        schema = profile.value(ConnectionProperties.SCHEMA);
        readOnly = profile.readOnly();
    }

    /**
     * Asks the source who is connected, unless it has answered lately.
     *
     * @param limit how long that may take; zero for as long as an answer may
     */
    public void verify(Duration limit) throws SQLException {
        if (source.answeredWithin(FRESH)) {
            return;
        }
        try (Waiting waiting = waiting(limit)) {
            waiting.during(() -> {
                source.test(waiting.context());
                return true;
            });
        }
    }

    @Override
    void checkOpen() throws SQLException {
        if (closed.get()) {
            throw Closed.connection();
        }
    }

    @Override
    public Engine engine() {
        return source.engine();
    }

    @Override
    public SqlSession settings() {
        return new SqlSession(
                        schema,
                        Math.toIntExact(profile.number(ConnectionProperties.MAX_AFFECTED_ROWS)),
                        profile.value(ConnectionProperties.INCLUDE_DELETED)
                                .map(Boolean::parseBoolean)
                                .orElse(false))
                .sendingAtMost(Math.toIntExact(profile.number(ConnectionProperties.COST_GATE)))
                .cappedAt(profile.value(ConnectionProperties.REQUEST_CAP)
                        .map(Integer::parseInt)
                        .orElse(SqlSession.NO_GATE))
                .of(changes);
    }

    @Override
    public Waiting waiting(Duration limit) throws SQLException {
        checkOpen();
        return new Waiting(sources.timer(), limit, whole, this::exchanged);
    }

    private void exchanged(HttpExchange exchange) {
        source.exchanged(exchange);
        log.exchange(exchange);
    }

    @Override
    public DriverLog log() {
        return log;
    }

    @Override
    public long maxRows() {
        return maxRows;
    }

    @Override
    public void checkWritable() throws SQLException {
        if (readOnly) {
            throw new SQLNonTransientException("The connection is read-only; nothing was sent.", "25006");
        }
        changed = true;
    }

    @Override
    public void closed(JdbcStatement statement) {
        statements.remove(statement);
    }

    private <S extends JdbcStatement> S opened(S statement) throws SQLException {
        statements.add(statement);
        if (closed.get()) {
            statement.close();
            throw Closed.connection();
        }
        return statement;
    }

    @Override
    Statement statement(ResultKind kind) throws SQLException {
        checkOpen();
        return opened(new JdbcStatement(this, this, kind));
    }

    @Override
    PreparedStatement prepared(String sql, ResultKind kind, Wish wish) throws SQLException {
        checkOpen();
        return opened(new JdbcPreparedStatement(this, this, kind, sql, wish));
    }

    @Override
    CallableStatement call(String sql, ResultKind kind) throws SQLException {
        checkOpen();
        return opened(new JdbcCallableStatement(this, this, kind, sql));
    }

    @Override
    public String nativeSQL(String sql) throws SQLException {
        checkOpen();
        return sql;
    }

    @Override
    public DatabaseMetaData getMetaData() throws SQLException {
        checkOpen();
        return new JdbcDatabaseMetaData(this);
    }

    @Override
    public Connection connection() {
        return this;
    }

    @Override
    public Catalog catalog() {
        return source.engine().catalog();
    }

    @Override
    public <T> T asked(Function<RequestContext, T> question) throws SQLException {
        try (Waiting waiting = waiting(Duration.ZERO)) {
            return waiting.during(() -> question.apply(waiting.context()));
        }
    }

    @Override
    public String url() {
        return ConnectionString.format(profile);
    }

    @Override
    public String user() {
        return profile.value(ConnectionProperties.USER).orElse("");
    }

    @Override
    public boolean getAutoCommit() throws SQLException {
        checkOpen();
        return autoCommit;
    }

    /** Takes the wish, so that tools and pools work; statements take effect at once all the same, which a warning says. */
    @Override
    public void setAutoCommit(boolean value) throws SQLException {
        checkOpen();
        if (!value && autoCommit) {
            warnings = new SQLWarning(
                    "There are no transactions: statements take effect at once, and rollback can't take them back.",
                    "01000");
        }
        autoCommit = value;
        changed = false;
    }

    @Override
    public void commit() throws SQLException {
        checkOpen();
        changed = false;
    }

    /** Does nothing when nothing was changed, and fails otherwise: what was sent can't be taken back. */
    @Override
    public void rollback() throws SQLException {
        checkOpen();
        if (changed) {
            changed = false;
            throw NotSupported.because("There are no transactions: what statements have changed can't be rolled back.");
        }
    }

    @Override
    public boolean isReadOnly() throws SQLException {
        checkOpen();
        return readOnly;
    }

    @Override
    public void setReadOnly(boolean value) throws SQLException {
        checkOpen();
        if (!value && profile.readOnly()) {
            throw new SQLNonTransientException("The connection was opened with Readonly=true and stays so.", "25006");
        }
        readOnly = value;
    }

    /** There is one catalogue without a name; a wish for another one is silently ignored, as JDBC says. */
    @Override
    public void setCatalog(@Nullable String catalog) throws SQLException {
        checkOpen();
    }

    @Override
    public @Nullable String getCatalog() throws SQLException {
        checkOpen();
        return null;
    }

    @Override
    public void setSchema(@Nullable String name) throws SQLException {
        checkOpen();
        schema = Optional.ofNullable(name).filter(given -> !given.isBlank());
    }

    @Override
    public @Nullable String getSchema() throws SQLException {
        checkOpen();
        return schema.orElse(null);
    }

    @Override
    public boolean isValid(int seconds) throws SQLException {
        if (seconds < 0) {
            throw new SQLException("A time limit is not negative: " + seconds + ".", "HY024");
        }
        try {
            verify(Duration.ofSeconds(seconds));
            return !closed.get();
        } catch (SQLException invalid) {
            return false;
        }
    }

    @Override
    public @Nullable String getClientInfo(String name) throws SQLException {
        checkOpen();
        return null;
    }

    @Override
    public Properties getClientInfo() throws SQLException {
        checkOpen();
        return new Properties();
    }

    /** Bitbucket takes no such information; it is dropped, and a warning says so. */
    @Override
    public void setClientInfo(String name, @Nullable String value) throws SQLClientInfoException {
        if (closed.get()) {
            throw new SQLClientInfoException("The connection is closed.", "08003", Map.of());
        }
        warnings = new SQLWarning("There is no client information " + name + ".", "01000");
    }

    @Override
    public void setClientInfo(Properties properties) throws SQLClientInfoException {
        for (String name : properties.stringPropertyNames()) {
            setClientInfo(name, properties.getProperty(name));
        }
    }

    @Override
    public @Nullable SQLWarning getWarnings() throws SQLException {
        checkOpen();
        return warnings;
    }

    @Override
    public void clearWarnings() throws SQLException {
        checkOpen();
        warnings = null;
    }

    @Override
    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public void abort(Executor executor) throws SQLException {
        executor.execute(this::close);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            whole.cancel();
            List.copyOf(statements).forEach(JdbcStatement::close);
            sources.release(source);
            log.connection("closed");
        }
    }

    /** Names the workspace; shows nothing of the credential. */
    @Override
    public String toString() {
        return "Connection to " + profile.value(ConnectionProperties.WORKSPACE).orElse("Bitbucket");
    }
}
