package org.bitquarry.jdbc.internal.metadata;

import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.bitquarry.jdbc.internal.value.JdbcType;
import org.bitquarry.model.procedure.ProcedureParameter;
import org.bitquarry.model.procedure.ProcedureRef;
import org.bitquarry.model.table.Column;
import org.jspecify.annotations.Nullable;

/** Rows about procedures, their parameters and the columns of what they answer. */
final class ProcedureRows {
    static final ResultShape PROCEDURES = ResultShape.literal(
            "PROCEDURE_CAT VARCHAR",
            "PROCEDURE_SCHEM VARCHAR",
            "PROCEDURE_NAME VARCHAR",
            "RESERVED_1 VARCHAR",
            "RESERVED_2 VARCHAR",
            "RESERVED_3 VARCHAR",
            "REMARKS VARCHAR",
            "PROCEDURE_TYPE SMALLINT",
            "SPECIFIC_NAME VARCHAR");
    static final ResultShape COLUMNS = ResultShape.literal(
            "PROCEDURE_CAT VARCHAR",
            "PROCEDURE_SCHEM VARCHAR",
            "PROCEDURE_NAME VARCHAR",
            "COLUMN_NAME VARCHAR",
            "COLUMN_TYPE SMALLINT",
            "DATA_TYPE INTEGER",
            "TYPE_NAME VARCHAR",
            "PRECISION INTEGER",
            "LENGTH INTEGER",
            "SCALE SMALLINT",
            "RADIX SMALLINT",
            "NULLABLE SMALLINT",
            "REMARKS VARCHAR",
            "COLUMN_DEF VARCHAR",
            "SQL_DATA_TYPE INTEGER",
            "SQL_DATETIME_SUB INTEGER",
            "CHAR_OCTET_LENGTH INTEGER",
            "ORDINAL_POSITION INTEGER",
            "IS_NULLABLE VARCHAR",
            "SPECIFIC_NAME VARCHAR");

    private ProcedureRows() {}

    static @Nullable Object[] of(ProcedureRef ref) {
        return new @Nullable Object[] {
            null,
            ref.schema().name(),
            ref.procedure().name(),
            null,
            null,
            null,
            ref.procedure().description(),
            DatabaseMetaData.procedureReturnsResult,
            specific(ref)
        };
    }

    private static String specific(ProcedureRef ref) {
        return ref.schema().name() + "." + ref.procedure().name();
    }

    static Stream<@Nullable Object[]> columns(ProcedureRef ref, NamePattern names) {
        List<ProcedureParameter> parameters = ref.procedure().parameters();
        List<Column> results = ref.procedure().results();
        return Stream.concat(
                IntStream.range(0, parameters.size())
                        .filter(i -> names.matches(parameters.get(i).name()))
                        .mapToObj(i -> parameter(ref, parameters.get(i), i + 1)),
                IntStream.range(0, results.size())
                        .filter(i -> names.matches(results.get(i).name()))
                        .mapToObj(i -> result(ref, results.get(i), i + 1)));
    }

    private static @Nullable Object[] parameter(ProcedureRef ref, ProcedureParameter parameter, int position) {
        return row(
                ref,
                new Described(
                        parameter.name(),
                        DatabaseMetaData.procedureColumnIn,
                        JdbcType.of(parameter.type()),
                        !parameter.required(),
                        parameter.description(),
                        parameter.defaultValue().orElse(null)),
                position);
    }

    private static @Nullable Object[] result(ProcedureRef ref, Column column, int position) {
        return row(
                ref,
                new Described(
                        column.name(),
                        DatabaseMetaData.procedureColumnResult,
                        JdbcType.of(column.type()),
                        column.nullable(),
                        column.description(),
                        null),
                position);
    }

    private record Described(
            String name,
            int kind,
            JdbcType type,
            boolean nullable,
            String remarks,
            @Nullable String byDefault) {}

    private static @Nullable Object[] row(ProcedureRef ref, Described column, int position) {
        JdbcType type = column.type();
        return new @Nullable Object[] {
            null,
            ref.schema().name(),
            ref.procedure().name(),
            column.name(),
            column.kind(),
            type.number(),
            type.name(),
            type.precision(),
            type.displaySize(),
            ColumnRows.digits(type),
            ColumnRows.radix(type),
            column.nullable() ? DatabaseMetaData.procedureNullable : DatabaseMetaData.procedureNoNulls,
            column.remarks(),
            column.byDefault(),
            null,
            null,
            type == JdbcType.VARCHAR ? Integer.valueOf(Integer.MAX_VALUE) : null,
            position,
            column.nullable() ? "YES" : "NO",
            specific(ref)
        };
    }
}
