package org.bitquarry.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Logger;

/** What a Java before 21 loads in the driver's place: it only says what is needed. */
public final class Driver implements java.sql.Driver {
    static {
        try {
            DriverManager.registerDriver(new Driver());
        } catch (SQLException refused) {
            throw new ExceptionInInitializerError(refused);
        }
    }

    @Override
    public boolean acceptsURL(String url) {
        return url != null && url.trim().toLowerCase(Locale.ROOT).startsWith("jdbc:bitquarry:");
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        if (acceptsURL(url)) {
            throw new SQLNonTransientConnectionException(
                    "Bitquarry JDBC needs Java 21 or later, and a class loader that knows jars for several releases."
                            + " This is Java "
                            + System.getProperty("java.specification.version") + ".",
                    "08001");
        }
        return null;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 0;
    }

    @Override
    public int getMinorVersion() {
        return 1;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }
}
