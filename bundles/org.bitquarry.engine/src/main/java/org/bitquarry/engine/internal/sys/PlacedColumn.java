package org.bitquarry.engine.internal.sys;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.Pushdown;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/**
 * A column with its place.
 *
 * @param table in which
 * @param column what it is
 * @param position counted from 1
 */
record PlacedColumn(TableRef table, Column column, int position) {
    static Stream<PlacedColumn> of(SysSource source, Schema schema) {
        return source.tables(schema)
                .flatMap(table -> numbered(table, table.table().columns()));
    }

    static Stream<PlacedColumn> keysOf(SysSource source, Schema schema) {
        return source.tables(schema)
                .flatMap(table -> numbered(table, table.table().key()));
    }

    static String keyName(TableRef table) {
        return "PK_" + table.table().name();
    }

    private static Stream<PlacedColumn> numbered(TableRef table, List<Column> columns) {
        return IntStream.range(0, columns.size()).mapToObj(i -> new PlacedColumn(table, columns.get(i), i + 1));
    }

    /** Returns the type's number as JDBC counts them. */
    int jdbcType() {
        return JdbcTypes.of(column.type());
    }

    @Nullable
    Integer length() {
        return column.length() == 0 ? null : column.length();
    }

    @Nullable
    String enumeration() {
        return column.enumeration().isEmpty() ? null : String.join(", ", column.enumeration());
    }

    @Nullable
    String reference() {
        return column.references()
                .map(reference -> reference.table() + "." + reference.column())
                .orElse(null);
    }

    private boolean isInPath() {
        return table.table().parentKey().contains(column);
    }

    /** Tells whether the server finds rows by the column. */
    boolean isFoundByServer() {
        return isInPath() || !(column.pushdown() instanceof Pushdown.None);
    }

    /** Tells what becomes of a predicate on the column. */
    String filtering() {
        return isInPath()
                ? "part of the URL"
                : switch (column.pushdown()) {
                    case Pushdown.None() -> "checked locally";
                    case Pushdown.QueryParameter(String name) -> "sent as ?" + name;
                    case Pushdown.FilterField(String field, Set<Operator> operators) ->
                        "sent in the filter as " + field + " ("
                                + operators.stream().sorted().map(Operator::sql).collect(Collectors.joining(", "))
                                + ")";
                };
    }
}
