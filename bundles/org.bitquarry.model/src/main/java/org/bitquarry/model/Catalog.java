package org.bitquarry.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/** The schemas, tables and procedures of a source. Thread-safe. Names match without regard to case. */
public interface Catalog {
    /** Returns all schemas in the order in which people expect them; asks the source once, then remembers. */
    List<Schema> schemas(RequestContext context);

    /** Returns the schemas as far as they are remembered; never asks the source, so that completion may call it. */
    List<Schema> knownSchemas();

    /** Tells whether {@link #knownSchemas} are all that there are; never asks the source. */
    default boolean knowsAllSchemas() {
        return false;
    }

    /**
     * Returns the schemas, at least so many of them if there are: asks the source for those that are missing. A source that
     * can't list them bit by bit lists all.
     */
    default SchemaListing list(long atLeast, RequestContext context) {
        return SchemaListing.complete(schemas(context));
    }

    /**
     * Returns the schemas whose names hold a text, without regard to case; asks the source unless all are remembered. They
     * are remembered then. Of a great many, only the first ones.
     */
    default List<Schema> search(String part, RequestContext context) {
        String folded = part.toLowerCase(Locale.ROOT);
        return schemas(context).stream()
                .filter(schema -> schema.name().toLowerCase(Locale.ROOT).contains(folded))
                .toList();
    }

    /** Finds a schema by its name; asks the source for no more than it must. */
    Optional<Schema> schema(String name, RequestContext context);

    /** Returns the tables of a kind of schema; never asks the source. */
    List<TableDefinition> tables(SchemaKind kind);

    /** Finds a table of a kind of schema; never asks the source. */
    default Optional<TableDefinition> table(SchemaKind kind, String name) {
        return tables(kind).stream()
                .filter(table -> table.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns the procedures of a kind of schema; never asks the source. */
    default List<ProcedureDefinition> procedures(SchemaKind kind) {
        return List.of();
    }

    /** Finds a procedure of a kind of schema; never asks the source. */
    default Optional<ProcedureDefinition> procedure(SchemaKind kind, String name) {
        return procedures(kind).stream()
                .filter(procedure -> procedure.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns the sentence that explains why a table of this name is no more, with its date. */
    Optional<String> removed(String tableName);

    /** Forgets what was remembered of the source. */
    void refresh();
}
