package org.bitquarry.engine.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/** A catalogue of {@link SampleTables} over some repositories, which counts how often the source would be asked. */
public final class ScriptedCatalog implements Catalog {
    private final List<Schema> schemas = new ArrayList<>();
    private boolean known;
    private int requests;

    /** Makes a catalogue with these repositories, whose schemas are not known yet. */
    public ScriptedCatalog(String... repositories) {
        schemas.add(new Schema("Information", SchemaKind.INFORMATION, Map.of(), "The workspace."));
        for (String slug : repositories) {
            schemas.add(new Schema(slug, SchemaKind.REPOSITORY, Map.of("repository", slug), ""));
        }
        schemas.add(new Schema("AllRepositories", SchemaKind.ALL_REPOSITORIES, Map.of(), "Every repository."));
    }

    /** Makes a catalogue with so many repositories, whose schemas are known. */
    public static ScriptedCatalog ofMany(int repositories) {
        ScriptedCatalog catalog = new ScriptedCatalog(
                IntStream.range(0, repositories).mapToObj(i -> "repo-" + i).toArray(String[]::new));
        catalog.known = true;
        return catalog;
    }

    /** Lets the schemas be known from the start. */
    public ScriptedCatalog known() {
        known = true;
        return this;
    }

    /** Returns how often the source was asked. */
    public int requests() {
        return requests;
    }

    @Override
    public List<Schema> schemas(RequestContext context) {
        if (!known) {
            requests++;
            known = true;
        }
        return List.copyOf(schemas);
    }

    @Override
    public List<Schema> knownSchemas() {
        return known ? List.copyOf(schemas) : List.of();
    }

    @Override
    public boolean knowsAllSchemas() {
        return known;
    }

    @Override
    public Optional<Schema> schema(String name, RequestContext context) {
        if (!known) {
            requests++;
        }
        return schemas.stream()
                .filter(schema -> schema.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public List<TableDefinition> tables(SchemaKind kind) {
        return SampleTables.of(kind);
    }

    @Override
    public List<ProcedureDefinition> procedures(SchemaKind kind) {
        return SampleTables.procedures(kind);
    }

    @Override
    public Optional<String> removed(String tableName) {
        return tableName.equalsIgnoreCase("Issues")
                ? Optional.of("Bitbucket removed its issue tracker on 2026-08-20.")
                : Optional.empty();
    }

    @Override
    public void refresh() {
        known = false;
    }
}
