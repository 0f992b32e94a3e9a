package org.bitquarry.engine.internal.sql;

import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;

/** Brings new values into the types of their columns, so that parameters have one too. */
final class Casts {
    private static final int MICROSECONDS = 6;
    private static final String UNSUPPORTED = "0A000";

    private Casts() {}

    static SqlNode to(Column column, SqlNode value) {
        return to(column.name(), column.type(), value);
    }

    /** Brings a value into a type; the name is that of the column or parameter. */
    static SqlNode to(String name, SqlType wanted, SqlNode value) {
        if (value.getKind() == SqlKind.DEFAULT) {
            throw ValidationErrors.rejected(
                    "DEFAULT can't be written.",
                    "Leave " + name + " out: the source decides then.",
                    UNSUPPORTED,
                    Positions.range(value.getParserPosition()),
                    null);
        }
        SqlParserPos position = value.getParserPosition();
        return SqlStdOperatorTable.CAST.createCall(position, value, new SqlDataTypeSpec(type(wanted), position));
    }

    private static SqlBasicTypeNameSpec type(SqlType type) {
        return switch (type) {
            case VARCHAR -> new SqlBasicTypeNameSpec(SqlTypeName.VARCHAR, SqlParserPos.ZERO);
            case BIGINT -> new SqlBasicTypeNameSpec(SqlTypeName.BIGINT, SqlParserPos.ZERO);
            case INTEGER -> new SqlBasicTypeNameSpec(SqlTypeName.INTEGER, SqlParserPos.ZERO);
            case DOUBLE -> new SqlBasicTypeNameSpec(SqlTypeName.DOUBLE, SqlParserPos.ZERO);
            case BOOLEAN -> new SqlBasicTypeNameSpec(SqlTypeName.BOOLEAN, SqlParserPos.ZERO);
            case TIMESTAMP -> new SqlBasicTypeNameSpec(SqlTypeName.TIMESTAMP, MICROSECONDS, SqlParserPos.ZERO);
        };
    }
}
