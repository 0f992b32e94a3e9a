package org.bitquarry.jdbc.internal.result;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.jdbc.internal.common.NotSupported;
import org.bitquarry.jdbc.internal.value.JavaClasses;
import org.bitquarry.jdbc.internal.value.JavaValues;
import org.jspecify.annotations.Nullable;

/** Gets the values of the current row. A moment is exact whatever calendar is given: it is not a wall clock's time. */
abstract class IndexedValues extends ValuesByLabel {
    private boolean wasNull;

    /** Returns the value of a column of the row that the position is on; null for NULL. */
    abstract @Nullable Object value(int index) throws SQLException;

    private Optional<Object> get(int index) throws SQLException {
        Optional<Object> value = Optional.ofNullable(value(index));
        wasNull = value.isEmpty();
        return value;
    }

    @Override
    public boolean wasNull() throws SQLException {
        return wasNull;
    }

    @Override
    public @Nullable String getString(int index) throws SQLException {
        return get(index).map(JavaValues::text).orElse(null);
    }

    @Override
    public @Nullable String getNString(int index) throws SQLException {
        return getString(index);
    }

    @Override
    public boolean getBoolean(int index) throws SQLException {
        Optional<Object> value = get(index);
        return value.isPresent() && JavaValues.truth(value.get());
    }

    private long whole(int index, long least, long most) throws SQLException {
        Optional<Object> value = get(index);
        return value.isPresent() ? JavaValues.whole(value.get(), least, most) : 0;
    }

    @Override
    public byte getByte(int index) throws SQLException {
        return (byte) whole(index, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    @Override
    public short getShort(int index) throws SQLException {
        return (short) whole(index, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public int getInt(int index) throws SQLException {
        return (int) whole(index, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public long getLong(int index) throws SQLException {
        return whole(index, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public float getFloat(int index) throws SQLException {
        return (float) getDouble(index);
    }

    @Override
    public double getDouble(int index) throws SQLException {
        Optional<Object> value = get(index);
        return value.isPresent() ? JavaValues.real(value.get()) : 0;
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(int index) throws SQLException {
        Optional<Object> value = get(index);
        return value.isPresent() ? JavaValues.decimal(value.get()) : null;
    }

    @Override
    @Deprecated
    public @Nullable BigDecimal getBigDecimal(int index, int scale) throws SQLException {
        Optional<Object> value = get(index);
        return value.isPresent() ? JavaValues.decimal(value.get(), scale) : null;
    }

    @Override
    public byte @Nullable [] getBytes(int index) throws SQLException {
        return get(index).map(JavaValues::bytes).orElse(null);
    }

    @Override
    public @Nullable Date getDate(int index) throws SQLException {
        Optional<Object> value = get(index);
        return value.isPresent() ? JavaValues.date(value.get()) : null;
    }

    @Override
    public @Nullable Date getDate(int index, @Nullable Calendar calendar) throws SQLException {
        return getDate(index);
    }

    @Override
    public @Nullable Time getTime(int index) throws SQLException {
        Optional<Object> value = get(index);
        return value.isPresent() ? JavaValues.time(value.get()) : null;
    }

    @Override
    public @Nullable Time getTime(int index, @Nullable Calendar calendar) throws SQLException {
        return getTime(index);
    }

    @Override
    public @Nullable Timestamp getTimestamp(int index) throws SQLException {
        Optional<Object> value = get(index);
        return value.isPresent() ? Timestamp.from(JavaValues.moment(value.get())) : null;
    }

    @Override
    public @Nullable Timestamp getTimestamp(int index, @Nullable Calendar calendar) throws SQLException {
        return getTimestamp(index);
    }

    @Override
    public @Nullable Object getObject(int index) throws SQLException {
        return get(index).map(JavaValues::standard).orElse(null);
    }

    @Override
    public @Nullable Object getObject(int index, @Nullable Map<String, Class<?>> map) throws SQLException {
        if (map != null && !map.isEmpty()) {
            throw NotSupported.because("There are no user-defined types to map.");
        }
        return getObject(index);
    }

    @Override
    public <T> @Nullable T getObject(int index, Class<T> type) throws SQLException {
        Optional<Object> value = get(index);
        return value.isPresent() ? JavaClasses.read(value.get(), type) : null;
    }

    @Override
    public @Nullable InputStream getAsciiStream(int index) throws SQLException {
        return stream(getString(index), StandardCharsets.US_ASCII);
    }

    @Override
    @Deprecated
    public @Nullable InputStream getUnicodeStream(int index) throws SQLException {
        return stream(getString(index), StandardCharsets.UTF_16BE);
    }

    @Override
    public @Nullable InputStream getBinaryStream(int index) throws SQLException {
        return stream(getString(index), StandardCharsets.UTF_8);
    }

    private static @Nullable InputStream stream(@Nullable String text, java.nio.charset.Charset charset) {
        return text == null ? null : new ByteArrayInputStream(text.getBytes(charset));
    }

    @Override
    public @Nullable Reader getCharacterStream(int index) throws SQLException {
        String text = getString(index);
        return text == null ? null : new StringReader(text);
    }

    @Override
    public @Nullable Reader getNCharacterStream(int index) throws SQLException {
        return getCharacterStream(index);
    }

    @Override
    public @Nullable URL getURL(int index) throws SQLException {
        String text = getString(index);
        try {
            return text == null ? null : URI.create(text).toURL();
        } catch (IllegalArgumentException | MalformedURLException none) {
            throw new SQLDataException("\"" + text + "\" is no URL.", "22018", none);
        }
    }

    @Override
    public Array getArray(int index) throws SQLException {
        throw NotSupported.of("getArray");
    }

    @Override
    public Blob getBlob(int index) throws SQLException {
        throw NotSupported.of("getBlob");
    }

    @Override
    public Clob getClob(int index) throws SQLException {
        throw NotSupported.of("getClob");
    }

    @Override
    public NClob getNClob(int index) throws SQLException {
        throw NotSupported.of("getNClob");
    }

    @Override
    public Ref getRef(int index) throws SQLException {
        throw NotSupported.of("getRef");
    }

    @Override
    public RowId getRowId(int index) throws SQLException {
        throw NotSupported.of("getRowId");
    }

    @Override
    public SQLXML getSQLXML(int index) throws SQLException {
        throw NotSupported.of("getSQLXML");
    }
}
