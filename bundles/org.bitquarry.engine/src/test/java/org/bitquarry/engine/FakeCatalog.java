package org.bitquarry.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/** A workspace with so many repositories that nobody may list them; it remembers who asked for which. */
final class FakeCatalog implements Catalog {
    static final Schema INFORMATION = new Schema("Information", SchemaKind.INFORMATION, Map.of(), "");

    final List<String> asked = new ArrayList<>();
    final List<String> repositories = new ArrayList<>(List.of("web", "api", "my-repo"));

    @Override
    public List<Schema> schemas(RequestContext context) {
        throw new AssertionError("the schemas were enumerated");
    }

    @Override
    public List<Schema> knownSchemas() {
        return List.of(INFORMATION, repository("web"));
    }

    @Override
    public Optional<Schema> schema(String name, RequestContext context) {
        asked.add(name);
        if (name.equalsIgnoreCase("information")) {
            return Optional.of(INFORMATION);
        }
        return repositories.stream().filter(name::equalsIgnoreCase).findFirst().map(FakeCatalog::repository);
    }

    static Schema repository(String slug) {
        return new Schema(slug, SchemaKind.REPOSITORY, Map.of("repository", slug), "");
    }

    @Override
    public List<TableDefinition> tables(SchemaKind kind) {
        return FakeTables.ALL.stream().filter(table -> table.kind() == kind).toList();
    }

    @Override
    public List<ProcedureDefinition> procedures(SchemaKind kind) {
        return FakeTables.PROCEDURES.stream()
                .filter(procedure -> procedure.kind() == kind)
                .toList();
    }

    @Override
    public Optional<String> removed(String tableName) {
        return tableName.equalsIgnoreCase("Issues")
                ? Optional.of("Bitbucket removed its issue tracker on 2026-08-20.")
                : Optional.empty();
    }

    @Override
    public void refresh() {
        asked.clear();
    }
}
