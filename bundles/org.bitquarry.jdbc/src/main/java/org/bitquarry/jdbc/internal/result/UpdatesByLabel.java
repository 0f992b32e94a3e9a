package org.bitquarry.jdbc.internal.result;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import org.bitquarry.jdbc.internal.common.NotSupported;

/** Refuses the same by label. */
abstract class UpdatesByLabel extends UpdatesByIndex {
    @Override
    public void updateArray(String label, Array value) throws SQLException {
        throw NotSupported.of("updateArray");
    }

    @Override
    public void updateAsciiStream(String label, InputStream value, int length) throws SQLException {
        throw NotSupported.of("updateAsciiStream");
    }

    @Override
    public void updateAsciiStream(String label, InputStream value, long length) throws SQLException {
        throw NotSupported.of("updateAsciiStream");
    }

    @Override
    public void updateAsciiStream(String label, InputStream value) throws SQLException {
        throw NotSupported.of("updateAsciiStream");
    }

    @Override
    public void updateBigDecimal(String label, BigDecimal value) throws SQLException {
        throw NotSupported.of("updateBigDecimal");
    }

    @Override
    public void updateBinaryStream(String label, InputStream value, int length) throws SQLException {
        throw NotSupported.of("updateBinaryStream");
    }

    @Override
    public void updateBinaryStream(String label, InputStream value, long length) throws SQLException {
        throw NotSupported.of("updateBinaryStream");
    }

    @Override
    public void updateBinaryStream(String label, InputStream value) throws SQLException {
        throw NotSupported.of("updateBinaryStream");
    }

    @Override
    public void updateBlob(String label, InputStream value, long length) throws SQLException {
        throw NotSupported.of("updateBlob");
    }

    @Override
    public void updateBlob(String label, InputStream value) throws SQLException {
        throw NotSupported.of("updateBlob");
    }

    @Override
    public void updateBlob(String label, Blob value) throws SQLException {
        throw NotSupported.of("updateBlob");
    }

    @Override
    public void updateBoolean(String label, boolean value) throws SQLException {
        throw NotSupported.of("updateBoolean");
    }

    @Override
    public void updateByte(String label, byte value) throws SQLException {
        throw NotSupported.of("updateByte");
    }

    @Override
    public void updateBytes(String label, byte[] value) throws SQLException {
        throw NotSupported.of("updateBytes");
    }

    @Override
    public void updateCharacterStream(String label, Reader value, int length) throws SQLException {
        throw NotSupported.of("updateCharacterStream");
    }

    @Override
    public void updateCharacterStream(String label, Reader value, long length) throws SQLException {
        throw NotSupported.of("updateCharacterStream");
    }

    @Override
    public void updateCharacterStream(String label, Reader value) throws SQLException {
        throw NotSupported.of("updateCharacterStream");
    }

    @Override
    public void updateClob(String label, Reader value, long length) throws SQLException {
        throw NotSupported.of("updateClob");
    }

    @Override
    public void updateClob(String label, Reader value) throws SQLException {
        throw NotSupported.of("updateClob");
    }

    @Override
    public void updateClob(String label, Clob value) throws SQLException {
        throw NotSupported.of("updateClob");
    }

    @Override
    public void updateDate(String label, Date value) throws SQLException {
        throw NotSupported.of("updateDate");
    }

    @Override
    public void updateDouble(String label, double value) throws SQLException {
        throw NotSupported.of("updateDouble");
    }

    @Override
    public void updateFloat(String label, float value) throws SQLException {
        throw NotSupported.of("updateFloat");
    }

    @Override
    public void updateInt(String label, int value) throws SQLException {
        throw NotSupported.of("updateInt");
    }

    @Override
    public void updateLong(String label, long value) throws SQLException {
        throw NotSupported.of("updateLong");
    }

    @Override
    public void updateNCharacterStream(String label, Reader value, long length) throws SQLException {
        throw NotSupported.of("updateNCharacterStream");
    }

    @Override
    public void updateNCharacterStream(String label, Reader value) throws SQLException {
        throw NotSupported.of("updateNCharacterStream");
    }

    @Override
    public void updateNClob(String label, Reader value, long length) throws SQLException {
        throw NotSupported.of("updateNClob");
    }

    @Override
    public void updateNClob(String label, Reader value) throws SQLException {
        throw NotSupported.of("updateNClob");
    }

    @Override
    public void updateNClob(String label, NClob value) throws SQLException {
        throw NotSupported.of("updateNClob");
    }

    @Override
    public void updateNString(String label, String value) throws SQLException {
        throw NotSupported.of("updateNString");
    }

    @Override
    public void updateNull(String label) throws SQLException {
        throw NotSupported.of("updateNull");
    }

    @Override
    public void updateObject(String label, Object value, int length) throws SQLException {
        throw NotSupported.of("updateObject");
    }

    @Override
    public void updateObject(String label, Object value) throws SQLException {
        throw NotSupported.of("updateObject");
    }

    @Override
    public void updateRef(String label, Ref value) throws SQLException {
        throw NotSupported.of("updateRef");
    }

    @Override
    public void updateRowId(String label, RowId value) throws SQLException {
        throw NotSupported.of("updateRowId");
    }

    @Override
    public void updateSQLXML(String label, SQLXML value) throws SQLException {
        throw NotSupported.of("updateSQLXML");
    }

    @Override
    public void updateShort(String label, short value) throws SQLException {
        throw NotSupported.of("updateShort");
    }

    @Override
    public void updateString(String label, String value) throws SQLException {
        throw NotSupported.of("updateString");
    }

    @Override
    public void updateTime(String label, Time value) throws SQLException {
        throw NotSupported.of("updateTime");
    }

    @Override
    public void updateTimestamp(String label, Timestamp value) throws SQLException {
        throw NotSupported.of("updateTimestamp");
    }
}
