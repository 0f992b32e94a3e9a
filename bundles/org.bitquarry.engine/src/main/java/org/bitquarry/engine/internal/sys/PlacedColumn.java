package org.bitquarry.engine.internal.sys;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.model.Catalog;
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
    static Stream<PlacedColumn> of(Catalog catalog, Schema schema) {
        return catalog.tables(schema.kind()).stream()
                .map(table -> new TableRef(schema, table))
                .flatMap(table -> numbered(table, table.table().columns()));
    }

    static Stream<PlacedColumn> keysOf(Catalog catalog, Schema schema) {
        return catalog.tables(schema.kind()).stream()
                .map(table -> new TableRef(schema, table))
                .flatMap(table -> numbered(table, table.table().key()));
    }

    private static Stream<PlacedColumn> numbered(TableRef table, List<Column> columns) {
        return IntStream.range(0, columns.size()).mapToObj(i -> new PlacedColumn(table, columns.get(i), i + 1));
    }

    /** Returns the type's number in {@link Types}. */
    int jdbcType() {
        return switch (column.type()) {
            case VARCHAR -> Types.VARCHAR;
            case BIGINT -> Types.BIGINT;
            case INTEGER -> Types.INTEGER;
            case DOUBLE -> Types.DOUBLE;
            case BOOLEAN -> Types.BOOLEAN;
            case TIMESTAMP -> Types.TIMESTAMP;
        };
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

    /** Tells what becomes of a predicate on the column. */
    String filtering() {
        boolean inPath = table.table().parentKey().contains(column);
        return inPath
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
