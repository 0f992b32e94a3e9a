package org.bitquarry.engine.internal.sys;

import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.table.Reference;
import org.bitquarry.model.table.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A column that is part of a primary key, or points at another, or both.
 *
 * @param placed the column
 * @param foreign what it points at, if it does
 */
record KeyColumn(PlacedColumn placed, Optional<ForeignKey> foreign) {
    static Stream<KeyColumn> of(SysSource source, Schema schema) {
        return PlacedColumn.of(source, schema)
                .map(placed -> new KeyColumn(placed, ForeignKey.at(source, placed)))
                .filter(key -> key.placed().column().key() || key.foreign().isPresent());
    }

    @Nullable
    String primaryKey() {
        return placed.column().key() ? PlacedColumn.keyName(placed.table()) : null;
    }

    @Nullable
    String foreignKey() {
        return foreign.map(ForeignKey::name).orElse(null);
    }

    @Nullable
    String schema() {
        return foreign.map(ForeignKey::schema).orElse(null);
    }

    @Nullable
    String table() {
        return foreign.map(ForeignKey::reference).map(Reference::table).orElse(null);
    }

    @Nullable
    String column() {
        return foreign.map(ForeignKey::reference).map(Reference::column).orElse(null);
    }
}
