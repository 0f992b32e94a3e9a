package org.bitquarry.bitbucket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
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
import org.bitquarry.model.SchemaListing;
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
    /** More than anybody reads. */
    private static final int MOST_FOUND = 200;

    private final boolean hasWorkspace;
    private final SchemaReader reader;
    private final Remembered<List<Named>> projects;
    private final Remembered<List<Named>> repositories;
    private final SchemaBrowsing browsing;
    private final int pageLength;
    private final Map<String, Schema> found = new HashMap<>();
    private final InstantSource clock;
    private final Duration life;
    private @Nullable List<Schema> all;
    private @Nullable List<Schema> ordered;
    private Instant since;

    /**
     * Makes one that knows nothing yet.
     *
     * @param clock tells when something was learnt
     * @param life how long it holds; zero until a refresh
     * @param pageLength the most rows a request asks for; 0 for what each table allows
     */
    BitbucketCatalog(boolean hasWorkspace, SchemaReader.Scan scan, InstantSource clock, Duration life, int pageLength) {
        this.hasWorkspace = hasWorkspace;
        int allowed = SchemaReader.pageLength();
        this.pageLength = pageLength == 0 ? allowed : Math.min(pageLength, allowed);
        this.clock = clock;
        this.life = life;
        this.since = clock.instant();
        reader = new SchemaReader(scan);
        browsing = new SchemaBrowsing(reader);
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
            if (all != null || !hasWorkspace) {
                return all != null ? all : List.of(SchemaNames.INFORMATION);
            }
            List<Schema> known = ordered;
            if (known == null) {
                known = SchemaNames.ordered(found.values());
                ordered = known;
            }
            return known;
        }
    }

    private void remember(Collection<Schema> schemas) {
        synchronized (found) {
            schemas.forEach(schema -> found.put(schema.name().toLowerCase(Locale.ROOT), schema));
            ordered = null;
        }
    }

    @Override
    public SchemaListing list(long atLeast, RequestContext context) {
        forgetOld();
        if (remembered() != null || !hasWorkspace || repositories.known().isPresent()) {
            return SchemaListing.complete(schemas(context));
        }
        List<Named> named = projects.get(context);
        browsing.read(atLeast, context);
        if (browsing.left() == 0) {
            repositories.learn(browsing.found());
            return SchemaListing.complete(schemas(context));
        }
        remember(browsing.named(named, context));
        remember(browsing.found().stream().map(SchemaNames::repository).toList());
        return new SchemaListing(knownSchemas(), browsing.left(), pageLength);
    }

    @Override
    public List<Schema> search(String part, RequestContext context) {
        forgetOld();
        String folded = part.toLowerCase(Locale.ROOT);
        if (remembered() == null && hasWorkspace && !part.isBlank()) {
            remember(reader.search(part, MOST_FOUND, context).stream()
                    .map(SchemaNames::repository)
                    .toList());
        }
        return knownSchemas().stream()
                .filter(schema -> schema.name().toLowerCase(Locale.ROOT).contains(folded)
                        || schema.description().toLowerCase(Locale.ROOT).contains(folded))
                .toList();
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
        asked.ifPresent(schema -> remember(List.of(schema)));
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
            browsing.forget();
            found.clear();
            all = null;
            ordered = null;
        }
    }
}
