package org.bitquarry.engine.internal.sys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.SchemaListing;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/** A source's catalogue and the schema {@code sys}, which hides one of the same name. */
public final class SysCatalog implements Catalog {
    /** The schema's name. */
    public static final String NAME = "sys";

    private static final Schema SYS =
            new Schema(NAME, SchemaKind.SYS, Map.of(), "What there is: schemas, tables, columns, keys.");

    private final Catalog source;
    private volatile Both last = new Both(List.of(), List.of(SYS));

    /** The source's schemas, and the same with ours: of thousands, no new list is made for each who looks at them. */
    private record Both(List<Schema> schemas, List<Schema> withSys) {}

    /** Adds the schema to a catalogue. */
    public SysCatalog(Catalog source) {
        this.source = source;
    }

    @Override
    public List<Schema> schemas(RequestContext context) {
        return withSys(source.schemas(context));
    }

    @Override
    public List<Schema> knownSchemas() {
        return withSys(source.knownSchemas());
    }

    @Override
    public boolean knowsAllSchemas() {
        return source.knowsAllSchemas();
    }

    @Override
    public SchemaListing list(long atLeast, RequestContext context) {
        SchemaListing listed = source.list(atLeast, context);
        return new SchemaListing(withSys(listed.schemas()), listed.left(), listed.pageLength());
    }

    @Override
    public List<Schema> search(String part, RequestContext context) {
        return source.search(part, context);
    }

    @Override
    public Optional<Schema> schema(String name, RequestContext context) {
        return name.equalsIgnoreCase(NAME) ? Optional.of(SYS) : source.schema(name, context);
    }

    @Override
    public List<TableDefinition> tables(SchemaKind kind) {
        return kind == SchemaKind.SYS ? SysTables.definitions() : source.tables(kind);
    }

    @Override
    public List<ProcedureDefinition> procedures(SchemaKind kind) {
        return source.procedures(kind);
    }

    @Override
    public Optional<String> removed(String tableName) {
        return source.removed(tableName);
    }

    @Override
    public void refresh() {
        source.refresh();
    }

    @SuppressWarnings("ReferenceEquality") // comparing thousands of schemas would take as long as a new list
    private List<Schema> withSys(List<Schema> given) {
        Both known = last;
        List<Schema> schemas = List.copyOf(given);
        if (known.schemas() != schemas) {
            List<Schema> all = new ArrayList<>(schemas);
            all.removeIf(schema -> schema.name().equalsIgnoreCase(NAME));
            all.add(SYS);
            known = new Both(schemas, List.copyOf(all));
            last = known;
        }
        return known.withSys();
    }
}
