package org.bitquarry.jdbc.internal.metadata;

import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.jdbc.internal.result.ColumnInfo;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.bitquarry.jdbc.internal.value.JdbcType;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** Rows about columns. Those that {@code SELECT *} leaves out are pseudo columns. */
final class ColumnRows {
    static final ResultShape COLUMNS = ResultShape.literal(
            "TABLE_CAT VARCHAR",
            "TABLE_SCHEM VARCHAR",
            "TABLE_NAME VARCHAR",
            "COLUMN_NAME VARCHAR",
            "DATA_TYPE INTEGER",
            "TYPE_NAME VARCHAR",
            "COLUMN_SIZE INTEGER",
            "BUFFER_LENGTH INTEGER",
            "DECIMAL_DIGITS INTEGER",
            "NUM_PREC_RADIX INTEGER",
            "NULLABLE INTEGER",
            "REMARKS VARCHAR",
            "COLUMN_DEF VARCHAR",
            "SQL_DATA_TYPE INTEGER",
            "SQL_DATETIME_SUB INTEGER",
            "CHAR_OCTET_LENGTH INTEGER",
            "ORDINAL_POSITION INTEGER",
            "IS_NULLABLE VARCHAR",
            "SCOPE_CATALOG VARCHAR",
            "SCOPE_SCHEMA VARCHAR",
            "SCOPE_TABLE VARCHAR",
            "SOURCE_DATA_TYPE SMALLINT",
            "IS_AUTOINCREMENT VARCHAR",
            "IS_GENERATEDCOLUMN VARCHAR");
    static final ResultShape PSEUDO_COLUMNS = ResultShape.literal(
            "TABLE_CAT VARCHAR",
            "TABLE_SCHEM VARCHAR",
            "TABLE_NAME VARCHAR",
            "COLUMN_NAME VARCHAR",
            "DATA_TYPE INTEGER",
            "COLUMN_SIZE INTEGER",
            "DECIMAL_DIGITS INTEGER",
            "NUM_PREC_RADIX INTEGER",
            "COLUMN_USAGE VARCHAR",
            "REMARKS VARCHAR",
            "CHAR_OCTET_LENGTH INTEGER",
            "IS_NULLABLE VARCHAR");
    static final ResultShape COLUMN_PRIVILEGES = ResultShape.literal(
            "TABLE_CAT VARCHAR",
            "TABLE_SCHEM VARCHAR",
            "TABLE_NAME VARCHAR",
            "COLUMN_NAME VARCHAR",
            "GRANTOR VARCHAR",
            "GRANTEE VARCHAR",
            "PRIVILEGE VARCHAR",
            "IS_GRANTABLE VARCHAR");

    private ColumnRows() {}

    static Stream<@Nullable Object[]> columns(TableRef table, NamePattern names) {
        List<Column> shown = table.table().columns().stream()
                .filter(column -> !column.hidden())
                .toList();
        return IntStream.range(0, shown.size())
                .filter(i -> names.matches(shown.get(i).name()))
                .mapToObj(i -> column(table, shown.get(i), i + 1));
    }

    private static @Nullable Object[] column(TableRef table, Column column, int position) {
        ColumnInfo info = ColumnInfo.of(table, column);
        return new @Nullable Object[] {
            null,
            table.schema().name(),
            table.table().name(),
            column.name(),
            info.type().number(),
            info.type().name(),
            info.precision(),
            null,
            digits(info.type()),
            radix(info.type()),
            column.nullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls,
            remarks(column),
            null,
            null,
            null,
            octets(info),
            position,
            column.nullable() ? "YES" : "NO",
            null,
            null,
            null,
            null,
            "NO",
            column.inserted().isWritable() || column.updated().isWritable() ? "NO" : "YES"
        };
    }

    /** An enumeration's values are what one wants to know most. */
    private static String remarks(Column column) {
        return column.enumeration().isEmpty()
                ? column.description()
                : column.description() + " One of " + String.join(", ", column.enumeration()) + ".";
    }

    static Stream<@Nullable Object[]> pseudoColumns(TableRef table, NamePattern names) {
        return table.table().columns().stream()
                .filter(column -> column.hidden() && names.matches(column.name()))
                .map(column -> pseudoColumn(table, column));
    }

    private static @Nullable Object[] pseudoColumn(TableRef table, Column column) {
        ColumnInfo info = ColumnInfo.of(table, column);
        return new @Nullable Object[] {
            null,
            table.schema().name(),
            table.table().name(),
            column.name(),
            info.type().number(),
            info.precision(),
            digits(info.type()),
            radix(info.type()),
            "NO_USAGE_RESTRICTIONS",
            remarks(column),
            octets(info),
            column.nullable() ? "YES" : "NO"
        };
    }

    static Stream<@Nullable Object[]> privileges(TableRef table, NamePattern names) {
        return table.table().columns().stream()
                .filter(column -> names.matches(column.name()))
                .sorted(java.util.Comparator.comparing(Column::name))
                .flatMap(column -> Stream.of(
                                column.inserted().isWritable() ? "INSERT" : "",
                                "SELECT",
                                column.updated().isWritable() ? "UPDATE" : "")
                        .filter(privilege -> !privilege.isEmpty())
                        .map(privilege -> new @Nullable Object[] {
                            null,
                            table.schema().name(),
                            table.table().name(),
                            column.name(),
                            null,
                            "PUBLIC",
                            privilege,
                            "NO"
                        }));
    }

    static @Nullable Integer digits(JdbcType type) {
        return type.isNumeric() || type == JdbcType.TIMESTAMP ? type.scale() : null;
    }

    static @Nullable Integer radix(JdbcType type) {
        return type.isNumeric() ? 10 : null;
    }

    /** A character takes four bytes at most. */
    static @Nullable Integer octets(ColumnInfo info) {
        if (info.type() != JdbcType.VARCHAR) {
            return null;
        }
        return (int) Math.min(4L * info.precision(), Integer.MAX_VALUE);
    }
}
