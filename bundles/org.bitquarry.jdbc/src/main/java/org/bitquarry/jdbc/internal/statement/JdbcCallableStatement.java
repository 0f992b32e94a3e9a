package org.bitquarry.jdbc.internal.statement;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.Date;
import java.sql.NClob;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;

/** Calls a procedure: {@code {call web.MergePullRequest(?)}}. Parameters are set by index, or by name where they have one. */
final class JdbcCallableStatement extends NoOutParameters {
    JdbcCallableStatement(Connection connection, Session session, ResultKind kind, String sql) throws SQLException {
        super(connection, session, kind, sql);
    }

    @Override
    public void setAsciiStream(String name, @Nullable InputStream value, int detail) throws SQLException {
        setAsciiStream(find(name), value, detail);
    }

    @Override
    public void setAsciiStream(String name, @Nullable InputStream value, long detail) throws SQLException {
        setAsciiStream(find(name), value, detail);
    }

    @Override
    public void setAsciiStream(String name, @Nullable InputStream value) throws SQLException {
        setAsciiStream(find(name), value);
    }

    @Override
    public void setBigDecimal(String name, @Nullable BigDecimal value) throws SQLException {
        setBigDecimal(find(name), value);
    }

    @Override
    public void setBinaryStream(String name, @Nullable InputStream value, int detail) throws SQLException {
        setBinaryStream(find(name), value, detail);
    }

    @Override
    public void setBinaryStream(String name, @Nullable InputStream value, long detail) throws SQLException {
        setBinaryStream(find(name), value, detail);
    }

    @Override
    public void setBinaryStream(String name, @Nullable InputStream value) throws SQLException {
        setBinaryStream(find(name), value);
    }

    @Override
    public void setBlob(String name, @Nullable InputStream value, long detail) throws SQLException {
        setBlob(find(name), value, detail);
    }

    @Override
    public void setBlob(String name, @Nullable InputStream value) throws SQLException {
        setBlob(find(name), value);
    }

    @Override
    public void setBlob(String name, @Nullable Blob value) throws SQLException {
        setBlob(find(name), value);
    }

    @Override
    public void setBoolean(String name, boolean value) throws SQLException {
        setBoolean(find(name), value);
    }

    @Override
    public void setByte(String name, byte value) throws SQLException {
        setByte(find(name), value);
    }

    @Override
    public void setBytes(String name, byte @Nullable [] value) throws SQLException {
        setBytes(find(name), value);
    }

    @Override
    public void setCharacterStream(String name, @Nullable Reader value, int detail) throws SQLException {
        setCharacterStream(find(name), value, detail);
    }

    @Override
    public void setCharacterStream(String name, @Nullable Reader value, long detail) throws SQLException {
        setCharacterStream(find(name), value, detail);
    }

    @Override
    public void setCharacterStream(String name, @Nullable Reader value) throws SQLException {
        setCharacterStream(find(name), value);
    }

    @Override
    public void setClob(String name, @Nullable Reader value, long detail) throws SQLException {
        setClob(find(name), value, detail);
    }

    @Override
    public void setClob(String name, @Nullable Reader value) throws SQLException {
        setClob(find(name), value);
    }

    @Override
    public void setClob(String name, @Nullable Clob value) throws SQLException {
        setClob(find(name), value);
    }

    @Override
    public void setDate(String name, @Nullable Date value, @Nullable Calendar detail) throws SQLException {
        setDate(find(name), value, detail);
    }

    @Override
    public void setDate(String name, @Nullable Date value) throws SQLException {
        setDate(find(name), value);
    }

    @Override
    public void setDouble(String name, double value) throws SQLException {
        setDouble(find(name), value);
    }

    @Override
    public void setFloat(String name, float value) throws SQLException {
        setFloat(find(name), value);
    }

    @Override
    public void setInt(String name, int value) throws SQLException {
        setInt(find(name), value);
    }

    @Override
    public void setLong(String name, long value) throws SQLException {
        setLong(find(name), value);
    }

    @Override
    public void setNCharacterStream(String name, @Nullable Reader value, long detail) throws SQLException {
        setNCharacterStream(find(name), value, detail);
    }

    @Override
    public void setNCharacterStream(String name, @Nullable Reader value) throws SQLException {
        setNCharacterStream(find(name), value);
    }

    @Override
    public void setNClob(String name, @Nullable Reader value, long detail) throws SQLException {
        setNClob(find(name), value, detail);
    }

    @Override
    public void setNClob(String name, @Nullable Reader value) throws SQLException {
        setNClob(find(name), value);
    }

    @Override
    public void setNClob(String name, @Nullable NClob value) throws SQLException {
        setNClob(find(name), value);
    }

    @Override
    public void setNString(String name, @Nullable String value) throws SQLException {
        setNString(find(name), value);
    }

    @Override
    public void setNull(String name, int type, @Nullable String detail) throws SQLException {
        setNull(find(name), type, detail);
    }

    @Override
    public void setNull(String name, int type) throws SQLException {
        setNull(find(name), type);
    }

    @Override
    public void setObject(String name, @Nullable Object value, int detail, int scale) throws SQLException {
        setObject(find(name), value, detail, scale);
    }

    @Override
    public void setObject(String name, @Nullable Object value, int detail) throws SQLException {
        setObject(find(name), value, detail);
    }

    @Override
    public void setObject(String name, @Nullable Object value) throws SQLException {
        setObject(find(name), value);
    }

    @Override
    public void setRowId(String name, @Nullable RowId value) throws SQLException {
        setRowId(find(name), value);
    }

    @Override
    public void setSQLXML(String name, @Nullable SQLXML value) throws SQLException {
        setSQLXML(find(name), value);
    }

    @Override
    public void setShort(String name, short value) throws SQLException {
        setShort(find(name), value);
    }

    @Override
    public void setString(String name, @Nullable String value) throws SQLException {
        setString(find(name), value);
    }

    @Override
    public void setTime(String name, @Nullable Time value, @Nullable Calendar detail) throws SQLException {
        setTime(find(name), value, detail);
    }

    @Override
    public void setTime(String name, @Nullable Time value) throws SQLException {
        setTime(find(name), value);
    }

    @Override
    public void setTimestamp(String name, @Nullable Timestamp value, @Nullable Calendar detail) throws SQLException {
        setTimestamp(find(name), value, detail);
    }

    @Override
    public void setTimestamp(String name, @Nullable Timestamp value) throws SQLException {
        setTimestamp(find(name), value);
    }

    @Override
    public void setURL(String name, @Nullable URL value) throws SQLException {
        setURL(find(name), value);
    }
}
