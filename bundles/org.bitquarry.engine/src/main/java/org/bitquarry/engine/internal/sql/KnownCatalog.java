package org.bitquarry.engine.internal.sql;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/** What a catalogue remembers, for one statement: the source is asked for nothing. Belongs to one thread. */
final class KnownCatalog implements Catalog {
    private final Catalog catalog;
    private boolean missed;

    KnownCatalog(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Tells whether somebody wanted a schema that only the source could tell of. */
    boolean missed() {
        return missed;
    }

    @Override
    public List<Schema> schemas(RequestContext context) {
        return catalog.knownSchemas();
    }

    @Override
    public List<Schema> knownSchemas() {
        return catalog.knownSchemas();
    }

    @Override
    public boolean knowsAllSchemas() {
        return catalog.knowsAllSchemas();
    }

    @Override
    public Optional<Schema> schema(String name, RequestContext context) {
        Optional<Schema> known = catalog.knownSchemas().stream()
                .filter(schema -> schema.name().equalsIgnoreCase(name))
                .findFirst();
        missed |= known.isEmpty() && !catalog.knowsAllSchemas();
        return known;
    }

    @Override
    public List<TableDefinition> tables(SchemaKind kind) {
        return catalog.tables(kind);
    }

    @Override
    public Optional<TableDefinition> table(SchemaKind kind, String name) {
        return catalog.table(kind, name);
    }

    @Override
    public List<ProcedureDefinition> procedures(SchemaKind kind) {
        return catalog.procedures(kind);
    }

    @Override
    public Optional<ProcedureDefinition> procedure(SchemaKind kind, String name) {
        return catalog.procedure(kind, name);
    }

    @Override
    public Optional<String> removed(String tableName) {
        return catalog.removed(tableName);
    }

    @Override
    public void refresh() {
        // What is remembered stays.
    }
}
