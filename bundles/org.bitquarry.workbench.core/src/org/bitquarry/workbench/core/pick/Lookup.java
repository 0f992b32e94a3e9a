package org.bitquarry.workbench.core.pick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Offer;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.TextForm;
import org.bitquarry.workbench.core.query.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * The rows from which a person chooses a value for one cell: where they are, and which columns tell them apart.
 *
 * @param schema where the table is
 * @param table whose rows they are
 * @param value name of the column whose value is taken
 * @param words names of the columns by which a person knows a row
 * @param bound what columns must hold, by name
 */
record Lookup(
        Schema schema, TableDefinition table, String value, List<String> words, Map<String, @Nullable Object> bound) {
    private static final int MOST_WORDS = 2;

    /**
     * Finds the rows for a cell; empty where its column has no choices that can be read.
     *
     * @param row the values of the cell's row as they are now, by column name
     */
    static Optional<Lookup> of(Catalog catalog, TableRef owner, Column column, Map<String, @Nullable Object> row) {
        return column.choices().flatMap(offer -> schema(catalog, owner, offer)
                .flatMap(schema -> catalog.table(schema.kind(), offer.from().table())
                        .map(table -> new Lookup(
                                schema,
                                table,
                                offer.from().column(),
                                words(table, offer.from().column()),
                                bound(table, offer, row)))));
    }

    private static Optional<Schema> schema(Catalog catalog, TableRef owner, Offer offer) {
        return offer.from().kind() == owner.schema().kind()
                ? Optional.of(owner.schema())
                : catalog.knownSchemas().stream()
                        .filter(schema -> schema.kind() == offer.from().kind())
                        .findFirst();
    }

    /** The first plain texts of a table are its names: what is an id, an enumeration or points elsewhere is none. */
    private static List<String> words(TableDefinition table, String value) {
        return table.columns().stream()
                .filter(column -> column.type() == SqlType.VARCHAR && column.form() == TextForm.FREE)
                .filter(column -> !column.name().equalsIgnoreCase(value) && !column.hidden() && !column.sensitive())
                .filter(column ->
                        column.enumeration().isEmpty() && column.references().isEmpty())
                .filter(column ->
                        !column.pointer().endsWith("/href") && !column.name().endsWith("Id"))
                .map(Column::name)
                .limit(MOST_WORDS)
                .toList();
    }

    /** A child's rows are those of the parent that the cell's row names; in a union, those of its repository or project. */
    private static Map<String, @Nullable Object> bound(
            TableDefinition table, Offer offer, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> bound = new LinkedHashMap<>();
        boolean union = table.kind() == SchemaKind.ALL_REPOSITORIES || table.kind() == SchemaKind.ALL_PROJECTS;
        Stream<Column> parents = union ? table.columns().stream().limit(1) : Stream.empty();
        Stream.concat(parents, table.parentKey().stream())
                .map(Column::name)
                .filter(name -> !offer.bound().containsKey(name))
                .forEach(name -> bound.put(name, row.get(name)));
        bound.putAll(offer.bound());
        return bound;
    }

    /** Returns the first column of the cell's own row that has to be filled in before anything can be read. */
    Optional<String> missing() {
        return bound.entrySet().stream()
                .filter(entry -> entry.getValue() == null)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the statement that reads the rows; the value is its first column, the words are the others. */
    String sql(String search) {
        List<String> conditions = bound.entrySet().stream()
                .map(entry -> SqlLiteral.name(entry.getKey()) + " = " + SqlLiteral.value(entry.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!search.isBlank()) {
            conditions.add(searched().stream()
                    .map(name -> "CONTAINS(" + SqlLiteral.name(name) + ", " + SqlLiteral.value(search.strip()) + ")")
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
        String columns = Stream.concat(Stream.of(value), words.stream())
                .map(SqlLiteral::name)
                .collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM " + SqlLiteral.name(schema.name()) + "." + SqlLiteral.name(table.name())
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    /** Ids are known by their words; numbers are no texts. */
    private List<String> searched() {
        Column own = table.requireColumn(value);
        boolean isWord = own.type() == SqlType.VARCHAR && own.form() != TextForm.UUID;
        return isWord || words.isEmpty()
                ? Stream.concat(Stream.of(value), words.stream()).toList()
                : words;
    }
}
