package org.bitquarry.model.docs;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/**
 * A page about a table: everything that its literal says, for people. Code stands in backticks, as in Markdown; whoever
 * shows a page decides what becomes of them.
 *
 * @param name of the table
 * @param description what its rows are
 * @param place where it stands
 * @param columns one line each
 * @param verbs what can be done with rows, and by which requests
 * @param limits what to know beside it
 * @param examples queries without a semicolon
 */
public record TablePage(
        String name,
        String description,
        String place,
        List<ColumnLine> columns,
        List<VerbLine> verbs,
        List<String> limits,
        List<String> examples) {
    /** What the cells of a {@link ColumnLine} are, in their order. */
    public static final List<String> COLUMN_HEADS = List.of(
            "column", "type", "key", "NULL", "found by the server", "sorted by it", "INSERT", "UPDATE", "what it is");

    /** What the cells of a {@link VerbLine} are, in their order. */
    public static final List<String> VERB_HEADS = List.of("verb", "requests", "scopes of an API token");

    /** Says what an empty cell below INSERT and UPDATE means. */
    public static final String COLUMNS_NOTE = "Where INSERT and UPDATE are empty, the server computes the value.";

    /** Copies the lists. */
    public TablePage {
        columns = List.copyOf(columns);
        verbs = List.copyOf(verbs);
        limits = List.copyOf(limits);
        examples = List.copyOf(examples);
    }

    /** Writes the page; its queries name schemas as in the demo. */
    public static TablePage of(TableDefinition table) {
        return of(table, SchemaNames.DEMO);
    }

    /** Writes the page with queries for a source that names its schemas in its own way. */
    public static TablePage of(TableDefinition table, SchemaNames schemas) {
        return new TablePage(
                table.name(),
                table.description(),
                Capability.place(table.kind()),
                table.columns().stream()
                        .map(column -> ColumnLine.of(table, column))
                        .toList(),
                Stream.of(Verb.values()).map(verb -> Requests.line(table, verb)).toList(),
                Capability.limits(table),
                ExampleQueries.of(table, schemas));
    }

    /**
     * What there is to say of a column.
     *
     * @param name of it
     * @param type with its length
     * @param key whether it is part of the key, or of the parent's
     * @param nullable whether it can be NULL
     * @param filter what the server finds by it; empty when conditions are checked by the client
     * @param sorted whether the server sorts by it
     * @param inserted whether INSERT sets it, or why not
     * @param updated whether UPDATE sets it, or why not
     * @param description what it is, its values, and what it refers to
     */
    public record ColumnLine(
            String name,
            String type,
            String key,
            boolean nullable,
            String filter,
            boolean sorted,
            String inserted,
            String updated,
            String description) {
        static ColumnLine of(TableDefinition table, Column column) {
            return new ColumnLine(
                    column.name(),
                    Capability.type(column),
                    Capability.key(table, column),
                    column.nullable(),
                    Capability.filter(table, column),
                    column.sortField().isPresent(),
                    Capability.writable(column.inserted()),
                    Capability.writable(column.updated()),
                    Capability.description(column));
        }

        /** Returns the texts below {@link TablePage#COLUMN_HEADS}. */
        public List<String> cells() {
            return List.of(
                    "`" + name + "`",
                    type,
                    key,
                    nullable ? "yes" : "",
                    filter,
                    sorted ? "yes" : "",
                    inserted,
                    updated,
                    description);
        }
    }

    /**
     * What there is to say of a verb.
     *
     * @param name as in SQL
     * @param requests that do it, or why there are none
     * @param scopes that an API token needs for them
     */
    public record VerbLine(String name, String requests, List<String> scopes) {
        /** Copies the scopes. */
        public VerbLine {
            scopes = List.copyOf(scopes);
        }

        /** Returns the texts below {@link TablePage#VERB_HEADS}. */
        public List<String> cells() {
            return List.of(
                    name,
                    requests,
                    String.join(
                            ", ",
                            scopes.stream().map(scope -> "`" + scope + "`").toList()));
        }
    }
}
