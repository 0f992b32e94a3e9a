package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/**
 * What can be named in a statement, as far as the catalogue knows it without asking.
 *
 * @param catalog of which only what is remembered is read
 * @param schemas remembered ones
 * @param defaultSchema where a table without a schema is looked for first
 */
record KnownTables(Catalog catalog, List<Schema> schemas, Optional<String> defaultSchema) {
    static KnownTables of(Catalog catalog, Optional<String> defaultSchema) {
        return new KnownTables(catalog, catalog.knownSchemas(), defaultSchema);
    }

    /** Returns the tables of a schema. One that is not remembered may be a repository or a project. */
    List<TableDefinition> in(String schemaName) {
        return kind(schemaName).map(catalog::tables).orElseGet(() -> Stream.concat(
                        catalog.tables(SchemaKind.REPOSITORY).stream(),
                        catalog.tables(SchemaKind.PROJECT).stream()
                                .filter(table -> catalog.table(SchemaKind.REPOSITORY, table.name())
                                        .isEmpty()))
                .toList());
    }

    /** Returns the tables that need no schema before them. */
    List<TableDefinition> unqualified() {
        List<TableDefinition> tables = new ArrayList<>();
        defaultSchema.ifPresent(name -> tables.addAll(in(name)));
        boolean defaultIsOneOfThese =
                defaultSchema.flatMap(this::kind).filter(this::isSearched).isPresent();
        schemas.stream()
                .map(Schema::kind)
                .filter(this::isSearched)
                .filter(kind -> !defaultIsOneOfThese
                        || !defaultSchema.flatMap(this::kind).equals(Optional.of(kind)))
                .distinct()
                .forEach(kind -> tables.addAll(catalog.tables(kind)));
        return tables;
    }

    /** Returns the schemas of which there is one a kind, and whose tables need its name before them. */
    List<Schema> unions() {
        return schemas.stream()
                .filter(schema ->
                        schema.kind() == SchemaKind.ALL_REPOSITORIES || schema.kind() == SchemaKind.ALL_PROJECTS)
                .toList();
    }

    /** Finds the table that names mean: a table, or a schema and a table. */
    Optional<TableDefinition> find(List<String> names) {
        String table = names.getLast();
        return (names.size() > 1 ? in(names.get(names.size() - 2)).stream() : anywhere())
                .filter(candidate -> candidate.name().equalsIgnoreCase(table))
                .findFirst();
    }

    /** Tables that the statement can name come first; the others tell at least which columns are meant. */
    private Stream<TableDefinition> anywhere() {
        return Stream.concat(
                unqualified().stream(), Stream.of(SchemaKind.values()).flatMap(kind -> catalog.tables(kind).stream()));
    }

    /** Returns the procedures of a schema. One that is not remembered may be a repository or a project. */
    List<ProcedureDefinition> proceduresIn(String schemaName) {
        return kind(schemaName).map(catalog::procedures).orElseGet(() -> Stream.of(
                        SchemaKind.REPOSITORY, SchemaKind.PROJECT)
                .flatMap(kind -> catalog.procedures(kind).stream())
                .toList());
    }

    /** Returns the procedures that need no schema before them. */
    List<ProcedureDefinition> unqualifiedProcedures() {
        Stream<ProcedureDefinition> ofDefault = defaultSchema.map(this::proceduresIn).orElse(List.of()).stream();
        return Stream.concat(
                        ofDefault,
                        schemas.stream()
                                .map(Schema::kind)
                                .filter(this::isSearched)
                                .distinct()
                                .flatMap(kind -> catalog.procedures(kind).stream()))
                .distinct()
                .toList();
    }

    /** Finds the procedure that names mean; one that the statement can't call tells at least its parameters. */
    Optional<ProcedureDefinition> procedure(List<String> names) {
        return Stream.concat(
                        names.size() > 1
                                ? proceduresIn(names.get(names.size() - 2)).stream()
                                : unqualifiedProcedures().stream(),
                        Stream.of(SchemaKind.values()).flatMap(kind -> catalog.procedures(kind).stream()))
                .filter(candidate -> candidate.name().equalsIgnoreCase(names.getLast()))
                .findFirst();
    }

    private Optional<SchemaKind> kind(String schemaName) {
        return schemas.stream()
                .filter(schema -> schema.name().equalsIgnoreCase(schemaName))
                .map(Schema::kind)
                .findFirst();
    }

    private boolean isSearched(SchemaKind kind) {
        return switch (kind) {
            case INFORMATION, SYS -> true;
            case PROJECT, REPOSITORY, ALL_PROJECTS, ALL_REPOSITORIES -> false;
        };
    }
}
