package org.bitquarry.model.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.Pushdown;
import org.bitquarry.model.table.Reference;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;

/** Three queries that a table can answer, derived from its literal: some rows, rows by a condition, and a summary. */
public final class ExampleQueries {
    private static final int COLUMNS = 4;

    private final String table;
    private final TableDefinition definition;
    private final SchemaNames schemas;

    private ExampleQueries(TableDefinition definition, SchemaNames schemas) {
        this.definition = definition;
        this.schemas = schemas;
        table = schemas.of(definition.kind()) + "." + definition.name();
    }

    /** Returns the queries; schemas are named as in the demo. */
    public static List<String> of(TableDefinition definition) {
        return of(definition, SchemaNames.DEMO);
    }

    /** Returns the queries for a source that names its schemas in its own way. */
    static List<String> of(TableDefinition definition, SchemaNames schemas) {
        ExampleQueries examples = new ExampleQueries(definition, schemas);
        return List.of(examples.some(), examples.byCondition(), examples.summary());
    }

    /** Returns a query for a few rows as the source sent them. */
    public static String whole(TableDefinition definition) {
        ExampleQueries examples = new ExampleQueries(definition, SchemaNames.DEMO);
        return "SELECT RawJson\nFROM " + examples.table + examples.where(Optional.empty()) + "\nLIMIT 10";
    }

    private String some() {
        return "SELECT " + shown() + "\nFROM " + table + where(Optional.empty()) + "\nLIMIT 10";
    }

    private String shown() {
        List<Column> columns = new ArrayList<>(definition.key());
        definition.columns().stream()
                .filter(column -> !column.hidden() && !columns.contains(column))
                .limit(COLUMNS)
                .forEach(columns::add);
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private String byCondition() {
        return definition.columns().stream()
                .filter(column -> !column.hidden() && comparison(column).isPresent())
                .findFirst()
                .or(() -> definition.columns().stream()
                        .filter(column -> !column.hidden() && !column.key())
                        .findFirst())
                .map(column -> "SELECT *\nFROM " + table
                        + where(Optional.of(comparison(column).orElse(column.name() + " IS NOT NULL"))))
                .orElse("SELECT *\nFROM " + table);
    }

    /** A comparison that the server makes. */
    private static Optional<String> comparison(Column column) {
        if (!(column.pushdown() instanceof Pushdown.FilterField field)) {
            return Optional.empty();
        }
        boolean equals = field.operators().contains(Operator.EQ);
        if (!column.enumeration().isEmpty() && equals) {
            return Optional.of(column.name() + " = '" + column.enumeration().getFirst() + "'");
        }
        return switch (column.type()) {
            case VARCHAR ->
                field.operators().contains(Operator.CONTAINS)
                        ? Optional.of(column.name() + " LIKE '%a%'")
                        : Optional.empty();
            case BIGINT, INTEGER, DOUBLE -> equals ? Optional.of(column.name() + " = 3") : Optional.empty();
            case BOOLEAN -> equals ? Optional.of(column.name() + " = TRUE") : Optional.empty();
            case TIMESTAMP ->
                field.operators().contains(Operator.GE)
                        ? Optional.of(column.name() + " >= TIMESTAMP '2026-11-01 00:00:00'")
                        : Optional.empty();
        };
    }

    /** Rows with what they point at, else how many there are of each kind. */
    private String summary() {
        Optional<Column> pointing = definition.columns().stream()
                .filter(column -> !column.hidden())
                .filter(column -> column.references()
                        .filter(reference -> !reference.table().equals(definition.name()))
                        .isPresent())
                .findFirst();
        if (pointing.isPresent() && mandatory().isEmpty()) {
            Reference reference = pointing.get().references().orElseThrow();
            return "SELECT t." + definition.key().getFirst().name() + ", r.*\nFROM " + table + " t\nJOIN "
                    + schemas.of(reference.kind()) + "." + reference.table() + " r ON r." + reference.column() + " = t."
                    + pointing.get().name() + "\nLIMIT 10";
        }
        return kindOfRow()
                .map(column -> "SELECT " + column.name() + ", COUNT(*) AS Total\nFROM " + table
                        + where(Optional.empty()) + "\nGROUP BY " + column.name() + "\nORDER BY Total DESC")
                .orElse("SELECT COUNT(*)\nFROM " + table);
    }

    /** The column that groups rows best: one with few values, if there is any. */
    private Optional<Column> kindOfRow() {
        List<Column> columns = definition.columns().stream()
                .filter(column -> !column.hidden() && !column.key())
                .toList();
        return columns.stream()
                .filter(column -> !column.enumeration().isEmpty())
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> column.type() == SqlType.BOOLEAN)
                        .findFirst())
                .or(() -> columns.stream().findFirst());
    }

    /** Parent columns that point at no table: nothing can be read before they have a value. */
    private List<Column> mandatory() {
        return definition.parentKey().stream()
                .filter(column ->
                        column.references().isEmpty() && column.assumed().isEmpty())
                .toList();
    }

    private String where(Optional<String> condition) {
        List<String> all = new ArrayList<>(mandatory().stream()
                .map(column -> column.name() + " = " + literal(column))
                .toList());
        condition.ifPresent(all::add);
        return all.isEmpty() ? "" : "\nWHERE " + String.join(" AND ", all);
    }

    private static String literal(Column column) {
        return switch (column.type()) {
            case VARCHAR ->
                "'"
                        + (column.enumeration().isEmpty()
                                ? "main"
                                : column.enumeration().getFirst()) + "'";
            case BIGINT, INTEGER, DOUBLE -> "1";
            case BOOLEAN -> "TRUE";
            case TIMESTAMP -> "TIMESTAMP '2026-11-01 00:00:00'";
        };
    }
}
