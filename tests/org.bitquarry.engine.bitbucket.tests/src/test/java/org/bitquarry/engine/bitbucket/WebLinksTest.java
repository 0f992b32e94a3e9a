package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.BitbucketTables;
import org.bitquarry.bitbucket.web.WebPages;
import org.bitquarry.bitbucket.web.WebRow;
import org.bitquarry.model.docs.ExampleQueries;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

/** The page for people that a table names for its rows is there. */
class WebLinksTest {
    /** Their rows have no page of their own, or that of another table's row. */
    private static final Set<String> SHOWN_WITH_OTHERS = Set.of(
            "Refs",
            "CommitPullRequests",
            "PullRequestCommits",
            "Deployments",
            "Forks",
            "Watchers",
            "CurrentUser",
            "Users",
            "UserPullRequests");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static EmulatedSql sql;
    private static HttpClient browser;

    @BeforeAll
    static void start() {
        sql = new EmulatedSql();
        sql.change("INSERT INTO Forks (Name) VALUES ('Web Two')");
        browser = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        sql.close();
        browser.close();
    }

    static Stream<Named<TableDefinition>> tables() {
        return Stream.of(SchemaKind.INFORMATION, SchemaKind.PROJECT, SchemaKind.REPOSITORY)
                .flatMap(kind -> BitbucketTables.of(kind).stream())
                .filter(table -> !table.webLink().isEmpty())
                .map(table -> Named.of(table.kind() + " " + table.name(), table));
    }

    /** Of a table whose rows show on pages of their own: what is shown is the row from which the link was taken. */
    @ParameterizedTest
    @MethodSource("tables")
    void aPageThatNamesThisTableShowsItsRow(TableDefinition table) {
        String link = link(table);
        Optional<WebRow> shown = WebPages.row(link).filter(row -> row.table().equals(table.name()));
        if (shown.isEmpty()) {
            assertThat(table.name()).isIn(SHOWN_WITH_OTHERS);
            return;
        }
        String conditions = shown.get().values().entrySet().stream()
                .map(entry -> entry.getKey() + " = '" + entry.getValue() + "'")
                .collect(Collectors.joining(" AND "));

        assertThat(sql.rows(
                        ExampleQueries.whole(table).replaceFirst("(\\nWHERE .*)?\nLIMIT.*", "\nWHERE " + conditions)))
                .describedAs(link)
                .hasSize(1);
    }

    private static String link(TableDefinition table) {
        List<List<@Nullable Object>> rows = sql.rows(ExampleQueries.whole(table));
        return JSON.readTree(String.valueOf(rows.getFirst().getFirst()))
                .at(JsonPointer.compile(table.webLink()))
                .asString();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aLinkLeadsToAPage(TableDefinition table) throws IOException, InterruptedException {
        List<List<@Nullable Object>> rows = sql.rows(ExampleQueries.whole(table));

        assertThat(rows).isNotEmpty();
        String link = JSON.readTree(String.valueOf(rows.getFirst().getFirst()))
                .at(JsonPointer.compile(table.webLink()))
                .asString();
        assertThat(link).startsWith("http");
        assertThat(browser.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }
}
