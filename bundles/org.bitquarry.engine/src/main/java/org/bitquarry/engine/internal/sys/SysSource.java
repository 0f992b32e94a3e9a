package org.bitquarry.engine.internal.sys;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;

/**
 * What rows of {@code sys} are made from.
 *
 * @param catalog the source's and {@code sys}
 * @param facts what is known beside it
 */
record SysSource(Catalog catalog, SysFacts facts) {
    /** Returns the tables of a schema. */
    Stream<TableRef> tables(Schema schema) {
        return catalog.tables(schema.kind()).stream().map(table -> new TableRef(schema, table));
    }

    /** Returns the schema that a reference of a table in this one leads to; empty when none is known. */
    Optional<String> schemaOf(SchemaKind referenced, Schema from) {
        return referenced == from.kind()
                ? Optional.of(from.name())
                : catalog.knownSchemas().stream()
                        .filter(schema -> schema.kind() == referenced)
                        .map(Schema::name)
                        .findFirst();
    }

    /** Where the rows of a table come from. */
    sealed interface Rows<T> {
        /** Rows about each schema. */
        record OfSchemas<T>(BiFunction<SysSource, Schema, Stream<T>> of) implements Rows<T> {}

        /** Rows about no schema in particular: no schema is asked for. */
        record OfAll<T>(Function<SysSource, Stream<T>> of) implements Rows<T> {}
    }
}
