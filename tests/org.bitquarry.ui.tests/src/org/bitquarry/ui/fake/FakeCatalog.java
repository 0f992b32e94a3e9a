package org.bitquarry.ui.fake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.SchemaListing;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** A workspace with as many repositories as a test wants. */
final class FakeCatalog implements Catalog {
    private static final int PAGE = 100;
    private static final TableDefinition REPOSITORIES = TableBuilder.table("Repositories")
            .describedAs("Repositories of the workspace.")
            .listedAt("/repositories")
            .columns(
                    ColumnBuilder.lowercase("Slug").at("/slug").key().length(62).describedAs("Its name in URLs."),
                    ColumnBuilder.varchar("Name").at("/name").updatable().describedAs("Its name."))
            .updated(new WriteRule.PartialPut("/repositories/{Slug}"))
            .build();
    private static final TableDefinition PULL_REQUESTS = TableBuilder.table("PullRequests")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Pull requests of a repository.")
            .listedAt("/pullrequests")
            .columns(
                    ColumnBuilder.bigint("Id").at("/id").key().describedAs("Its number."),
                    ColumnBuilder.varchar("Title").at("/title").updatable().describedAs("Its title."))
            .updated(new WriteRule.PartialPut("/pullrequests/{Id}"))
            .build();
    private static final TableDefinition COMMITS = TableBuilder.table("Commits")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Commits of a repository.")
            .listedAt("/commits")
            .columns(ColumnBuilder.lowercase("Hash").at("/hash").key().describedAs("Its hash."))
            .build();

    private final List<Schema> schemas = new ArrayList<>();
    private final Set<Schema> known = new LinkedHashSet<>();
    private final FakeSource source;
    private final int listed;

    /** Makes one of so many repositories, of which the first so many are listed without being asked for. */
    FakeCatalog(FakeSource source, int repositories, int listed) {
        this.source = source;
        this.listed = listed;
        schemas.add(new Schema("Information", SchemaKind.INFORMATION, Map.of(), "The workspace."));
        IntStream.rangeClosed(1, repositories)
                .mapToObj(number -> "repo-" + String.format("%04d", number))
                .map(slug -> new Schema(slug, SchemaKind.REPOSITORY, Map.of("repository", slug), ""))
                .forEach(schemas::add);
    }

    @Override
    public List<Schema> schemas(RequestContext context) {
        return List.copyOf(schemas);
    }

    @Override
    public synchronized List<Schema> knownSchemas() {
        return listed >= schemas.size() ? List.copyOf(schemas) : List.copyOf(known);
    }

    @Override
    public synchronized SchemaListing list(long atLeast, RequestContext context) {
        source.answers();
        if (listed >= schemas.size()) {
            return SchemaListing.complete(schemas);
        }
        int count = (int) Math.min(schemas.size(), Math.max(listed, Math.min(atLeast, schemas.size())) + 1);
        known.addAll(schemas.subList(0, count));
        return new SchemaListing(knownSchemas(), schemas.size() - count, PAGE);
    }

    @Override
    public synchronized List<Schema> search(String part, RequestContext context) {
        source.answers();
        List<Schema> found =
                schemas.stream().filter(schema -> schema.name().contains(part)).toList();
        known.addAll(found);
        return found;
    }

    @Override
    public synchronized Optional<Schema> schema(String name, RequestContext context) {
        Optional<Schema> found = schemas.stream()
                .filter(schema -> schema.name().equalsIgnoreCase(name))
                .findFirst();
        found.ifPresent(known::add);
        return found;
    }

    @Override
    public List<TableDefinition> tables(SchemaKind kind) {
        return switch (kind) {
            case INFORMATION -> List.of(REPOSITORIES);
            case REPOSITORY -> List.of(PULL_REQUESTS, COMMITS);
            case PROJECT, ALL_PROJECTS, ALL_REPOSITORIES, SYS -> List.of();
        };
    }

    @Override
    public Optional<String> removed(String tableName) {
        return Optional.empty();
    }

    @Override
    public void refresh() {
        // Nothing is remembered.
    }
}
