package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.CostExceededException;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a statement may send, and what it says when that is not enough. */
class CostGateTest {
    private static final String EVERYWHERE = "SELECT Name FROM AllRepositories.Branches";
    private static final int GATE = 3;

    private final EmulatedSql sql = new EmulatedSql();

    @BeforeEach
    void learnTheSchemas() {
        sql.engine.catalog().schemas(RequestContext.unobserved());
        sql.sent();
    }

    @AfterEach
    void stop() {
        sql.close();
    }

    private long rows(String text) {
        return rows(text, new SqlSession(Optional.of("web")).sendingAtMost(GATE));
    }

    private long rows(String text, SqlSession session) {
        StatementResult result = sql.engine
                .prepare(text, session, RequestContext.unobserved())
                .execute(List.of(), RequestContext.unobserved());
        long rows = 0;
        try (Cursor cursor = ((StatementResult.Rows) result).cursor()) {
            while (cursor.next()) {
                rows++;
            }
        }
        return rows;
    }

    @Test
    void aStatementThatIsTooDearIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> rows(EVERYWHERE))
                .isInstanceOf(CostExceededException.class)
                .hasMessageContaining("12 requests")
                .hasMessageContaining("allows 3")
                .hasMessageContaining("Add RepositorySlug = … to WHERE: one list of Branches instead of 12.")
                .hasMessageContaining("ALLOW_REQUESTS(12)");
        assertThat(sql.sent()).isEmpty();
    }

    @Test
    void itsOwnHintAllowsItMore() {
        assertThat(rows("SELECT /*+ ALLOW_REQUESTS(50) */ Name FROM AllRepositories.Branches"))
                .isPositive();
        assertThat(rows("/*+ allow_requests( 50 ) */ " + EVERYWHERE)).isPositive();
        assertThat(sql.sent()).hasSizeGreaterThan(GATE);
    }

    @Test
    void aHintWithoutANumberIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> rows("SELECT Name\r\nFROM /*+ ALLOW_REQUESTS(all) */ Branches"))
                .isInstanceOfSatisfying(QueryRejectedException.class, rejected -> assertThat(rejected.position())
                        .contains(new TextRange(2, 6, 2, 31)))
                .hasMessageContaining("takes one number");
    }

    @Test
    void aHintInATextIsText() {
        assertThat(rows("SELECT Id FROM PullRequests WHERE Title = '/*+ ALLOW_REQUESTS(50) */' AND Id = 1"))
                .isZero();
    }

    @Test
    void whatNobodyCouldKnowIsStoppedOnItsWay() {
        assertThatThrownBy(() -> rows("SELECT COUNT(*) FROM PullRequestComments"))
                .isInstanceOf(CostExceededException.class)
                .hasMessageContaining("not at its end");
        assertThat(sql.sent()).as("what was one too many was not sent").hasSizeLessThanOrEqualTo(GATE);
    }

    private SqlSession capped() {
        return new SqlSession(Optional.of("web")).sendingAtMost(200).cappedAt(GATE);
    }

    @Test
    void noHintAllowsMoreThanTheCap() {
        assertThatThrownBy(() -> rows("SELECT /*+ ALLOW_REQUESTS(50) */ Name FROM AllRepositories.Branches", capped()))
                .isInstanceOf(CostExceededException.class)
                .hasMessageContaining("would send at least 12 requests; this datasource is capped at 3 a statement")
                .hasMessageContaining("No hint allows more")
                .hasMessageNotContaining("Or allow it");
        assertThat(sql.sent()).isEmpty();
        assertThat(rows("SELECT Id FROM PullRequests WHERE State = 'OPEN'", capped()))
                .isPositive();
    }

    @Test
    void theCapEndsWhatNobodyCouldKnowBeforeItSendsMore() {
        assertThatThrownBy(() -> rows("SELECT COUNT(*) FROM PullRequestComments", capped()))
                .isInstanceOf(CostExceededException.class)
                .hasMessageContaining("has sent 3 requests and is not at its end; this datasource is capped at 3");
        assertThat(sql.sent()).hasSizeLessThanOrEqualTo(GATE);
    }

    @Test
    void aChangeIsEndedWhileItReadsAndBeforeItWrites() {
        String change = "UPDATE PullRequestComments SET ContentRaw = 'x' WHERE UserDisplayName = 'Nobody'";
        assertThatThrownBy(() -> sql.engine
                        .prepare(change, capped(), RequestContext.unobserved())
                        .execute(List.of(), RequestContext.unobserved()))
                .isInstanceOf(CostExceededException.class);
        assertThat(sql.sent()).hasSizeLessThanOrEqualTo(GATE).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void whatFitsPasses() {
        assertThat(rows("SELECT Id FROM PullRequests WHERE State = 'OPEN'")).isPositive();
    }

    @Test
    void anExplanationIsNeverRefused() {
        assertThat(sql.engine
                        .prepare(
                                "EXPLAIN REQUESTS FOR " + EVERYWHERE,
                                new SqlSession(Optional.of("web")).sendingAtMost(GATE),
                                RequestContext.unobserved())
                        .execute(List.of(), RequestContext.unobserved()))
                .isInstanceOf(StatementResult.Plan.class);
    }

    @Test
    void aPlanSaysWhatIsNotKnown() {
        RequestPlan plan = sql.prepare("SELECT p.Id, c.ContentRaw FROM PullRequests p JOIN PullRequestComments c"
                        + " ON c.PullRequestId = p.Id WHERE p.State = 'OPEN'")
                .plan();

        assertThat(plan.isOpen()).isTrue();
        assertThat(plan.requests().get(1).target()).contains("/pullrequests/…/comments");
        assertThat(plan.requests().get(1).purpose()).startsWith("for the keys that the other side of the join brings");
        assertThat(sql.prepare("SELECT COUNT(*) FROM PullRequests").plan().isOpen())
                .isFalse();
    }
}
