package org.bitquarry.jdbc.internal.statement;

import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;
import org.bitquarry.jdbc.internal.common.NotSupported;
import org.bitquarry.jdbc.internal.statement.GeneratedKeys.Wish;

/** Refuses parameters that a procedure would set: it answers with rows. */
abstract class NoOutParameters extends JdbcPreparedStatement implements CallableStatement {
    NoOutParameters(Connection connection, Session session, ResultKind kind, String sql) throws SQLException {
        super(connection, session, kind, sql, new Wish.Nothing());
    }

    private static SQLFeatureNotSupportedException error() {
        return NotSupported.because(
                "Procedures have no parameters that they set: what they answer is a result. Call getResultSet.");
    }

    @Override
    public Array getArray(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Array getArray(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public BigDecimal getBigDecimal(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    @Deprecated
    public BigDecimal getBigDecimal(int index, int p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public BigDecimal getBigDecimal(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Blob getBlob(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Blob getBlob(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public boolean getBoolean(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public boolean getBoolean(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public byte getByte(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public byte getByte(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public byte[] getBytes(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public byte[] getBytes(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Reader getCharacterStream(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Reader getCharacterStream(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Clob getClob(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Clob getClob(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Date getDate(String label, Calendar p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Date getDate(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Date getDate(int index, Calendar p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Date getDate(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public double getDouble(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public double getDouble(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public float getFloat(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public float getFloat(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public int getInt(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public int getInt(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public long getLong(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public long getLong(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Reader getNCharacterStream(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Reader getNCharacterStream(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public NClob getNClob(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public NClob getNClob(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public String getNString(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public String getNString(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public <T> T getObject(String label, Class<T> p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Object getObject(String label, Map<String, Class<?>> p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Object getObject(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public <T> T getObject(int index, Class<T> p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Object getObject(int index, Map<String, Class<?>> p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Object getObject(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Ref getRef(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Ref getRef(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public RowId getRowId(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public RowId getRowId(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public SQLXML getSQLXML(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public SQLXML getSQLXML(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public short getShort(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public short getShort(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public String getString(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public String getString(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Time getTime(String label, Calendar p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Time getTime(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Time getTime(int index, Calendar p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Time getTime(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Timestamp getTimestamp(String label, Calendar p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Timestamp getTimestamp(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Timestamp getTimestamp(int index, Calendar p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public Timestamp getTimestamp(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public URL getURL(String label) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public URL getURL(int index) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public void registerOutParameter(String label, int p1, String p2) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public void registerOutParameter(String label, int p1, int p2) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public void registerOutParameter(String label, int p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public void registerOutParameter(int index, int p1, String p2) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public void registerOutParameter(int index, int p1, int p2) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public void registerOutParameter(int index, int p1) throws SQLException {
        throw NoOutParameters.error();
    }

    @Override
    public boolean wasNull() throws SQLException {
        throw NoOutParameters.error();
    }
}
