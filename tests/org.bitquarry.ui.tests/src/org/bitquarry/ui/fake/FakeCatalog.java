package org.bitquarry.ui.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** A workspace with as many repositories as a test wants. */
final class FakeCatalog implements Catalog {
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

    FakeCatalog(int repositories) {
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
    public List<Schema> knownSchemas() {
        return List.copyOf(schemas);
    }

    @Override
    public Optional<Schema> schema(String name, RequestContext context) {
        return schemas.stream()
                .filter(schema -> schema.name().equalsIgnoreCase(name))
                .findFirst();
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
