package org.bitquarry.jdbc.internal.statement;

import java.sql.ParameterMetaData;
import java.sql.SQLException;
import java.util.List;
import org.bitquarry.jdbc.internal.common.JdbcObject;
import org.bitquarry.jdbc.internal.value.JdbcType;
import org.bitquarry.model.table.SqlType;

/** Describes the parameters of a statement: their types follow from what they are compared with. */
final class ParametersMetaData extends JdbcObject implements ParameterMetaData {
    private final List<JdbcType> types;

    ParametersMetaData(List<SqlType> types) {
        this.types = types.stream().map(JdbcType::of).toList();
    }

    private JdbcType type(int index) throws SQLException {
        if (index < 1 || index > types.size()) {
            throw new SQLException("There is no parameter " + index + ".", "07009");
        }
        return types.get(index - 1);
    }

    @Override
    public int getParameterCount() {
        return types.size();
    }

    @Override
    public int getParameterType(int index) throws SQLException {
        return type(index).number();
    }

    @Override
    public String getParameterTypeName(int index) throws SQLException {
        return type(index).name();
    }

    @Override
    public String getParameterClassName(int index) throws SQLException {
        return type(index).javaClass().getName();
    }

    @Override
    public int getParameterMode(int index) throws SQLException {
        type(index);
        return parameterModeIn;
    }

    @Override
    public int getPrecision(int index) throws SQLException {
        return type(index).precision();
    }

    @Override
    public int getScale(int index) throws SQLException {
        return type(index).scale();
    }

    @Override
    public boolean isSigned(int index) throws SQLException {
        return type(index).isNumeric();
    }

    @Override
    public int isNullable(int index) throws SQLException {
        type(index);
        return parameterNullableUnknown;
    }
}
