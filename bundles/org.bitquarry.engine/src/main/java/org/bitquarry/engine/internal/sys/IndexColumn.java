package org.bitquarry.engine.internal.sys;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.Pushdown;
import org.bitquarry.model.table.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column by which the server finds or sorts rows: what an index is elsewhere.
 *
 * @param placed the column; its position is that in the index
 * @param name of the index
 * @param primary the index of the primary key
 */
record IndexColumn(PlacedColumn placed, String name, boolean primary) {
    static Stream<IndexColumn> of(SysSource source, Schema schema) {
        return Stream.concat(
                PlacedColumn.keysOf(source, schema)
                        .map(placed -> new IndexColumn(placed, PlacedColumn.keyName(placed.table()), true)),
                PlacedColumn.of(source, schema)
                        .filter(placed -> placed.isFoundByServer()
                                || placed.column().sortField().isPresent())
                        .map(placed -> new IndexColumn(
                                new PlacedColumn(placed.table(), placed.column(), 1),
                                "IX_" + placed.table().table().name() + "_"
                                        + placed.column().name(),
                                false)));
    }

    /** Returns the comparisons that the server makes; null when it makes none. */
    @Nullable
    String operators() {
        return switch (placed.column().pushdown()) {
            case Pushdown.FilterField field ->
                field.operators().stream().sorted().map(Operator::sql).collect(Collectors.joining(", "));
            case Pushdown.QueryParameter parameter -> Operator.EQ.sql();
            case Pushdown.None none -> placed.isFoundByServer() || primary ? Operator.EQ.sql() : null;
        };
    }
}
