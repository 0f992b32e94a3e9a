package org.bitquarry.bitbucket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.SchemaReader.Named;
import org.bitquarry.bitbucket.procedures.AllProcedures;
import org.bitquarry.bitbucket.scan.Parents;
import org.bitquarry.bitbucket.tables.AllTables;
import org.bitquarry.bitbucket.tables.RemovedTables;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of a workspace: {@code Information}, the unions, one a project and one a repository. Repositories are
 * listed when somebody wants all of them, and asked for one by one otherwise; projects, which are few, are always listed.
 * All of it is remembered.
 */
final class BitbucketCatalog implements Catalog, Parents {
    private final boolean hasWorkspace;
    private final SchemaReader reader;
    private final Remembered<List<Named>> projects;
    private final Remembered<List<Named>> repositories;
    private final Map<String, Schema> found = new HashMap<>();
    private final InstantSource clock;
    private final Duration life;
    private @Nullable List<Schema> all;
    private Instant since;

    /**
     * Makes one that knows nothing yet.
     *
     * @param clock tells when something was learnt
     * @param life how long it holds; zero until a refresh
     */
    BitbucketCatalog(boolean hasWorkspace, SchemaReader.Scan scan, InstantSource clock, Duration life) {
        this.hasWorkspace = hasWorkspace;
        this.clock = clock;
        this.life = life;
        this.since = clock.instant();
        reader = new SchemaReader(scan);
        projects = new Remembered<>(reader::projects);
        repositories = new Remembered<>(context -> reader.repositories(List.of(), context));
    }

    @Override
    public List<Schema> schemas(RequestContext context) {
        forgetOld();
        List<Schema> known = remembered();
        if (known == null) {
            known = hasWorkspace
                    ? SchemaNames.all(projects.get(context), repositories.get(context))
                    : List.of(SchemaNames.INFORMATION);
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

    @Override
    public List<Schema> knownSchemas() {
        synchronized (found) {
            return all != null
                    ? all
                    : hasWorkspace ? SchemaNames.ordered(found.values()) : List.of(SchemaNames.INFORMATION);
        }
    }

    @Override
    public boolean knowsAllSchemas() {
        return !hasWorkspace || remembered() != null;
    }

    @Override
    public Optional<Schema> schema(String name, RequestContext context) {
        forgetOld();
        Optional<Schema> known = knownSchemas().stream()
                .filter(schema -> schema.name().equalsIgnoreCase(name))
                .findFirst();
        if (known.isPresent() || remembered() != null || !hasWorkspace || name.isBlank()) {
            return known;
        }
        Optional<Schema> asked = repository(name, context).or(() -> project(name, context));
        asked.ifPresent(schema -> {
            synchronized (found) {
                found.put(schema.name().toLowerCase(Locale.ROOT), schema);
            }
        });
        return asked;
    }

    private Optional<Schema> repository(String name, RequestContext context) {
        return named(SchemaNames.slug(name), context)
                .map(SchemaNames::repository)
                .filter(schema -> schema.name().equalsIgnoreCase(name));
    }

    private Optional<Schema> project(String name, RequestContext context) {
        String key = SchemaNames.key(name);
        return projects.get(context).stream()
                .filter(project -> project.id().equalsIgnoreCase(key))
                .findFirst()
                .map(project -> SchemaNames.project(
                        project,
                        !key.equals(name)
                                && named(key.toLowerCase(Locale.ROOT), context).isPresent()))
                .filter(schema -> schema.name().equalsIgnoreCase(name));
    }

    private Optional<Named> named(String slug, RequestContext context) {
        List<Named> candidates =
                repositories.known().orElseGet(() -> reader.repositories(SchemaReader.called(slug), context));
        return candidates.stream().filter(each -> each.id().equals(slug)).findFirst();
    }

    @Override
    public List<String> members(SchemaKind kind, RequestContext context) {
        return source(kind).get(context).stream().map(Named::id).sorted().toList();
    }

    @Override
    public OptionalLong knownMembers(SchemaKind kind) {
        return source(kind).known().map(list -> OptionalLong.of(list.size())).orElse(OptionalLong.empty());
    }

    private Remembered<List<Named>> source(SchemaKind kind) {
        return switch (kind) {
            case PROJECT -> projects;
            case REPOSITORY -> repositories;
            case INFORMATION, ALL_PROJECTS, ALL_REPOSITORIES, SYS ->
                throw new IllegalArgumentException(kind + " is one schema");
        };
    }

    @Override
    public List<TableDefinition> tables(SchemaKind kind) {
        return AllTables.of(kind);
    }

    @Override
    public List<ProcedureDefinition> procedures(SchemaKind kind) {
        return AllProcedures.of(kind);
    }

    @Override
    public Optional<String> removed(String tableName) {
        return RemovedTables.explanation(tableName);
    }

    private void forgetOld() {
        synchronized (found) {
            if (life.isPositive() && !clock.instant().isBefore(since.plus(life))) {
                refresh();
            }
        }
    }

    @Override
    public void refresh() {
        synchronized (found) {
            since = clock.instant();
            Stream.of(projects, repositories).forEach(Remembered::forget);
            found.clear();
            all = null;
        }
    }
}
