package org.bitquarry.jdbc.internal.metadata;

import java.sql.SQLException;
import org.bitquarry.jdbc.internal.common.DriverVersion;

/** What connects to what: names and versions of the product, the driver and the session. */
abstract class MetaDataProduct extends MetaDataLimits {
    private final MetaSource source;

    MetaDataProduct(MetaSource source) {
        this.source = source;
    }

    @Override
    public String getURL() {
        return source.url();
    }

    @Override
    public String getUserName() {
        return source.user();
    }

    @Override
    public boolean isReadOnly() throws SQLException {
        return source.connection().isReadOnly();
    }

    @Override
    public String getDatabaseProductName() {
        return "Bitbucket Cloud";
    }

    /** The version of the REST API: Bitbucket Cloud itself has none. */
    @Override
    public String getDatabaseProductVersion() {
        return "2.0";
    }

    @Override
    public int getDatabaseMajorVersion() {
        return 2;
    }

    @Override
    public int getDatabaseMinorVersion() {
        return 0;
    }

    @Override
    public String getDriverName() {
        return DriverVersion.NAME;
    }

    @Override
    public String getDriverVersion() {
        return DriverVersion.TEXT;
    }

    @Override
    public int getDriverMajorVersion() {
        return DriverVersion.MAJOR;
    }

    @Override
    public int getDriverMinorVersion() {
        return DriverVersion.MINOR;
    }

    @Override
    public int getJDBCMajorVersion() {
        return 4;
    }

    @Override
    public int getJDBCMinorVersion() {
        return 3;
    }

    @Override
    public int getSQLStateType() {
        return sqlStateSQL;
    }

    @Override
    public String getSQLKeywords() {
        return FunctionRows.KEYWORDS;
    }

    @Override
    public String getNumericFunctions() {
        return FunctionRows.NUMERIC;
    }

    @Override
    public String getStringFunctions() {
        return FunctionRows.STRING;
    }

    @Override
    public String getTimeDateFunctions() {
        return FunctionRows.TIME_AND_DATE;
    }

    @Override
    public String getSystemFunctions() {
        return FunctionRows.SYSTEM;
    }
}
