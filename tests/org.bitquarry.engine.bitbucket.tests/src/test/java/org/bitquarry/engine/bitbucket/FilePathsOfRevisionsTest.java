package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.plan.PlannedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions whose names paths don't take, and paths that lead elsewhere. */
class FilePathsOfRevisionsTest {
    private static final String BRANCH = "feature/a#1-100%+'q'";
    private static final String SQL_BRANCH = "'" + BRANCH.replace("'", "''") + "'";

    private final EmulatedSql sql = new EmulatedSql();

    @BeforeEach
    void makeABranch() {
        sql.change("INSERT INTO Files (Path, Content, Branch) VALUES ('docs/page.md', 'text', " + SQL_BRANCH + ")");
        sql.sent();
    }

    @AfterEach
    void close() {
        sql.close();
    }

    private List<String> paths() {
        return sql.sent().stream()
                .map(line -> line.substring(4, line.contains("?") ? line.indexOf('?') : line.length())
                        .replace("/repositories/acme/web", "")
                        .replaceAll("[0-9a-f]{40}", "HASH"))
                .toList();
    }

    @Test
    void aBranchWithASlashIsLookedUpOnce() {
        assertThat(sql.rows("SELECT Revision, Path, Content FROM Files WHERE Revision = " + SQL_BRANCH
                        + " AND Path = 'docs/page.md'"))
                .containsExactly(List.of(BRANCH, "docs/page.md", "text"));
        assertThat(paths())
                .containsExactly(
                        "/refs/branches/feature%2Fa%231-100%25%2B%27q%27",
                        "/src/HASH/docs/page.md", "/src/HASH/docs/page.md");
        assertThat(sql.column("SELECT COUNT(*) FROM Files WHERE Revision = " + SQL_BRANCH)
                        .getFirst())
                .isNotEqualTo(0L);
        assertThat(sql.column(
                        "SELECT CommitMessage FROM FileHistory WHERE Path = 'docs/page.md' AND Revision = ?", BRANCH))
                .hasSize(1);
    }

    @Test
    void aTagIsLookedForWhereThereIsNoBranch() {
        sql.change("INSERT INTO Tags (Name, TargetHash) VALUES ('v/1', 'main')");
        sql.sent();
        assertThat(sql.column(
                        "SELECT Path FROM AllRepositories.Files WHERE RepositorySlug = 'web' AND Revision = 'v/1'"))
                .isNotEmpty();
        assertThat(paths()).startsWith("/refs/branches/v%2F1", "/refs/tags/v%2F1", "/src/HASH/");
    }

    @Test
    void aNameThatNothingBearsHasNoFiles() {
        assertThat(sql.rows("SELECT * FROM Files WHERE Revision = 'no/such'")).isEmpty();
        assertThat(sql.rows("SELECT * FROM Files WHERE Revision = 'no/such' AND Path = 'a'"))
                .isEmpty();
    }

    @Test
    void thePlanShowsTheLookUp() {
        var plan = ((StatementResult.Plan)
                        sql.execute("EXPLAIN REQUESTS FOR SELECT Path FROM Files WHERE Revision = 'feature/x'"))
                .plan();
        assertThat(plan.requests().stream().map(PlannedRequest::target))
                .hasSize(2)
                .first()
                .isEqualTo("/repositories/acme/web/refs/branches/feature/x");
        assertThat(plan.requests().getFirst().purpose()).contains("a path takes no name with a slash");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/src", "src/", "src//main", "../src", "src/./main", " "})
    void aDirectoryThatIsNoneIsToldBeforeAnythingIsSent(String directory) {
        assertThatThrownBy(() -> sql.rows("SELECT Path FROM Files WHERE Directory = ?", directory))
                .isInstanceOf(RequestRejectedException.class)
                .hasMessageContaining("SELECT from web.Files: Directory: ")
                .hasMessageContaining("Write it like src/main.");
        assertThat(sql.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a.txt", "a/", "a//b", "../a", "a/../b", "./a"})
    void aFileThatWouldLieElsewhereIsNotSent(String path) {
        StatementResult.Changed changed = sql.change("INSERT INTO Files (Path, Content) VALUES (?, 'x')", path);
        assertThat(changed.outcomes()).singleElement().isInstanceOf(RowOutcome.Rejected.class);
        assertThat(changed.outcomes().stream()
                        .map(each -> ((RowOutcome.Rejected) each).error().getMessage())
                        .collect(Collectors.joining()))
                .startsWith("INSERT web.Files: Path: ");
        assertThat(sql.sent()).isEmpty();
    }

    @Test
    void whatIsCommittedElsewhereIsNoRowOfAPath() {
        assertThat(sql.rows("SELECT Path FROM Files WHERE Path = '../a'")).isEmpty();
        assertThat(sql.sent()).isEmpty();
    }

    @Test
    void theListOfACommitsPullRequestsIsAwaited() {
        sql.change("INSERT INTO Forks (Name) VALUES ('Web Two')");
        Object commit = sql.column("SELECT TargetHash FROM \"web-two\".Branches WHERE Name = 'main'")
                .getFirst();
        sql.sent();
        assertThat(sql.rows("SELECT * FROM \"web-two\".CommitPullRequests WHERE CommitHash = ?", commit))
                .isEmpty();
        assertThat(sql.sent()).hasSize(2).allMatch(line -> line.contains("/pullrequests"));
    }
}
