package org.bitquarry.engine.internal.sys;

import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.table.Reference;
import org.bitquarry.model.table.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column that points at another.
 *
 * @param placed the column that points
 * @param reference what it points at
 * @param schema that holds the referenced table; null while no such schema is known
 */
record ForeignKey(
        PlacedColumn placed, Reference reference, @Nullable String schema) {
    static Stream<ForeignKey> of(SysSource source, Schema schema) {
        return PlacedColumn.of(source, schema).flatMap(placed -> at(source, placed).stream());
    }

    /** Returns the key that a column is; empty when it points nowhere. */
    static Optional<ForeignKey> at(SysSource source, PlacedColumn placed) {
        return placed.column()
                .references()
                .map(reference -> new ForeignKey(
                        placed,
                        reference,
                        source.schemaOf(reference.kind(), placed.table().schema())
                                .orElse(null)));
    }

    String name() {
        return "FK_" + placed.table().table().name() + "_" + placed.column().name();
    }
}
