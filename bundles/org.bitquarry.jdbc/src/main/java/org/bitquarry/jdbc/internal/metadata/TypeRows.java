package org.bitquarry.jdbc.internal.metadata;

import java.sql.DatabaseMetaData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.bitquarry.jdbc.internal.value.JdbcType;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/** Rows about the types that columns have. */
final class TypeRows {
    static final ResultShape TYPES = ResultShape.literal(
            "TYPE_NAME VARCHAR",
            "DATA_TYPE INTEGER",
            "PRECISION INTEGER",
            "LITERAL_PREFIX VARCHAR",
            "LITERAL_SUFFIX VARCHAR",
            "CREATE_PARAMS VARCHAR",
            "NULLABLE SMALLINT",
            "CASE_SENSITIVE BOOLEAN",
            "SEARCHABLE SMALLINT",
            "UNSIGNED_ATTRIBUTE BOOLEAN",
            "FIXED_PREC_SCALE BOOLEAN",
            "AUTO_INCREMENT BOOLEAN",
            "LOCAL_TYPE_NAME VARCHAR",
            "MINIMUM_SCALE SMALLINT",
            "MAXIMUM_SCALE SMALLINT",
            "SQL_DATA_TYPE INTEGER",
            "SQL_DATETIME_SUB INTEGER",
            "NUM_PREC_RADIX INTEGER");

    private TypeRows() {}

    static Stream<@Nullable Object[]> all() {
        return Arrays.stream(SqlType.values())
                .map(JdbcType::of)
                .sorted(Comparator.comparing(JdbcType::number))
                .map(TypeRows::row);
    }

    private static @Nullable Object[] row(JdbcType type) {
        return new @Nullable Object[] {
            type.name(),
            type.number(),
            type.precision(),
            prefix(type),
            prefix(type) == null ? null : "'",
            null,
            (int) DatabaseMetaData.typeNullable,
            type == JdbcType.VARCHAR,
            (int) DatabaseMetaData.typeSearchable,
            !type.isNumeric(),
            false,
            false,
            type.name(),
            0,
            type.scale(),
            null,
            null,
            ColumnRows.radix(type)
        };
    }

    private static @Nullable String prefix(JdbcType type) {
        return switch (type) {
            case VARCHAR -> "'";
            case TIMESTAMP -> "TIMESTAMP '";
            case BIGINT, INTEGER, SMALLINT, DOUBLE, BOOLEAN -> null;
        };
    }
}
