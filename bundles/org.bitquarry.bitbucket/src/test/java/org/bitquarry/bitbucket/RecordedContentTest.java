package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Bitbucket really sent about commits, files and parts of pull requests. Expectations were written by hand. */
class RecordedContentTest {
    private static final String REPOSITORY = "/repositories/acme/web";
    private static final String HASH = "edac3f6acc17948cb094e0ed46ae3106f6952262";

    private final BitbucketConnectors connectors = new BitbucketConnectors(Clock.systemUTC());
    private @Nullable ReplayServer server;
    private @Nullable Connector connector;

    @BeforeEach
    void start() {
        Optional<Path> recorded = ReplayServer.recorded();
        Assumptions.assumeTrue(
                recorded.isPresent(),
                "There are no recorded payloads beside this project (../shared/bitbucket-api/recorded).");
        server = new ReplayServer(recorded.get());
        connector = connectors.open(
                BitbucketSettings.of(server.baseUri(), new Authentication.ApiToken("a@b.example", "t".toCharArray()))
                        .withWorkspace("acme"));
    }

    @AfterEach
    void stop() {
        connectors.close();
        if (server != null) {
            server.close();
        }
    }

    private List<Map<String, @Nullable Object>> rows(
            String table, String path, String file, int limit, Predicate... filter) {
        Objects.requireNonNull(server).answering(REPOSITORY + path, file);
        TableRef ref = EmulatedBitbucket.in("web", table);
        List<String> columns = ref.table().columns().stream()
                .filter(column -> column.text().isEmpty())
                .map(Column::name)
                .toList();
        ScanRequest request = ScanRequest.of(ref)
                .withColumns(columns)
                .withFilter(List.of(filter))
                .withLimit(0, OptionalLong.of(limit));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Cursor cursor = Objects.requireNonNull(connector).scan(request, RequestContext.unobserved())) {
            while (cursor.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), cursor.row()[i]);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void aBuildStatus() {
        assertThat(rows(
                        "CommitStatuses",
                        "/commit/" + HASH + "/statuses/build/stone",
                        "commit_statuses/object-01.json",
                        5,
                        Predicate.equal("CommitHash", HASH),
                        Predicate.equal("Key", "stone")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("CommitHash", HASH),
                                entry("Key", "stone"),
                                entry("State", "SUCCESSFUL"),
                                entry("Name", "build-22"),
                                entry("Refname", null),
                                entry("Url", "https://ci.example.com/1000/fabric"),
                                entry("CreatedOn", Instant.parse("2018-07-01T20:27:45.726745Z"))));
    }

    @Test
    void changedFiles() {
        List<Map<String, @Nullable Object>> rows =
                rows("Diffstat", "/diffstat/a..b", "diffstat/list-01.json", 3, Predicate.equal("Spec", "a..b"));

        assertThat(rows)
                .extracting(row -> row.get("Path"), row -> row.get("OldPath"), row -> row.get("Status"))
                .containsExactly(
                        tuple("CONTRIBUTING.md", "CONTRIBUTING.md", "modified"),
                        tuple("new-folder/CONTRIBUTING.md", "old-folder/CONTRIBUTING.md", "renamed"),
                        tuple("CONTRIBUTING.md", "CONTRIBUTING.md", "removed"));
        assertThat(rows.getFirst()).contains(entry("LinesAdded", 15), entry("LinesRemoved", 15));
    }

    @Test
    void activityOfEachKind() {
        Predicate pullRequest = Predicate.equal("PullRequestId", 5695L);
        String path = "/pullrequests/5695/activity";

        assertThat(rows("PullRequestActivity", path, "pullrequest_activity/doc-get-list-01.json", 5, pullRequest))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("ActivityType", "comment"),
                                entry("ActivityOn", Instant.parse("2019-09-27T00:33:46.039178Z")),
                                entry("CommentId", 118571088L),
                                entry("CommentContentRaw", "inline with to a il from lines"),
                                entry("UserDisplayName", "Unug Vineyard"),
                                entry("UpdateState", null)));
        assertThat(rows("PullRequestActivity", path, "pullrequest_activity/doc-get-list-02.json", 5, pullRequest))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("ActivityType", "update"),
                                entry("ActivityOn", Instant.parse("2019-05-10T06:48:25.305565Z")),
                                entry("UpdateState", "OPEN"),
                                entry("UpdateSourceCommitHash", "1d59d1626cc8"),
                                entry("UpdateDestinationBranchName", "master")));
        assertThat(rows("PullRequestActivity", path, "pullrequest_activity/doc-get-list-03.json", 5, pullRequest))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("ActivityType", "approval"),
                                entry("ActivityOn", Instant.parse("2019-09-27T00:37:19.849534Z")),
                                entry("UserUUID", "{}"),
                                entry("CommentId", null)));
    }

    @Test
    void aTask() {
        assertThat(rows(
                        "PullRequestTasks",
                        "/pullrequests/1/tasks/123456",
                        "pullrequest_tasks/object-01.json",
                        5,
                        Predicate.equal("PullRequestId", 1L),
                        Predicate.equal("Id", 123456L)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("PullRequestId", 1L),
                                entry("ContentRaw", "UpOn 1"),
                                entry("State", "UNRESOLVED"),
                                entry("ResolvedOn", null),
                                entry("CreatorUUID", "{User04OPAL}"),
                                entry("CreatedOn", Instant.parse("2021-10-19T20:20:49.288763Z"))));
    }

    @Test
    void commitsOfAPullRequest() {
        List<Map<String, @Nullable Object>> rows = rows(
                "PullRequestCommits",
                "/pullrequests/1/commits",
                "pullrequest_commits/items-01.json",
                4,
                Predicate.equal("PullRequestId", 1L));

        assertThat(rows).hasSize(4).extracting(row -> row.get("Hash")).doesNotContainNull();
    }

    @Test
    void conflictsAndHistoryAndAFile() {
        assertThat(rows(
                        "FileConflicts",
                        "/pullrequests/1/conflicts",
                        "file-conflicts/doc-get-list-01.json",
                        2,
                        Predicate.equal("PullRequestId", 1L)))
                .extracting(row -> row.get("Path") + " " + row.get("Scenario"))
                .containsExactly("src/main/App.java content", "README.md content");
        assertThat(rows(
                        "FileHistory",
                        "/filehistory/HEAD/README.rst",
                        "filehistory/doc-get-list-01.json",
                        3,
                        Predicate.equal("Path", "README.rst")))
                .extracting(row -> row.get("PathThen"))
                .containsExactly("README.rst", "README.txt", "README.txt");
        assertThat(rows("Files", "/src/HEAD/README.md", "src/object-01.json", 1, Predicate.equal("Path", "README.md")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Revision", "HEAD"),
                                entry("EntryType", "commit_file"),
                                entry("Size", 39L),
                                entry("Mimetype", null),
                                entry("Attributes", "[]"),
                                entry("CommitHash", "6dd31878dc7194afa1189244314b5ef5515b3c4a")));
    }
}
