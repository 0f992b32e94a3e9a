package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.scan.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Bitbucket really sent about commits, files and parts of pull requests. Expectations were written by hand. */
class RecordedContentTest extends RecordedPayloads {
    private static final String HASH = "edac3f6acc17948cb094e0ed46ae3106f6952262";

    private List<Map<String, @Nullable Object>> rows(
            String table, String path, String file, int limit, Predicate... filter) {
        return replayed(web(table), REPOSITORY + path, file, limit, filter);
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
