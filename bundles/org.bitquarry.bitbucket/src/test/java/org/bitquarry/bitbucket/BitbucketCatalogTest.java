package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BitbucketCatalogTest {
    private final EmulatedBitbucket bitbucket = EmulatedBitbucket.demo();
    private final Catalog catalog = bitbucket.connector.catalog();
    private final RequestContext context = RequestContext.unobserved();

    @AfterEach
    void stop() {
        bitbucket.close();
    }

    @Test
    void repositoriesAreListedOnceWithTheLeast() {
        List<Schema> schemas = catalog.schemas(context);

        assertThat(schemas)
                .extracting(Schema::name)
                .startsWith("Information", "AllProjects", "AllRepositories", "CORE", "OPS", "WEB (project)", "api")
                .hasSize(18);
        assertThat(schemas.subList(6, 18)).extracting(Schema::name).isSorted();
        assertThat(bitbucket.sent())
                .containsExactly(
                        "GET /workspaces/acme/projects?pagelen=100&fields=values.key,values.name,next",
                        "GET /repositories/acme?pagelen=100&fields=values.slug,values.name,next,size");
        assertThat(catalog.schemas(context)).isEqualTo(schemas);
        assertThat(catalog.schema("WEB", context)).contains(EmulatedBitbucketSchemas.find(schemas, "web"));
        assertThat(catalog.schema("nope", context)).isEmpty();
        assertThat(bitbucket.sent()).isEmpty();
    }

    @Test
    void oneSchemaCostsOneRequestAndIsRemembered() {
        assertThat(catalog.schema("Web", context))
                .hasValueSatisfying(schema -> assertThat(schema.bindings()).containsEntry("repository", "web"));
        assertThat(bitbucket.sent()).containsExactly("GET /repositories/acme/web?fields=slug,name");
        assertThat(catalog.schema("web", context)).isPresent();
        assertThat(catalog.schema("information", context)).isPresent();
        assertThat(bitbucket.sent()).isEmpty();
        assertThat(catalog.knownSchemas())
                .extracting(Schema::name)
                .containsExactly("Information", "AllProjects", "AllRepositories", "web");
    }

    @Test
    void refreshForgets() {
        catalog.schemas(context);
        catalog.refresh();

        assertThat(catalog.knownSchemas())
                .extracting(Schema::name)
                .containsExactly("Information", "AllProjects", "AllRepositories");
    }

    @Test
    void removedTablesAreExplained() {
        assertThat(List.of("Issues", "milestones", "COMPONENTS", "Versions", "Wiki"))
                .allSatisfy(name -> assertThat(catalog.removed(name))
                        .hasValueSatisfying(sentence -> assertThat(sentence).contains("20 August 2026")));
        assertThat(catalog.removed("PullRequests")).isEmpty();
    }

    @Test
    void everyRepositoryTableHasItsUnion() {
        for (TableDefinition table : catalog.tables(SchemaKind.REPOSITORY)) {
            TableDefinition union =
                    catalog.table(SchemaKind.ALL_REPOSITORIES, table.name()).orElseThrow();

            assertThat(union.columns().getFirst().name()).isEqualTo("RepositorySlug");
            assertThat(union.columns()).hasSize(table.columns().size() + 1);
        }
    }

    @Test
    void everyProjectTableHasItsUnion() {
        for (TableDefinition table : catalog.tables(SchemaKind.PROJECT)) {
            TableDefinition union =
                    catalog.table(SchemaKind.ALL_PROJECTS, table.name()).orElseThrow();

            assertThat(union.columns().getFirst().name()).isEqualTo("ProjectKey");
            assertThat(union.columns()).hasSize(table.columns().size() + 1);
        }
    }

    @Test
    void aProjectIsNamedByItsKeyAfterARepositoryWasLookedFor() {
        assertThat(catalog.schema("core", context)).hasValueSatisfying(schema -> {
            assertThat(schema.name()).isEqualTo("CORE");
            assertThat(schema.kind()).isEqualTo(SchemaKind.PROJECT);
            assertThat(schema.bindings()).containsEntry("project", "CORE");
        });
        assertThat(bitbucket.sent())
                .containsExactly(
                        "GET /repositories/acme/core?fields=slug,name",
                        "GET /workspaces/acme/projects?pagelen=100&fields=values.key,values.name,next");
        assertThat(catalog.schema("Core", context)).isPresent();
        assertThat(bitbucket.sent()).isEmpty();
        assertThat(catalog.knownSchemas()).extracting(Schema::name).contains("CORE");
    }

    @Test
    void whereKeyAndSlugAreTheSameTheRepositoryHasTheName() {
        assertThat(catalog.schema("WEB", context))
                .hasValueSatisfying(schema -> assertThat(schema.kind()).isEqualTo(SchemaKind.REPOSITORY));
        assertThat(catalog.schema("web (project)", context)).hasValueSatisfying(schema -> {
            assertThat(schema.name()).isEqualTo("WEB (project)");
            assertThat(schema.bindings()).containsEntry("project", "WEB");
        });
        assertThat(catalog.schema("core (project)", context)).isEmpty();
        assertThat(catalog.schemas(context)).extracting(Schema::name).contains("web", "WEB (project)");
    }

    @Test
    void aCredentialThatMaySeeNoProjectsStillSeesItsRepositories() {
        Emulator emulator = Emulator.start(EmulatorOptions.demo()
                .withOnly(Account.repositoryToken("only-web", "web").withScopes("repository")));
        try (BitbucketConnectors connectors = new BitbucketConnectors(Clock.systemUTC());
                emulator) {
            Catalog own = connectors
                    .open(BitbucketSettings.of(
                                    emulator.baseUri(), new Authentication.AccessToken("only-web".toCharArray()))
                            .withWorkspace("acme"))
                    .catalog();

            assertThat(own.schemas(context))
                    .extracting(Schema::name)
                    .containsExactly("Information", "AllProjects", "AllRepositories", "web");
        }
    }

    @Test
    void everyReferenceLeadsToAColumn() {
        for (TableDefinition table : BitbucketTables.all()) {
            for (Column column : table.columns()) {
                column.references().ifPresent(reference -> assertThat(catalog.table(reference.kind(), reference.table())
                                .flatMap(target -> target.column(reference.column())))
                        .describedAs("%s.%s → %s", table.name(), column.name(), reference)
                        .isPresent());
            }
        }
    }

    @Test
    void namesAreNoReservedWordsAndTellTheirMeaning() {
        Set<String> reserved = Set.of(
                "uuid",
                "language",
                "trigger",
                "date",
                "user",
                "value",
                "result",
                "position",
                "time",
                "timestamp",
                "system",
                "at",
                "by",
                "order",
                "group",
                "start",
                "end",
                "row",
                "rows",
                "table",
                "current",
                "pattern",
                "filter");
        Set<String> names = new HashSet<>();
        BitbucketTables.all().forEach(table -> table.columns()
                .forEach(column -> names.add(column.name().toLowerCase(Locale.ROOT))));

        assertThat(names).doesNotContainAnyElementsOf(reserved);
        assertThat(names)
                .contains(
                        "id",
                        "title",
                        "state",
                        "slug",
                        "name",
                        "key",
                        "hash",
                        "message",
                        "buildnumber",
                        "contentraw",
                        "pullrequestid",
                        "authoruuid",
                        "sourcebranchname",
                        "projectkey",
                        "repositoryslug",
                        "updatedon",
                        "createdon",
                        "committedon",
                        "summaryraw");
    }

    @Test
    void whatIsClosedToWritingSaysWhy() {
        for (TableDefinition table : BitbucketTables.all()) {
            Column last = table.columns().getLast();
            assertThat(last.name()).isEqualTo("RawJson");
            assertThat(last.hidden()).isTrue();
            table.columns().stream().filter(column -> column.sensitive()).forEach(column -> assertThat(column.hidden())
                    .isTrue());
        }
    }

    /** Finds schemas by name. */
    private static final class EmulatedBitbucketSchemas {
        static Schema find(List<Schema> schemas, String name) {
            return schemas.stream()
                    .filter(schema -> schema.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
