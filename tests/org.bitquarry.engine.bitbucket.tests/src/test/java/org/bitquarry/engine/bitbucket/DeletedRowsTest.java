package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments that were deleted stay listed at Bitbucket; statements show them only when asked. */
class DeletedRowsTest {
    private final EmulatedSql sql = new EmulatedSql();
    private @Nullable Object pullRequest;
    private @Nullable Object comment;

    @BeforeEach
    void deleteOne() {
        List<@Nullable Object> mine = sql.rows("SELECT PullRequestId, Id FROM PullRequestComments"
                        + " WHERE UserUUID = (SELECT UserUUID FROM CurrentUser) LIMIT 1")
                .getFirst();
        pullRequest = mine.get(0);
        comment = mine.get(1);
        sql.sent();
        sql.change("DELETE FROM PullRequestComments WHERE PullRequestId = ? AND Id = ?", pullRequest, comment);
        // What the first statement still had in flight may come late.
        assertThat(sql.sent())
                .filteredOn(line -> !line.contains("q=user.uuid"))
                .containsExactly("DELETE /repositories/acme/web/pullrequests/" + pullRequest + "/comments/" + comment);
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void theyAreLeftOutUnlessTheColumnIsNamed() {
        assertThat(sql.column("SELECT Id FROM PullRequestComments WHERE PullRequestId = ?", pullRequest))
                .doesNotContain(comment);
        assertThat(sql.column(
                        "SELECT COUNT(*) FROM PullRequestComments WHERE PullRequestId = ? AND Id = ?",
                        pullRequest,
                        comment))
                .containsExactly(0L);
        assertThat(sql.column(
                        "SELECT p.Id FROM PullRequests p WHERE p.Id = ? AND EXISTS (SELECT 1 FROM PullRequestComments c WHERE c.PullRequestId = p.Id AND c.Id = ?)",
                        pullRequest,
                        comment))
                .isEmpty();
        assertThat(sql.rows("SELECT Id, Deleted FROM PullRequestComments WHERE PullRequestId = ?", pullRequest))
                .contains(List.of(comment, true));
    }

    @Test
    void getDeletedReadsThemAlone() {
        assertThat(sql.column("GETDELETED Id FROM PullRequestComments WHERE PullRequestId = ?", pullRequest))
                .contains(comment);
        assertThat(sql.rows(
                        "GETDELETED FROM web.PullRequestComments c WHERE c.PullRequestId = ? ORDER BY c.Id LIMIT 1",
                        pullRequest))
                .hasSize(1);
    }

    @Test
    void getDeletedSaysWhichTablesKeepThem() {
        assertThatThrownBy(() -> sql.rows("GETDELETED Name FROM web.Branches b WHERE b.Name = 'main' ORDER BY 1"))
                .isInstanceOfSatisfying(QueryRejectedException.class, error -> assertThat(
                                error.position().map(at -> at.line() + ":" + at.column()))
                        .contains("1:22"))
                .hasMessageContaining("Branches keeps no deleted rows")
                .hasMessageContaining("In web these do: CommitComments, PullRequestComments.");
        assertThatThrownBy(() -> sql.rows("GETDELETED FROM Information.Projects"))
                .hasMessageContaining("No table of Information keeps them");
    }

    @Test
    void aSessionMayIncludeThem() {
        var result = (StatementResult.Rows) sql.engine
                .prepare(
                        "SELECT Id FROM PullRequestComments WHERE PullRequestId = ?",
                        new SqlSession(Optional.of("web"), 100, true),
                        RequestContext.unobserved())
                .execute(java.util.Collections.singletonList(pullRequest), RequestContext.unobserved());
        boolean found = false;
        try (Cursor rows = result.cursor()) {
            while (rows.next()) {
                found |= comment.equals(rows.row()[0]);
            }
        }
        assertThat(found).isTrue();
    }
}
