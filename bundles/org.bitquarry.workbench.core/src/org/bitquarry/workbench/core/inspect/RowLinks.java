package org.bitquarry.workbench.core.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Relation;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;

/**
 * Finds what rows lead to, from what the tables declare. Asks the source nothing: where a schema was never heard of,
 * nothing leads there.
 *
 * @param catalog of the source
 */
public record RowLinks(Catalog catalog) {
    /** Returns the rows that a row points at, by its columns that point. */
    public List<RowLink> parents(TableRef table, Function<String, Optional<Object>> values) {
        return relations().parents(table.table()).stream()
                .flatMap(relation -> parent(relation, table, values).stream())
                .toList();
    }

    /** Returns the row that a column of a row points at. */
    public Optional<RowLink> parent(TableRef table, Column column, Function<String, Optional<Object>> values) {
        return relations().parents(table.table()).stream()
                .filter(relation -> relation.column().name().equals(column.name()))
                .findFirst()
                .flatMap(relation -> parent(relation, table, values));
    }

    /** Returns the rows that point at a row. */
    public List<RowLink> children(TableRef table, Function<String, Optional<Object>> values) {
        return relations().children(table.table()).stream()
                .flatMap(relation -> link(relation, relation.child(), table, values, false).stream())
                .toList();
    }

    private Optional<RowLink> parent(Relation relation, TableRef table, Function<String, Optional<Object>> values) {
        return link(relation, relation.parent(), table, values, true);
    }

    private Relations relations() {
        return new Relations(catalog::tables);
    }

    /** The column that was declared must have a value; others narrow where they have one. */
    private Optional<RowLink> link(
            Relation relation,
            TableDefinition target,
            TableRef from,
            Function<String, Optional<Object>> values,
            boolean up) {
        List<RowLink.Bound> bound = new ArrayList<>();
        for (Relation.Join join : relation.joins()) {
            Column mine = up ? join.from() : join.to();
            Column theirs = up ? join.to() : join.from();
            Optional<Object> value = values.apply(mine.name());
            if (value.isEmpty() && bound.isEmpty()) {
                return Optional.empty();
            }
            value.ifPresent(known -> bound.add(new RowLink.Bound(theirs.name(), known)));
        }
        return schema(target.kind(), from.schema())
                .map(schema -> new RowLink(relation, new TableRef(schema, target), bound));
    }

    private Optional<Schema> schema(SchemaKind kind, Schema near) {
        return near.kind() == kind
                ? Optional.of(near)
                : catalog.knownSchemas().stream()
                        .filter(schema -> schema.kind() == kind)
                        .filter(schema -> kind != SchemaKind.REPOSITORY && kind != SchemaKind.PROJECT)
                        .findFirst();
    }
}
