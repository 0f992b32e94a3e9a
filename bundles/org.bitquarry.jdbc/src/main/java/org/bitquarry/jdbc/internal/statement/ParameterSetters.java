package org.bitquarry.jdbc.internal.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.Date;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import org.bitquarry.jdbc.internal.common.NotSupported;
import org.jspecify.annotations.Nullable;

/** Sets parameters by index. The type of a value follows from the statement; what has no zone is UTC. */
abstract class ParameterSetters extends JdbcStatement implements PreparedStatement {
    ParameterSetters(Connection connection, Session session, ResultKind kind) {
        super(connection, session, kind);
    }

    /** Sets a parameter from 1; null for NULL. */
    abstract void set(int index, @Nullable Object value) throws SQLException;

    @Override
    public void setNull(int index, int type) throws SQLException {
        set(index, null);
    }

    @Override
    public void setNull(int index, int type, @Nullable String name) throws SQLException {
        set(index, null);
    }

    @Override
    public void setObject(int index, @Nullable Object value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setObject(int index, @Nullable Object value, int type) throws SQLException {
        set(index, value);
    }

    @Override
    public void setObject(int index, @Nullable Object value, int type, int scaleOrLength) throws SQLException {
        set(index, value);
    }

    @Override
    public void setObject(int index, @Nullable Object value, SQLType type) throws SQLException {
        set(index, value);
    }

    @Override
    public void setObject(int index, @Nullable Object value, SQLType type, int scaleOrLength) throws SQLException {
        set(index, value);
    }

    @Override
    public void setString(int index, @Nullable String value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setNString(int index, @Nullable String value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setBoolean(int index, boolean value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setByte(int index, byte value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setShort(int index, short value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setInt(int index, int value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setLong(int index, long value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setFloat(int index, float value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setDouble(int index, double value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setBigDecimal(int index, @Nullable BigDecimal value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setBytes(int index, byte @Nullable [] value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setDate(int index, @Nullable Date value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setDate(int index, @Nullable Date value, @Nullable Calendar calendar) throws SQLException {
        set(index, value);
    }

    @Override
    public void setTime(int index, @Nullable Time value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setTime(int index, @Nullable Time value, @Nullable Calendar calendar) throws SQLException {
        set(index, value);
    }

    @Override
    public void setTimestamp(int index, @Nullable Timestamp value) throws SQLException {
        set(index, value);
    }

    @Override
    public void setTimestamp(int index, @Nullable Timestamp value, @Nullable Calendar calendar) throws SQLException {
        set(index, value);
    }

    @Override
    public void setURL(int index, @Nullable URL value) throws SQLException {
        set(index, value);
    }

    private void read(int index, @Nullable Reader reader, long length) throws SQLException {
        if (reader == null) {
            set(index, null);
            return;
        }
        StringWriter text = new StringWriter();
        try {
            char[] buffer = new char[8192];
            long left = length;
            int count = reader.read(buffer, 0, (int) Math.min(left, buffer.length));
            while (left > 0 && count > 0) {
                text.write(buffer, 0, count);
                left -= count;
                count = reader.read(buffer, 0, (int) Math.min(left, buffer.length));
            }
        } catch (IOException broken) {
            throw new SQLDataException("The stream of parameter " + index + " can't be read.", "22000", broken);
        }
        set(index, text.toString());
    }

    private void read(int index, @Nullable InputStream stream, long length, Charset charset) throws SQLException {
        read(index, stream == null ? null : new InputStreamReader(stream, charset), length);
    }

    @Override
    public void setAsciiStream(int index, @Nullable InputStream stream) throws SQLException {
        read(index, stream, Long.MAX_VALUE, StandardCharsets.US_ASCII);
    }

    @Override
    public void setAsciiStream(int index, @Nullable InputStream stream, int length) throws SQLException {
        read(index, stream, length, StandardCharsets.US_ASCII);
    }

    @Override
    public void setAsciiStream(int index, @Nullable InputStream stream, long length) throws SQLException {
        read(index, stream, length, StandardCharsets.US_ASCII);
    }

    @Override
    @Deprecated
    public void setUnicodeStream(int index, @Nullable InputStream stream, int length) throws SQLException {
        read(index, stream, length, StandardCharsets.UTF_8);
    }

    @Override
    public void setBinaryStream(int index, @Nullable InputStream stream) throws SQLException {
        read(index, stream, Long.MAX_VALUE, StandardCharsets.UTF_8);
    }

    @Override
    public void setBinaryStream(int index, @Nullable InputStream stream, int length) throws SQLException {
        read(index, stream, length, StandardCharsets.UTF_8);
    }

    @Override
    public void setBinaryStream(int index, @Nullable InputStream stream, long length) throws SQLException {
        read(index, stream, length, StandardCharsets.UTF_8);
    }

    @Override
    public void setCharacterStream(int index, @Nullable Reader reader) throws SQLException {
        read(index, reader, Long.MAX_VALUE);
    }

    @Override
    public void setCharacterStream(int index, @Nullable Reader reader, int length) throws SQLException {
        read(index, reader, length);
    }

    @Override
    public void setCharacterStream(int index, @Nullable Reader reader, long length) throws SQLException {
        read(index, reader, length);
    }

    @Override
    public void setNCharacterStream(int index, @Nullable Reader reader) throws SQLException {
        read(index, reader, Long.MAX_VALUE);
    }

    @Override
    public void setNCharacterStream(int index, @Nullable Reader reader, long length) throws SQLException {
        read(index, reader, length);
    }

    @Override
    public void setClob(int index, @Nullable Reader reader) throws SQLException {
        read(index, reader, Long.MAX_VALUE);
    }

    @Override
    public void setClob(int index, @Nullable Reader reader, long length) throws SQLException {
        read(index, reader, length);
    }

    @Override
    public void setClob(int index, @Nullable Clob clob) throws SQLException {
        read(index, clob == null ? null : clob.getCharacterStream(), Long.MAX_VALUE);
    }

    @Override
    public void setNClob(int index, @Nullable Reader reader) throws SQLException {
        read(index, reader, Long.MAX_VALUE);
    }

    @Override
    public void setNClob(int index, @Nullable Reader reader, long length) throws SQLException {
        read(index, reader, length);
    }

    @Override
    public void setNClob(int index, @Nullable NClob clob) throws SQLException {
        setClob(index, clob);
    }

    @Override
    public void setBlob(int index, @Nullable Blob value) throws SQLException {
        throw NotSupported.of("setBlob");
    }

    @Override
    public void setBlob(int index, @Nullable InputStream value) throws SQLException {
        throw NotSupported.of("setBlob");
    }

    @Override
    public void setBlob(int index, @Nullable InputStream value, long length) throws SQLException {
        throw NotSupported.of("setBlob");
    }

    @Override
    public void setArray(int index, @Nullable Array value) throws SQLException {
        throw NotSupported.of("setArray");
    }

    @Override
    public void setRef(int index, @Nullable Ref value) throws SQLException {
        throw NotSupported.of("setRef");
    }

    @Override
    public void setRowId(int index, @Nullable RowId value) throws SQLException {
        throw NotSupported.of("setRowId");
    }

    @Override
    public void setSQLXML(int index, @Nullable SQLXML value) throws SQLException {
        throw NotSupported.of("setSQLXML");
    }
}
