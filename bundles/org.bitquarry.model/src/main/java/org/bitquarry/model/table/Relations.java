package org.bitquarry.model.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who points at whom among the tables of a catalogue. Of kinds of which there is one schema each, and of the table's own
 * kind: a row that all repositories may point at is followed through the unions, not through each repository. Asks nothing.
 *
 * @param tables the tables of a kind, such as a catalogue gives them
 */
public record Relations(Function<SchemaKind, List<TableDefinition>> tables) {
    private static final Set<SchemaKind> SINGLE =
            EnumSet.of(SchemaKind.INFORMATION, SchemaKind.ALL_PROJECTS, SchemaKind.ALL_REPOSITORIES);

    /** Returns what the columns of a table point at, in their order. */
    public List<Relation> parents(TableDefinition table) {
        return table.columns().stream()
                .flatMap(column -> relation(table, column).stream())
                .toList();
    }

    /** Returns what points at a table: first what stands in its own kind of schema, each in the catalogue's order. */
    public List<Relation> children(TableDefinition table) {
        return Stream.concat(Stream.of(table.kind()), SINGLE.stream().filter(kind -> kind != table.kind()))
                .flatMap(kind -> tables.apply(kind).stream())
                .flatMap(other -> other.columns().stream()
                        .filter(column -> pointsAt(column, table))
                        .flatMap(column -> relation(other, column).stream()))
                .toList();
    }

    private static boolean pointsAt(Column column, TableDefinition table) {
        return column.references()
                .filter(reference -> reference.kind() == table.kind())
                .filter(reference -> reference.table().equalsIgnoreCase(table.name()))
                .isPresent();
    }

    private Optional<Relation> relation(TableDefinition child, Column column) {
        return column.references().flatMap(reference -> tables.apply(reference.kind()).stream()
                .filter(table -> table.name().equalsIgnoreCase(reference.table()))
                .findFirst()
                .flatMap(parent -> parent.column(reference.column())
                        .map(target -> new Relation(child, parent, joins(child, column, parent, target)))));
    }

    /** Numbers are unique within a parent only: where both tables name it, it is the same one. */
    private static List<Relation.Join> joins(
            TableDefinition child, Column column, TableDefinition parent, Column target) {
        List<Relation.Join> joins = new ArrayList<>(List.of(new Relation.Join(column, target)));
        Stream.concat(parent.parentKey().stream(), parent.key().stream())
                .distinct()
                .filter(key -> !key.equals(target))
                .forEach(key -> child.column(key.name())
                        .filter(same -> !same.equals(column))
                        .ifPresent(same -> joins.add(new Relation.Join(same, key))));
        return joins;
    }
}
