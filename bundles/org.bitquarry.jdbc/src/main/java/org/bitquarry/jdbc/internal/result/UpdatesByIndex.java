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
import java.sql.ResultSet;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import org.bitquarry.jdbc.internal.common.JdbcObject;
import org.bitquarry.jdbc.internal.common.NotSupported;

/** Refuses to change the rows of a result: a change is a statement of its own. */
abstract class UpdatesByIndex extends JdbcObject implements ResultSet {
    @Override
    public void updateArray(int index, Array value) throws SQLException {
        throw NotSupported.of("updateArray");
    }

    @Override
    public void updateAsciiStream(int index, InputStream value, int length) throws SQLException {
        throw NotSupported.of("updateAsciiStream");
    }

    @Override
    public void updateAsciiStream(int index, InputStream value, long length) throws SQLException {
        throw NotSupported.of("updateAsciiStream");
    }

    @Override
    public void updateAsciiStream(int index, InputStream value) throws SQLException {
        throw NotSupported.of("updateAsciiStream");
    }

    @Override
    public void updateBigDecimal(int index, BigDecimal value) throws SQLException {
        throw NotSupported.of("updateBigDecimal");
    }

    @Override
    public void updateBinaryStream(int index, InputStream value, int length) throws SQLException {
        throw NotSupported.of("updateBinaryStream");
    }

    @Override
    public void updateBinaryStream(int index, InputStream value, long length) throws SQLException {
        throw NotSupported.of("updateBinaryStream");
    }

    @Override
    public void updateBinaryStream(int index, InputStream value) throws SQLException {
        throw NotSupported.of("updateBinaryStream");
    }

    @Override
    public void updateBlob(int index, InputStream value, long length) throws SQLException {
        throw NotSupported.of("updateBlob");
    }

    @Override
    public void updateBlob(int index, InputStream value) throws SQLException {
        throw NotSupported.of("updateBlob");
    }

    @Override
    public void updateBlob(int index, Blob value) throws SQLException {
        throw NotSupported.of("updateBlob");
    }

    @Override
    public void updateBoolean(int index, boolean value) throws SQLException {
        throw NotSupported.of("updateBoolean");
    }

    @Override
    public void updateByte(int index, byte value) throws SQLException {
        throw NotSupported.of("updateByte");
    }

    @Override
    public void updateBytes(int index, byte[] value) throws SQLException {
        throw NotSupported.of("updateBytes");
    }

    @Override
    public void updateCharacterStream(int index, Reader value, int length) throws SQLException {
        throw NotSupported.of("updateCharacterStream");
    }

    @Override
    public void updateCharacterStream(int index, Reader value, long length) throws SQLException {
        throw NotSupported.of("updateCharacterStream");
    }

    @Override
    public void updateCharacterStream(int index, Reader value) throws SQLException {
        throw NotSupported.of("updateCharacterStream");
    }

    @Override
    public void updateClob(int index, Reader value, long length) throws SQLException {
        throw NotSupported.of("updateClob");
    }

    @Override
    public void updateClob(int index, Reader value) throws SQLException {
        throw NotSupported.of("updateClob");
    }

    @Override
    public void updateClob(int index, Clob value) throws SQLException {
        throw NotSupported.of("updateClob");
    }

    @Override
    public void updateDate(int index, Date value) throws SQLException {
        throw NotSupported.of("updateDate");
    }

    @Override
    public void updateDouble(int index, double value) throws SQLException {
        throw NotSupported.of("updateDouble");
    }

    @Override
    public void updateFloat(int index, float value) throws SQLException {
        throw NotSupported.of("updateFloat");
    }

    @Override
    public void updateInt(int index, int value) throws SQLException {
        throw NotSupported.of("updateInt");
    }

    @Override
    public void updateLong(int index, long value) throws SQLException {
        throw NotSupported.of("updateLong");
    }

    @Override
    public void updateNCharacterStream(int index, Reader value, long length) throws SQLException {
        throw NotSupported.of("updateNCharacterStream");
    }

    @Override
    public void updateNCharacterStream(int index, Reader value) throws SQLException {
        throw NotSupported.of("updateNCharacterStream");
    }

    @Override
    public void updateNClob(int index, Reader value, long length) throws SQLException {
        throw NotSupported.of("updateNClob");
    }

    @Override
    public void updateNClob(int index, Reader value) throws SQLException {
        throw NotSupported.of("updateNClob");
    }

    @Override
    public void updateNClob(int index, NClob value) throws SQLException {
        throw NotSupported.of("updateNClob");
    }

    @Override
    public void updateNString(int index, String value) throws SQLException {
        throw NotSupported.of("updateNString");
    }

    @Override
    public void updateNull(int index) throws SQLException {
        throw NotSupported.of("updateNull");
    }

    @Override
    public void updateObject(int index, Object value, int length) throws SQLException {
        throw NotSupported.of("updateObject");
    }

    @Override
    public void updateObject(int index, Object value) throws SQLException {
        throw NotSupported.of("updateObject");
    }

    @Override
    public void updateRef(int index, Ref value) throws SQLException {
        throw NotSupported.of("updateRef");
    }

    @Override
    public void updateRowId(int index, RowId value) throws SQLException {
        throw NotSupported.of("updateRowId");
    }

    @Override
    public void updateSQLXML(int index, SQLXML value) throws SQLException {
        throw NotSupported.of("updateSQLXML");
    }

    @Override
    public void updateShort(int index, short value) throws SQLException {
        throw NotSupported.of("updateShort");
    }

    @Override
    public void updateString(int index, String value) throws SQLException {
        throw NotSupported.of("updateString");
    }

    @Override
    public void updateTime(int index, Time value) throws SQLException {
        throw NotSupported.of("updateTime");
    }

    @Override
    public void updateTimestamp(int index, Timestamp value) throws SQLException {
        throw NotSupported.of("updateTimestamp");
    }

    @Override
    public void cancelRowUpdates() throws SQLException {
        throw NotSupported.of("cancelRowUpdates");
    }

    @Override
    public void deleteRow() throws SQLException {
        throw NotSupported.of("deleteRow");
    }

    @Override
    public void insertRow() throws SQLException {
        throw NotSupported.of("insertRow");
    }

    @Override
    public void moveToCurrentRow() throws SQLException {
        throw NotSupported.of("moveToCurrentRow");
    }

    @Override
    public void moveToInsertRow() throws SQLException {
        throw NotSupported.of("moveToInsertRow");
    }

    @Override
    public void updateRow() throws SQLException {
        throw NotSupported.of("updateRow");
    }
}
