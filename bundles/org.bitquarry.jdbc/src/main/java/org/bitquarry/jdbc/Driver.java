package org.bitquarry.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Logger;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.jdbc.internal.common.DriverVersion;
import org.bitquarry.jdbc.internal.common.NotSupported;
import org.bitquarry.jdbc.internal.common.SqlErrors;
import org.bitquarry.jdbc.internal.source.ConnectionRequest;
import org.bitquarry.jdbc.internal.source.DriverLog;
import org.bitquarry.jdbc.internal.source.PropertyInfos;
import org.bitquarry.jdbc.internal.source.RequestReader;
import org.bitquarry.jdbc.internal.source.Source;
import org.bitquarry.jdbc.internal.source.Sources;
import org.bitquarry.jdbc.internal.statement.JdbcConnection;
import org.bitquarry.model.error.BitquarryException;
import org.jspecify.annotations.Nullable;

/**
 * Connects to Bitbucket Cloud: {@code jdbc:bitquarry:Workspace=acme;User=ann@acme.example}, with the token as password.
 * Found by {@link DriverManager} on its own. Thread-safe.
 */
public final class Driver implements java.sql.Driver {
    /** One for the process, since all connections with a credential share its hourly budget, whoever opens them. */
    private static final Sources SOURCES = new Sources(Clock.systemUTC());

    static {
        try {
            DriverManager.registerDriver(new Driver());
        } catch (SQLException refused) {
            throw new ExceptionInInitializerError(refused);
        }
    }

    private final RequestReader reader;

    /** Reads the environment, and saved profiles from where the application keeps them. */
    public Driver() {
        this(new RequestReader(
                System.getenv(), Path.of(System.getProperty("user.home"), ".bitquarry", "workspace", "datasources")));
    }

    Driver(RequestReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean acceptsURL(@Nullable String url) throws SQLException {
        if (url == null) {
            throw new SQLException("There is no URL.", "08001");
        }
        return url.strip().toLowerCase(Locale.ROOT).startsWith(ConnectionString.PREFIX);
    }

    /** Connects within {@link DriverManager#getLoginTimeout}; null when the URL is meant for another driver. */
    @Override
    public @Nullable Connection connect(@Nullable String url, @Nullable Properties info) throws SQLException {
        return acceptsURL(url) && url != null
                ? connect(
                        url,
                        info == null ? new Properties() : info,
                        Duration.ofSeconds(DriverManager.getLoginTimeout()))
                : null;
    }

    Connection connect(String url, Properties info, Duration limit) throws SQLException {
        try (ConnectionRequest request = reader.read(url, info)) {
            DriverLog log = request.log(Clock.systemUTC());
            Source source = SOURCES.acquire(request);
            JdbcConnection connection = new JdbcConnection(SOURCES, source, request, log);
            log.connection("opening " + ConnectionString.format(request.profile()));
            return verified(connection, limit);
        } catch (BitquarryException error) {
            throw SqlErrors.of(error);
        }
    }

    private static Connection verified(JdbcConnection connection, Duration limit) throws SQLException {
        boolean verified = false;
        try {
            connection.verify(limit);
            verified = true;
            return connection;
        } finally {
            if (!verified) {
                connection.close();
            }
        }
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, @Nullable Properties info) throws SQLException {
        try {
            return PropertyInfos.of(url, info == null ? new Properties() : info);
        } catch (BitquarryException error) {
            throw SqlErrors.of(error);
        }
    }

    @Override
    public int getMajorVersion() {
        return DriverVersion.MAJOR;
    }

    @Override
    public int getMinorVersion() {
        return DriverVersion.MINOR;
    }

    /** Not compliant: the entry level of SQL-92 wants transactions and a language to define data. */
    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws java.sql.SQLFeatureNotSupportedException {
        throw NotSupported.because("The driver doesn't use java.util.logging; set the property Logfile.");
    }
}
