package org.bitquarry.bitbucket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.bitquarry.bitbucket.scan.Parents;
import org.bitquarry.bitbucket.tables.AllTables;
import org.bitquarry.bitbucket.tables.RemovedTables;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of a workspace: {@code Information}, {@code AllRepositories}, and one a repository. Repositories are listed
 * when somebody wants all of them, and asked for one by one otherwise; both are remembered. Schemas of projects follow
 * once there are tables for them.
 */
final class BitbucketCatalog implements Catalog, Parents {
    private static final Schema INFORMATION =
            new Schema("Information", SchemaKind.INFORMATION, Map.of(), "The workspace itself.");
    private static final Schema ALL_REPOSITORIES = new Schema(
            "AllRepositories",
            SchemaKind.ALL_REPOSITORIES,
            Map.of(),
            "Every repository table over all repositories of the workspace.");
    private static final Set<String> TAKEN = Set.of("information", "allrepositories", "allprojects", "sys");

    private final boolean hasWorkspace;
    private final Reader reader;
    private final Map<String, Schema> found = new HashMap<>();
    private @Nullable List<Schema> all;

    /** Reads a table. */
    @FunctionalInterface
    interface Reader {
        Cursor scan(ScanRequest request, RequestContext context);
    }

    BitbucketCatalog(boolean hasWorkspace, Reader reader) {
        this.hasWorkspace = hasWorkspace;
        this.reader = reader;
    }

    @Override
    public List<Schema> schemas(RequestContext context) {
        List<Schema> known = remembered();
        if (known == null) {
            known = hasWorkspace ? listed(context) : List.of(INFORMATION);
            synchronized (found) {
                all = known;
            }
        }
        return known;
    }

    private @Nullable List<Schema> remembered() {
        synchronized (found) {
            return all;
        }
    }

    private List<Schema> listed(RequestContext context) {
        List<Schema> schemas = new ArrayList<>(List.of(INFORMATION, ALL_REPOSITORIES));
        List<Schema> repositories = new ArrayList<>(read(List.of(), context));
        repositories.sort(java.util.Comparator.comparing(Schema::name));
        schemas.addAll(repositories);
        return List.copyOf(schemas);
    }

    private List<Schema> read(List<Predicate> filter, RequestContext context) {
        ScanRequest request = new ScanRequest(
                new TableRef(INFORMATION, AllTables.require(SchemaKind.INFORMATION, "Repositories")),
                List.of("Slug", "Name"),
                filter,
                List.of(),
                0,
                OptionalLong.empty(),
                false);
        List<Schema> schemas = new ArrayList<>();
        try (Cursor rows = reader.scan(request, context)) {
            while (rows.next()) {
                @Nullable Object[] row = rows.row();
                schemas.add(repository(String.valueOf(row[0]), row[1] instanceof String name ? name : ""));
            }
        }
        return schemas;
    }

    private static Schema repository(String slug, String name) {
        String shown = TAKEN.contains(slug) ? slug + " (repository)" : slug;
        return new Schema(shown, SchemaKind.REPOSITORY, Map.of("repository", slug), name);
    }

    @Override
    public List<Schema> knownSchemas() {
        synchronized (found) {
            if (all != null) {
                return all;
            }
            Map<String, Schema> known = new LinkedHashMap<>();
            known.put("information", INFORMATION);
            if (hasWorkspace) {
                known.put("allrepositories", ALL_REPOSITORIES);
            }
            found.values().stream()
                    .sorted(java.util.Comparator.comparing(Schema::name))
                    .forEach(schema -> known.put(schema.name(), schema));
            return List.copyOf(known.values());
        }
    }

    @Override
    public Optional<Schema> schema(String name, RequestContext context) {
        Optional<Schema> known = knownSchemas().stream()
                .filter(schema -> schema.name().equalsIgnoreCase(name))
                .findFirst();
        if (known.isPresent() || remembered() != null || !hasWorkspace || name.isBlank()) {
            return known;
        }
        String slug = name.toLowerCase(Locale.ROOT).replace(" (repository)", "");
        Optional<Schema> asked = read(List.of(Predicate.equal("Slug", slug)), context).stream()
                .filter(schema -> schema.name().equalsIgnoreCase(name))
                .findFirst();
        asked.ifPresent(schema -> {
            synchronized (found) {
                found.put(slug, schema);
            }
        });
        return asked;
    }

    @Override
    public List<String> repositories(RequestContext context) {
        return schemas(context).stream()
                .map(schema -> schema.bindings().get("repository"))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Override
    public OptionalLong knownRepositories() {
        List<Schema> known = remembered();
        return known == null
                ? OptionalLong.empty()
                : OptionalLong.of(known.stream()
                        .filter(schema -> schema.kind() == SchemaKind.REPOSITORY)
                        .count());
    }

    @Override
    public List<TableDefinition> tables(SchemaKind kind) {
        return AllTables.of(kind);
    }

    @Override
    public Optional<String> removed(String tableName) {
        return RemovedTables.explanation(tableName);
    }

    @Override
    public void refresh() {
        synchronized (found) {
            found.clear();
            all = null;
        }
    }
}
