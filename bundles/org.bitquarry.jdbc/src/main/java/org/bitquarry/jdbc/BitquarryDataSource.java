package org.bitquarry.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.jdbc.internal.common.JdbcObject;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections from a URL and properties, for pools and containers, which set them by name. Connections with the same
 * settings share what is costly, so that a pool of many is no more expensive than one of few. Thread-safe.
 */
public final class BitquarryDataSource extends JdbcObject implements DataSource {
    private final Driver driver;
    private final Properties properties = new Properties();
    private volatile String url = ConnectionString.PREFIX;
    private volatile int loginTimeout;
    private volatile @Nullable PrintWriter logWriter;

    /** Begins without any property. */
    public BitquarryDataSource() {
        this(new Driver());
    }

    BitquarryDataSource(Driver driver) {
        this.driver = driver;
    }

    /** Sets the URL; properties in it hold before the others. */
    public void setUrl(String value) {
        url = value;
    }

    /** Returns the URL as it was set, unless it may hold a secret. */
    public String getUrl() {
        return url.contains("=") ? ConnectionString.PREFIX + "…" : url;
    }

    /** Sets a property by any of its names; fails with the first connection when there is none of that name. */
    public void setProperty(String name, String value) {
        properties.setProperty(name, value);
    }

    /** Sets the short name of the workspace. */
    public void setWorkspace(String value) {
        setProperty("Workspace", value);
    }

    /** Sets the e-mail address of the account. */
    public void setUser(String value) {
        setProperty("User", value);
    }

    /** Sets the token. */
    public void setPassword(String value) {
        setProperty("Password", value);
    }

    /** Sets where tables without a schema are looked for. */
    public void setSchema(String value) {
        setProperty("Schema", value);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return driver.connect(url, properties, Duration.ofSeconds(loginTimeout));
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        Properties given = new Properties();
        given.putAll(properties);
        if (user != null) {
            given.setProperty("User", user);
        }
        if (password != null) {
            given.setProperty("Password", password);
        }
        return driver.connect(url, given, Duration.ofSeconds(loginTimeout));
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    /** Takes the writer and writes nothing to it: the property {@code Logfile} names a log. */
    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    /** Shows no property: one may be a secret. */
    @Override
    public String toString() {
        return "BitquarryDataSource";
    }
}
