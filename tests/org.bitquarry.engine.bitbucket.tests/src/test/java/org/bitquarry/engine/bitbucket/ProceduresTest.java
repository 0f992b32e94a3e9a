package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.RequestRejectedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Procedures at the emulator: what they do shows in the tables. */
class ProceduresTest {
    private final EmulatedSql sql = new EmulatedSql();

    @AfterEach
    void close() {
        sql.close();
    }

    private Object open() {
        return sql.column("SELECT Id FROM PullRequests WHERE State = 'OPEN' ORDER BY Id DESC LIMIT 1")
                .getFirst();
    }

    @Test
    void mergingMovesTheBranch() {
        Object id = open();
        sql.sent();
        List<@Nullable Object> row = sql.rows("EXEC MergePullRequest ?, 'squash', @Message = 'All of it'", id)
                .getFirst();
        assertThat(sql.sent()).containsExactly("POST /repositories/acme/web/pullrequests/" + id + "/merge");
        assertThat(row).startsWith(id).contains("MERGED");
        assertThat(sql.column("SELECT State FROM PullRequests WHERE Id = ?", id))
                .containsExactly("MERGED");
        assertThat(sql.column("SELECT TargetHash FROM Branches WHERE Name = 'main'")
                        .getFirst()
                        .toString())
                .startsWith(String.valueOf(row.get(3)));
        assertThatThrownBy(() -> sql.rows("EXEC MergePullRequest ?", id))
                .isInstanceOf(RequestRejectedException.class)
                .hasMessageContaining("already closed");
    }

    @Test
    void explainingAMergeSendsNothing() {
        sql.prepare("EXPLAIN REQUESTS FOR EXEC web.MergePullRequest 1");
        sql.sent();
        var plan = ((StatementResult.Plan) sql.execute("EXPLAIN REQUESTS FOR EXEC web.MergePullRequest 1")).plan();
        assertThat(plan.requests()).singleElement().satisfies(request -> assertThat(request.method() + request.target())
                .isEqualTo("POST/repositories/acme/web/pullrequests/1/merge"));
        assertThat(sql.sent()).isEmpty();
    }

    @Test
    void opinionsComeAndGo() {
        Object id = open();
        assertThat(sql.rows("EXEC ApprovePullRequest ?", id).getFirst()).contains(true, "approved");
        assertThat(sql.rows("EXEC UnapprovePullRequest ?", id)).containsExactly(List.of(id));
        assertThat(sql.rows("CALL RequestChanges(?)", id).getFirst()).contains("changes_requested");
        assertThat(sql.rows("{call RemoveRequestChanges(?)}", id)).containsExactly(List.of(id));
        assertThatThrownBy(() -> sql.rows("EXEC RemoveRequestChanges ?", id))
                .hasMessageContaining("haven't requested changes");
    }

    @Test
    void decliningKeepsTheReason() {
        Object id = open();
        sql.rows(
                "EXEC AllRepositories.DeclinePullRequest @RepositorySlug = 'web', @PullRequestId = ?, @Reason = 'No'",
                id);
        assertThat(sql.rows("SELECT State, Reason FROM PullRequests WHERE Id = ?", id))
                .containsExactly(List.of("DECLINED", "No"));
    }

    @Test
    void aThreadIsResolvedAndReopened() {
        List<@Nullable Object> comment = sql.rows("SELECT PullRequestId, Id FROM PullRequestComments"
                        + " WHERE InlinePath IS NOT NULL AND ParentId IS NULL AND Deleted = FALSE LIMIT 1")
                .getFirst();
        Object[] place = comment.toArray();
        assertThat(sql.rows("EXEC ResolveComment ?, ?", place).getFirst()).startsWith(place);
        assertThatThrownBy(() -> sql.rows("EXEC ResolveComment ?, ?", place)).hasMessageContaining("already");
        assertThat(sql.rows("EXEC ReopenComment ?, ?", place)).containsExactly(List.of(place[0], place[1]));
    }

    @Test
    void branchesForksAndRunsAreMade() {
        assertThat(sql.rows("EXEC CreateBranch 'topic/a-ü', 'main'").getFirst()).startsWith("topic/a-ü");
        assertThat(sql.rows("EXEC ForkRepository @Name = 'Web Two'").getFirst()).startsWith("acme/web-two", "web-two");
        assertThat(sql.column("SELECT COUNT(*) FROM \"web-two\".Branches")).isNotEqualTo(List.of(0L));
        Object run = sql.rows("EXEC RunPipeline 'main'").getFirst().getFirst();
        assertThat(sql.rows("EXEC StopPipeline ?", run)).containsExactly(List.of(run));
    }

    @Test
    void runsAreCountedFromWhereOneSays() {
        assertThat(sql.rows("EXEC SetNextBuildNumber 9000")).containsExactly(List.of(9000L));
        Object run = sql.rows("EXEC RunPipeline 'main'").getFirst().getFirst();
        assertThat(sql.column("SELECT BuildNumber FROM Pipelines WHERE PipelineUUID = ?", run))
                .containsExactly(9000L);
        assertThatThrownBy(() -> sql.rows("EXEC SetNextBuildNumber 8"))
                .isInstanceOf(RequestRejectedException.class)
                .hasMessageContaining("must be higher");
    }

    @Test
    void snippetsAreWatchedAndDeletedOnlyAsTheyWereSeen() {
        String watched = "SELECT IsWatched FROM Information.Snippets WHERE SnippetId = 'p9QmR'";
        assertThat(sql.column(watched)).containsExactly(false);
        assertThat(sql.rows("EXEC Information.WatchSnippet 'p9QmR'")).containsExactly(List.of("p9QmR"));
        assertThat(sql.column(watched)).containsExactly(true);
        sql.rows("EXEC Information.UnwatchSnippet 'p9QmR'");
        assertThat(sql.column(watched)).containsExactly(false);

        List<@Nullable Object> revisions = sql.column(
                "SELECT Revision FROM Information.SnippetRevisions WHERE SnippetId = 'p9QmR' ORDER BY CommittedOn");
        String delete = "EXEC Information.DeleteSnippet 'p9QmR', ?";
        assertThatThrownBy(() -> sql.rows(delete, revisions.getFirst())).hasMessageContaining("newest revision");
        sql.rows(delete, revisions.getLast());
        assertThat(sql.column("SELECT SnippetId FROM Information.Snippets WHERE SnippetId = 'p9QmR'"))
                .isEmpty();
    }

    @Test
    void filesOfSnippetsAreReadAtEachRevision() {
        String query = "SELECT r.Message, f.FileName, f.Content FROM Information.SnippetRevisions r"
                + " JOIN Information.SnippetFiles f ON f.SnippetId = r.SnippetId AND f.Revision = r.Revision"
                + " WHERE r.SnippetId = 'p9QmR' ORDER BY r.CommittedOn, f.FileName";
        assertThat(sql.rows(query))
                .containsExactly(
                        List.of("Snippet created", "README.md", "# README.md\n\nGrüße 🚀\n"),
                        List.of("Snippet created", "slow.sql", "# slow.sql\n\nGrüße 🚀\n"),
                        List.of("Snippet updated", "README.md", "# README.md\n\nGrüße 🚀\n"),
                        List.of("Snippet updated", "slow.sql", "# slow.sql\n\nGrüße 🚀\nOne line more\n"));
        assertThat(sql.column("SELECT Diff FROM Information.SnippetRevisions WHERE SnippetId = 'p9QmR'"
                        + " AND Message = 'Snippet updated'"))
                .singleElement()
                .asString()
                .contains("+++ b/slow.sql", "+One line more");
    }

    @Test
    void aCacheGoesWithAllItsVersions() {
        assertThat(sql.rows("EXEC ClearPipelineCache 'docker'")).containsExactly(List.of("docker"));
        assertThat(sql.column("SELECT Name FROM PipelineCaches ORDER BY Name")).containsExactly("gradle", "node");
        assertThatThrownBy(() -> sql.rows("EXEC ClearPipelineCache 'a&b=c#%'"))
                .hasMessageContaining("no cache with the name a&b=c#%");
    }
}
