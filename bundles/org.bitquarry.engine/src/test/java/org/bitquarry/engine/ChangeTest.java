package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.CostExceededException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.table.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {
    private static final String MERGE =
            "MERGE INTO PullRequests p USING (VALUES (1, 'One')) AS s (Id, Title) ON p.Id = s.Id"
                    + " WHEN MATCHED THEN UPDATE SET Title = s.Title WHEN NOT MATCHED THEN INSERT (Title) VALUES (s.Title)";

    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    @Test
    void anUpdateByKeyReadsNothing() {
        StatementResult.Changed changed =
                sql.change("UPDATE PullRequests SET Title = 'New', Draft = TRUE WHERE Id = 1");

        assertThat(changed.affected()).isEqualTo(1);
        assertThat(sql.connector.scans).isEmpty();
        assertThat(sql.connector.changes).singleElement().isInstanceOfSatisfying(RowChange.Update.class, update -> {
            assertThat(update.key()).isEqualTo(Map.of("Id", 1L));
            assertThat(update.base()).isEmpty();
            assertThat(update.values()).isEqualTo(Map.of("Title", "New", "Draft", true));
        });
    }

    @Test
    void anUpdateReadsKeysAndWhatItReplaces() {
        sql.change("UPDATE web.PullRequests p SET Title = UPPER(p.Title) || '!' WHERE p.State = 'OPEN'");

        assertThat(sql.sent().columns()).containsExactlyInAnyOrder("Id", "Title");
        assertThat(sql.connector.changes)
                .extracting(
                        change -> ((RowChange.Update) change).key().get("Id"),
                        change -> ((RowChange.Update) change).base(),
                        change -> ((RowChange.Update) change).values())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                1L, Map.of("Title", "Fix login"), Map.of("Title", "FIX LOGIN!")),
                        org.assertj.core.groups.Tuple.tuple(
                                3L, Map.of("Title", "100% done_it"), Map.of("Title", "100% DONE_IT!")));
    }

    @Test
    void anUpdateTakesParametersNullsAndSubQueries() {
        sql.change(
                "UPDATE Information.Repositories SET Language = ? WHERE Slug IN (SELECT 'we' || 'b')", (Object) null);

        assertThat(sql.connector.changes).singleElement().isInstanceOfSatisfying(RowChange.Update.class, update -> {
            assertThat(update.key()).isEqualTo(Map.of("Slug", "web"));
            assertThat(update.values()).containsEntry("Language", null);
        });
    }

    @Test
    void anUpdateByAKeyThatIsNotThereChangesNothing() {
        sql.connector.outcome =
                change -> new RowOutcome.Rejected(new NotFoundException(new Problem("PUT", "404", ""), null));

        StatementResult.Changed changed = sql.change("UPDATE PullRequests SET Title = 'New' WHERE Id = 99");

        assertThat(changed.outcomes()).isEmpty();
        assertThat(changed.affected()).isZero();
    }

    @Test
    void aPartialPutIsNeverSentBlindly() {
        sql.change("UPDATE PullRequestComments SET Content = 'x' WHERE PullRequestId = 1 AND Id = 99");
        assertThat(sql.connector.changes).isEmpty();

        sql.change("UPDATE PullRequestComments SET Content = 'x' WHERE PullRequestId = 1 AND Id = 10");
        assertThat(sql.connector.changes).hasSize(1);
    }

    @Test
    void aDeleteByKeyReadsNothing() {
        sql.change("DELETE FROM PullRequestComments WHERE PullRequestId = ? AND Id = ?", 1, 10);

        assertThat(sql.connector.scans).isEmpty();
        assertThat(sql.connector.changes)
                .singleElement()
                .isInstanceOfSatisfying(RowChange.Delete.class, delete -> assertThat(delete.key())
                        .isEqualTo(Map.of("PullRequestId", 1L, "Id", 10L)));
    }

    @Test
    void aDeleteFindsItsRows() {
        assertThat(sql.change("DELETE FROM PullRequestComments WHERE PullRequestId = 1 AND Content LIKE '%it%'")
                        .affected())
                .isEqualTo(1);
        assertThat(sql.connector.changes)
                .singleElement()
                .isInstanceOfSatisfying(RowChange.Delete.class, delete -> assertThat(delete.key())
                        .isEqualTo(Map.of("PullRequestId", 1L, "Id", 11L)));
    }

    @Test
    void anInsertMakesARowOfEachList() {
        sql.change(
                "INSERT INTO PullRequests (Title, Draft, AuthorName) VALUES ('A longer title', TRUE, 'Ann'), ('B', FALSE, NULL), (?, ?, UPPER('x'))",
                "C",
                true);

        assertThat(sql.connector.changes)
                .extracting(change -> ((RowChange.Insert) change).values())
                .containsExactly(row("A longer title", true, "Ann"), row("B", false, null), row("C", true, "X"));
        assertThat(sql.connector.scans).isEmpty();
    }

    @Test
    void anInsertTakesTheRowsOfAQuery() {
        sql.change(
                "INSERT INTO api.PullRequests (Title) SELECT Title FROM web.PullRequests WHERE State = 'OPEN' ORDER BY Id");

        assertThat(sql.connector.changes)
                .extracting(change -> change.table() + " " + ((RowChange.Insert) change).values())
                .containsExactly("api.PullRequests {Title=Fix login}", "api.PullRequests {Title=100% done_it}");
    }

    @Test
    void moreRowsThanAllowedAreRefusedBeforeAnythingIsSent() {
        PreparedQuery update = sql.engine.prepare(
                "UPDATE PullRequests SET Draft = TRUE",
                new SqlSession(Optional.of("web"), 3),
                RequestContext.unobserved());

        assertThatThrownBy(() -> update.execute(List.of(), RequestContext.unobserved()))
                .isInstanceOf(CostExceededException.class)
                .hasMessageContaining("at most 3 are allowed")
                .hasMessageContaining("4 rows");
        assertThat(sql.connector.changes).isEmpty();
    }

    @Test
    void aRowThatIsRefusedDoesNotKeepTheOthersBack() {
        sql.connector.outcome = change -> new RowOutcome.Conflict(Map.of());

        assertThat(sql.change("UPDATE PullRequests SET Draft = TRUE").outcomes())
                .hasSize(4);
    }

    @Test
    void aRefusalOfTheConnectionEndsTheStatement() {
        sql.connector.outcome = change ->
                new RowOutcome.Rejected(new PermissionDeniedException(new Problem("PUT", "403", ""), List.of()));

        assertThat(sql.change("UPDATE PullRequests SET Draft = TRUE").outcomes())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE PullRequests SET Draft = TRUE WHERE State = 'OPEN'",
                "INSERT INTO PullRequests (Title) SELECT Title FROM api.PullRequests",
                MERGE
            })
    void aStatementWhoseScopeIsKnownToBeMissingSendsNothing(String statement) {
        sql.connector.missingScopes = verb -> verb == Verb.READ ? List.of() : List.of("pullrequest:write");

        assertThatThrownBy(() -> sql.change(statement))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("web.PullRequests")
                .hasMessageContaining("lacks the scope pullrequest:write; nothing was sent.")
                .hasMessageContaining("Make a token that has pullrequest:write");
        assertThat(sql.connector.scans).isEmpty();
        assertThat(sql.connector.changes).isEmpty();
    }

    @Test
    void aMergeRunsWhenItMayDoOneOfBoth() {
        sql.connector.missingScopes = verb -> verb == Verb.INSERT ? List.of("pullrequest:write") : List.of();

        assertThat(sql.change(MERGE).outcomes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE PullRequests SET State = 'MERGED' WHERE Id = 1 | 42808 | State is read-only: computed by the server.
            UPDATE PullRequests SET Titel = 'x' WHERE Id = 1 | 42S22 | Did you mean Title?
            UPDATE PullRequests SET Title = 'x', Title = 'y' WHERE Id = 1 | 42701 | Title is named twice.
            UPDATE PullRequests SET Title = 'x' WHERE Idd = 1 | 42S22 | there is no column Idd
            UPDATE Nowhere SET Title = 'x' | 42S02 | Nowhere
            DELETE FROM PullRequests WHERE Id = 1 | 0A000 | PullRequests takes no DELETE: decline it with DeclinePullRequest.
            INSERT INTO Repositories (Slug) VALUES ('x') | 0A000 | takes no INSERT
            INSERT INTO PullRequests (Draft) VALUES (TRUE) | 23502 | Title must be given.
            INSERT INTO PullRequests (Title, Id) VALUES ('x', 1) | 42808 | Id is read-only
            INSERT INTO PullRequests (Title) VALUES ('x', 1) | 21S01 | 1 values are wanted, 2 given.
            INSERT INTO PullRequests VALUES ('x') | 21S01 | The columns are Title, AuthorName, Draft.
            """)
    void whatCantBeWrittenSaysWhy(String statement, String state, String message) {
        assertThatThrownBy(() -> sql.prepare(statement))
                .isInstanceOfSatisfying(QueryRejectedException.class, error -> {
                    assertThat(error.sqlState()).isEqualTo(state);
                    assertThat(error.position()).isPresent();
                })
                .hasMessageContaining(message);
    }

    @Test
    void aPlanShowsTheRequestsOfKnownChanges() {
        assertThat(sql.prepare("UPDATE PullRequests SET Title = 'New' WHERE Id = 1")
                        .plan()
                        .requests())
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("{Title=New}"));
        assertThat(sql.connector.changes).isEmpty();
    }

    @Test
    void aPlanShowsThePatternOfChangesThatReadingTells() {
        assertThat(sql.prepare("UPDATE PullRequests SET Title = 'New' WHERE State = 'OPEN'")
                        .plan()
                        .requests())
                .extracting(PlannedRequest::method, PlannedRequest::purpose)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("GET", "read"),
                        org.assertj.core.groups.Tuple.tuple("GET", "for each row found"),
                        org.assertj.core.groups.Tuple.tuple("PUT", "for each row found"));
        assertThat(sql.connector.scans).isEmpty();
    }

    private static Map<String, Object> row(String title, boolean draft, String author) {
        Map<String, Object> row = new java.util.LinkedHashMap<>();
        row.put("Title", title);
        row.put("Draft", draft);
        row.put("AuthorName", author);
        return row;
    }
}
