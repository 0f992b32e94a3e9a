package org.bitquarry.engine.internal.catalog;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;

/** Our types as Calcite's, and back. */
public final class EngineTypes {
    private static final int MICROSECONDS = 6;
    private static final int NANOSECONDS = 9;

    private EngineTypes() {}

    /** Makes the factory of all types of a statement. */
    public static JavaTypeFactoryImpl factory() {
        return new JavaTypeFactoryImpl(new TypeSystem()) {
            @Override
            public Charset getDefaultCharset() {
                return StandardCharsets.UTF_8;
            }
        };
    }

    /** Returns the type of a column. A text has no length here: what is too long for the source is its to refuse. */
    public static RelDataType of(Column column, RelDataTypeFactory factory) {
        return factory.createTypeWithNullability(of(column.type(), factory), column.nullable());
    }

    /** Returns a type that is not NULL. */
    public static RelDataType of(SqlType type, RelDataTypeFactory factory) {
        return switch (type) {
            case VARCHAR -> factory.createSqlType(SqlTypeName.VARCHAR);
            case BIGINT -> factory.createSqlType(SqlTypeName.BIGINT);
            case INTEGER -> factory.createSqlType(SqlTypeName.INTEGER);
            case DOUBLE -> factory.createSqlType(SqlTypeName.DOUBLE);
            case BOOLEAN -> factory.createSqlType(SqlTypeName.BOOLEAN);
            case TIMESTAMP -> factory.createSqlType(SqlTypeName.TIMESTAMP, MICROSECONDS);
        };
    }

    /** Returns the type in which a result shows values of a type: whatever has no type of ours is shown as text. */
    public static SqlType of(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case BIGINT, UINTEGER -> SqlType.BIGINT;
            case INTEGER, SMALLINT, TINYINT, UTINYINT, USMALLINT -> SqlType.INTEGER;
            case DECIMAL -> type.getScale() == 0 ? SqlType.BIGINT : SqlType.DOUBLE;
            case DOUBLE, FLOAT, REAL, UBIGINT -> SqlType.DOUBLE;
            case BOOLEAN -> SqlType.BOOLEAN;
            case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> SqlType.TIMESTAMP;
            default -> SqlType.VARCHAR;
        };
    }

    /** Texts keep their length when rows are put together, averages their fraction, and moments their microseconds. */
    private static final class TypeSystem extends RelDataTypeSystemImpl {
        @Override
        public int getMaxPrecision(SqlTypeName type) {
            return type == SqlTypeName.TIMESTAMP ? NANOSECONDS : super.getMaxPrecision(type);
        }

        @Override
        public boolean shouldConvertRaggedUnionTypesToVarying() {
            return true;
        }

        @Override
        public RelDataType deriveAvgAggType(RelDataTypeFactory factory, RelDataType argument) {
            return factory.createTypeWithNullability(factory.createSqlType(SqlTypeName.DOUBLE), argument.isNullable());
        }

        @Override
        public RelDataType deriveSumType(RelDataTypeFactory factory, RelDataType argument) {
            return SqlTypeName.INT_TYPES.contains(argument.getSqlTypeName())
                    ? factory.createTypeWithNullability(
                            factory.createSqlType(SqlTypeName.BIGINT), argument.isNullable())
                    : super.deriveSumType(factory, argument);
        }
    }
}
