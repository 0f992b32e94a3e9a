package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.plan.PlannedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that change rows: what they send, and what can be read afterwards. */
class WritesTest {
    private static final String PULL_REQUESTS = " /repositories/acme/web/pullrequests/";

    private final EmulatedSql sql = new EmulatedSql();
    private long open;

    @BeforeEach
    void findAnOpenPullRequest() {
        open = (Long) sql.column("SELECT Id FROM PullRequests WHERE State = 'OPEN' ORDER BY Id LIMIT 1")
                .get(0);
        sql.sent();
    }

    @AfterEach
    void stop() {
        sql.close();
    }

    @Test
    void anUpdateByKeyIsReadMergedAndPut() {
        StatementResult.Changed changed =
                sql.change("UPDATE PullRequests SET Title = 'Neuer Titel 🚀' WHERE Id = " + open);

        assertThat(changed.outcomes()).singleElement().isInstanceOf(RowOutcome.Applied.class);
        assertThat(sql.sent())
                .extracting(line -> line.split("\\?")[0])
                .containsExactly("GET" + PULL_REQUESTS + open, "PUT" + PULL_REQUESTS + open);
        assertThat(sql.column("SELECT Title FROM PullRequests WHERE Id = ?", open))
                .containsExactly("Neuer Titel 🚀");
    }

    @Test
    void anUpdateByConditionFindsItsRowsFirst() {
        List<Object> ids = sql.column("SELECT Id FROM PullRequests WHERE State = 'OPEN' ORDER BY Id");
        sql.sent();

        assertThat(sql.change("UPDATE PullRequests SET Title = 'x ' || Title WHERE State = 'OPEN'")
                        .affected())
                .isEqualTo(ids.size());
        assertThat(sql.sent()).filteredOn(line -> line.startsWith("PUT")).hasSize(ids.size());
        assertThat(sql.column("SELECT Id FROM PullRequests WHERE Title LIKE 'x %' ORDER BY Id"))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void whatIsImmutableIsRefusedInWords() {
        long merged = (Long) sql.column("SELECT Id FROM PullRequests WHERE State = 'MERGED' LIMIT 1")
                .get(0);

        assertThat(sql.change("UPDATE PullRequests SET Title = 'x' WHERE Id = ?", merged)
                        .outcomes())
                .singleElement()
                .isInstanceOfSatisfying(RowOutcome.Rejected.class, rejected -> assertThat(rejected.error())
                        .hasMessageContaining("closed pull requests are immutable"));
        assertThat(sql.sent()).noneMatch(line -> line.startsWith("PUT"));
    }

    @Test
    void aRowIsMadeAndRemoved() {
        StatementResult.Changed made = sql.change(
                "INSERT INTO PullRequestComments (PullRequestId, ContentRaw) VALUES (?, 'Sieht gut aus')", open);

        assertThat(made.outcomes()).singleElement().isInstanceOf(RowOutcome.Applied.class);
        Object id = sql.column(
                        "SELECT Id FROM PullRequestComments WHERE PullRequestId = ? AND ContentRaw = 'Sieht gut aus'",
                        open)
                .get(0);
        sql.sent();

        assertThat(sql.change("DELETE FROM PullRequestComments WHERE PullRequestId = ? AND Id = ?", open, id)
                        .affected())
                .isEqualTo(1);
        assertThat(sql.sent()).containsExactly("DELETE" + PULL_REQUESTS + open + "/comments/" + id);
    }

    @Test
    void aKeyThatIsNotThereChangesNoRow() {
        assertThat(sql.change("UPDATE PullRequests SET Title = 'x' WHERE Id = 999999")
                        .outcomes())
                .isEmpty();
    }

    @Test
    void aPlanNamesTheRequestsBeforeTheyAreSent() {
        assertThat(sql.prepare("UPDATE PullRequests SET Title = 'x' WHERE Id = " + open)
                        .plan()
                        .requests())
                .extracting(PlannedRequest::method)
                .containsExactly("GET", "PUT");
        assertThat(sql.prepare("UPDATE PullRequests SET Title = 'x' WHERE State = 'OPEN'")
                        .plan()
                        .requests())
                .extracting(PlannedRequest::method)
                .containsExactly("GET", "GET", "PUT");
        assertThat(sql.sent()).isEmpty();
    }
}
