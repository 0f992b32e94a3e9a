package org.bitquarry.jdbc.internal.result;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.bitquarry.jdbc.internal.common.JdbcObject;
import org.bitquarry.jdbc.internal.value.JdbcType;

/** Describes the columns of a result. Stays true when the result is closed. */
public final class ColumnsMetaData extends JdbcObject implements ResultSetMetaData {
    private final ResultShape shape;

    /** Describes a shape. */
    public ColumnsMetaData(ResultShape shape) {
        this.shape = shape;
    }

    @Override
    public int getColumnCount() {
        return shape.columns().size();
    }

    @Override
    public String getColumnLabel(int column) throws SQLException {
        return shape.column(column).label();
    }

    @Override
    public String getColumnName(int column) throws SQLException {
        return shape.column(column).name();
    }

    @Override
    public String getTableName(int column) throws SQLException {
        return shape.column(column).table();
    }

    @Override
    public String getSchemaName(int column) throws SQLException {
        return shape.column(column).schema();
    }

    @Override
    public String getCatalogName(int column) throws SQLException {
        shape.column(column);
        return "";
    }

    @Override
    public int getColumnType(int column) throws SQLException {
        return shape.column(column).type().number();
    }

    @Override
    public String getColumnTypeName(int column) throws SQLException {
        return shape.column(column).type().name();
    }

    @Override
    public String getColumnClassName(int column) throws SQLException {
        return shape.column(column).type().javaClass().getName();
    }

    @Override
    public int getPrecision(int column) throws SQLException {
        return shape.column(column).precision();
    }

    @Override
    public int getScale(int column) throws SQLException {
        return shape.column(column).type().scale();
    }

    @Override
    public int getColumnDisplaySize(int column) throws SQLException {
        return shape.column(column).displaySize();
    }

    @Override
    public int isNullable(int column) throws SQLException {
        return shape.column(column).nullable() ? columnNullable : columnNoNulls;
    }

    @Override
    public boolean isSigned(int column) throws SQLException {
        return shape.column(column).type().isNumeric();
    }

    @Override
    public boolean isCaseSensitive(int column) throws SQLException {
        return shape.column(column).type() == JdbcType.VARCHAR;
    }

    @Override
    public boolean isSearchable(int column) throws SQLException {
        shape.column(column);
        return true;
    }

    @Override
    public boolean isCurrency(int column) throws SQLException {
        shape.column(column);
        return false;
    }

    @Override
    public boolean isAutoIncrement(int column) throws SQLException {
        shape.column(column);
        return false;
    }

    @Override
    public boolean isReadOnly(int column) throws SQLException {
        shape.column(column);
        return true;
    }

    @Override
    public boolean isWritable(int column) throws SQLException {
        shape.column(column);
        return false;
    }

    @Override
    public boolean isDefinitelyWritable(int column) throws SQLException {
        shape.column(column);
        return false;
    }
}
