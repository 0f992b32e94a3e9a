package org.bitquarry.engine.internal.sys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;

/**
 * A table about the catalogue: its columns, each with the value that it takes from what a row describes.
 *
 * @param <T> what a row describes
 */
final class SysTable<T> {
    private static final WriteRule NO_WRITE =
            new WriteRule.Unsupported("it tells of the datasource; what it shows follows from that");

    private final TableDefinition definition;
    private final List<Function<T, ? extends @Nullable Object>> values;
    private final SysSource.Rows<T> described;

    private SysTable(
            TableDefinition definition,
            List<Function<T, ? extends @Nullable Object>> values,
            SysSource.Rows<T> described) {
        this.definition = definition;
        this.values = List.copyOf(values);
        this.described = described;
    }

    static <T> Builder<T> named(String name, String description) {
        return new Builder<>(name, description);
    }

    TableDefinition definition() {
        return definition;
    }

    /** Returns the rows with all columns as they are pulled; the schemas are asked for only when rows are about them. */
    Stream<@Nullable Object[]> rows(SysSource source, Supplier<Stream<Schema>> schemas) {
        return switch (described) {
            case SysSource.Rows.OfSchemas<T>(BiFunction<SysSource, Schema, Stream<T>> of) ->
                schemas.get().flatMap(schema -> of.apply(source, schema)).map(this::row);
            case SysSource.Rows.OfAll<T>(Function<SysSource, Stream<T>> of) ->
                of.apply(source).map(this::row);
        };
    }

    private @Nullable Object[] row(T subject) {
        @Nullable Object[] row = new Object[values.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = values.get(i).apply(subject);
        }
        return row;
    }

    /** Spells a {@link SysTable}. */
    static final class Builder<T> {
        private final TableBuilder table;
        private final List<Function<T, ? extends @Nullable Object>> values = new ArrayList<>();

        private Builder(String name, String description) {
            table = TableBuilder.table(name)
                    .in(SchemaKind.SYS)
                    .describedAs(description)
                    .unfiltered()
                    .inserted(NO_WRITE)
                    .updated(NO_WRITE)
                    .deleted(NO_WRITE);
        }

        Builder<T> column(ColumnBuilder column, String description, Function<T, ? extends @Nullable Object> value) {
            table.columns(column.describedAs(description).readOnly("answered from the catalogue"));
            values.add(value);
            return this;
        }

        /** Gives rows about each schema. */
        SysTable<T> aboutSchemas(BiFunction<SysSource, Schema, Stream<T>> of) {
            return new SysTable<>(table.build(), values, new SysSource.Rows.OfSchemas<>(of));
        }

        /** Gives rows that are about no schema in particular. */
        SysTable<T> about(Function<SysSource, Stream<T>> of) {
            return new SysTable<>(table.build(), values, new SysSource.Rows.OfAll<>(of));
        }
    }
}
