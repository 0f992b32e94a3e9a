package org.bitquarry.jdbc.internal.metadata;

import java.sql.DatabaseMetaData;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.jdbc.internal.result.ColumnInfo;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Reference;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** Rows about primary and foreign keys. */
final class KeyRows {
    static final ResultShape PRIMARY_KEYS = ResultShape.literal(
            "TABLE_CAT VARCHAR",
            "TABLE_SCHEM VARCHAR",
            "TABLE_NAME VARCHAR",
            "COLUMN_NAME VARCHAR",
            "KEY_SEQ SMALLINT",
            "PK_NAME VARCHAR");
    static final ResultShape FOREIGN_KEYS = ResultShape.literal(
            "PKTABLE_CAT VARCHAR",
            "PKTABLE_SCHEM VARCHAR",
            "PKTABLE_NAME VARCHAR",
            "PKCOLUMN_NAME VARCHAR",
            "FKTABLE_CAT VARCHAR",
            "FKTABLE_SCHEM VARCHAR",
            "FKTABLE_NAME VARCHAR",
            "FKCOLUMN_NAME VARCHAR",
            "KEY_SEQ SMALLINT",
            "UPDATE_RULE SMALLINT",
            "DELETE_RULE SMALLINT",
            "FK_NAME VARCHAR",
            "PK_NAME VARCHAR",
            "DEFERRABILITY SMALLINT");
    static final ResultShape INDEXES = ResultShape.literal(
            "TABLE_CAT VARCHAR",
            "TABLE_SCHEM VARCHAR",
            "TABLE_NAME VARCHAR",
            "NON_UNIQUE BOOLEAN",
            "INDEX_QUALIFIER VARCHAR",
            "INDEX_NAME VARCHAR",
            "TYPE SMALLINT",
            "ORDINAL_POSITION SMALLINT",
            "COLUMN_NAME VARCHAR",
            "ASC_OR_DESC VARCHAR",
            "CARDINALITY BIGINT",
            "PAGES BIGINT",
            "FILTER_CONDITION VARCHAR");
    static final ResultShape BEST_ROW = ResultShape.literal(
            "SCOPE SMALLINT",
            "COLUMN_NAME VARCHAR",
            "DATA_TYPE INTEGER",
            "TYPE_NAME VARCHAR",
            "COLUMN_SIZE INTEGER",
            "BUFFER_LENGTH INTEGER",
            "DECIMAL_DIGITS SMALLINT",
            "PSEUDO_COLUMN SMALLINT");

    private KeyRows() {}

    /**
     * A column that points at another one.
     *
     * @param table where it stands
     * @param column which
     * @param schema where the other one's table stands
     * @param reference what it points at
     */
    record ForeignKey(TableRef table, Column column, Schema schema, Reference reference) {
        static Stream<ForeignKey> of(TableRef table, SchemaFinder finder) {
            return table.table().columns().stream().flatMap(column -> column.references().stream()
                    .flatMap(reference -> finder.referenced(reference.kind(), table.schema()).stream()
                            .map(schema -> new ForeignKey(table, column, schema, reference))));
        }

        boolean leadsTo(TableRef other) {
            return schema.equals(other.schema())
                    && reference.table().equalsIgnoreCase(other.table().name());
        }

        @Nullable
        Object[] row() {
            return new @Nullable Object[] {
                null,
                schema.name(),
                reference.table(),
                reference.column(),
                null,
                table.schema().name(),
                table.table().name(),
                column.name(),
                1,
                DatabaseMetaData.importedKeyNoAction,
                DatabaseMetaData.importedKeyNoAction,
                "FK_" + table.table().name() + "_" + column.name(),
                "PK_" + reference.table(),
                DatabaseMetaData.importedKeyNotDeferrable
            };
        }
    }

    static Stream<@Nullable Object[]> primary(TableRef table) {
        List<Column> key = table.table().key();
        return IntStream.range(0, key.size())
                .boxed()
                .sorted(Comparator.comparing(i -> key.get(i).name()))
                .map(i -> new @Nullable Object[] {
                    null,
                    table.schema().name(),
                    table.table().name(),
                    key.get(i).name(),
                    i + 1,
                    primaryName(table)
                });
    }

    private static String primaryName(TableRef table) {
        return "PK_" + table.table().name();
    }

    /** The key is the only index that is promised to be one; how rows are found otherwise is in {@code sys_indexes}. */
    static Stream<@Nullable Object[]> index(TableRef table) {
        List<Column> key = table.table().key();
        return IntStream.range(0, key.size()).mapToObj(i -> new @Nullable Object[] {
            null,
            table.schema().name(),
            table.table().name(),
            false,
            null,
            primaryName(table),
            (int) DatabaseMetaData.tableIndexOther,
            i + 1,
            key.get(i).name(),
            null,
            0L,
            0L,
            null
        });
    }

    static Stream<@Nullable Object[]> bestRow(TableRef table, boolean nullable) {
        List<Column> key = table.table().key();
        if (!nullable && key.stream().anyMatch(Column::nullable)) {
            return Stream.empty();
        }
        return key.stream().map(column -> bestRow(table, column));
    }

    private static @Nullable Object[] bestRow(TableRef table, Column column) {
        ColumnInfo info = ColumnInfo.of(table, column);
        return new @Nullable Object[] {
            DatabaseMetaData.bestRowSession,
            column.name(),
            info.type().number(),
            info.type().name(),
            info.precision(),
            null,
            ColumnRows.digits(info.type()),
            DatabaseMetaData.bestRowNotPseudo
        };
    }
}
