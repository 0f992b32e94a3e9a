package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.error.CostExceededException;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.junit.jupiter.api.Test;

/** MERGE over a table whose rows are made and changed by different requests. */
class MergeTest {
    private static final String BOTH = """
            MERGE INTO PullRequests p USING (VALUES (1, 'One'), (99, 'New')) AS s (Id, Title) ON p.Id = s.Id
            WHEN MATCHED THEN UPDATE SET Title = s.Title || '!'
            WHEN NOT MATCHED THEN INSERT (Title, Draft) VALUES (s.Title, TRUE)
            """;

    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    @Test
    void aRowThatIsThereIsChangedAndAnotherOneMade() {
        StatementResult.Changed changed = sql.change(BOTH);

        assertThat(changed.affected()).isEqualTo(2);
        assertThat(sql.connector.changes)
                .containsExactly(
                        new RowChange.Update(
                                changed.changes().changes().get(0).table(),
                                Map.of("Id", 1L),
                                Map.of("Title", "Fix login"),
                                Map.of("Title", "One!")),
                        new RowChange.Insert(
                                changed.changes().changes().get(1).table(), Map.of("Title", "New", "Draft", true)));
        assertThat(sql.sent().filter()).hasSize(1);
    }

    @Test
    void theSourceIsAnyQuery() {
        sql.change("""
                MERGE INTO api.PullRequests AS t USING (SELECT Id + 5 AS Id, Title FROM web.PullRequests WHERE State = 'OPEN') s
                ON t.Id = s.Id WHEN NOT MATCHED THEN INSERT (Title) VALUES (UPPER(s.Title))
                """);

        assertThat(sql.connector.changes)
                .extracting(change -> ((RowChange.Insert) change).values())
                .containsExactlyInAnyOrder(Map.of("Title", "FIX LOGIN"), Map.of("Title", "100% DONE_IT"));
    }

    @Test
    void rowsThatAreNotThereAreLeftAloneWithoutInsert() {
        sql.change("""
                MERGE INTO PullRequests p USING (VALUES (2, 'a'), (50, 'b')) AS s (Id, Title) ON p.Id = s.Id
                WHEN MATCHED THEN UPDATE SET p.Title = s.Title, Draft = NOT p.Draft
                """);

        assertThat(sql.connector.changes).singleElement().isInstanceOfSatisfying(RowChange.Update.class, update -> {
            assertThat(update.key()).isEqualTo(Map.of("Id", 2L));
            assertThat(update.values()).isEqualTo(Map.of("Title", "a", "Draft", false));
            assertThat(update.base()).isEqualTo(Map.of("Title", "fix logout", "Draft", true));
        });
    }

    @Test
    void parametersTakeTheTypesOfTheColumnsTheyMeet() {
        PreparedQuery merge = sql.prepare("""
                MERGE INTO PullRequests p USING (VALUES (?, ?)) AS s (Nr, Text) ON s.Nr = p.Id
                WHEN MATCHED THEN UPDATE SET Title = s.Text WHEN NOT MATCHED THEN INSERT (Title) VALUES (s.Text)
                """);
        assertThat(merge.parameterTypes())
                .containsExactly(org.bitquarry.model.table.SqlType.BIGINT, org.bitquarry.model.table.SqlType.VARCHAR);

        merge.execute(List.of(3L, "Three"), RequestContext.unobserved());
        merge.execute(List.of(30L, "Thirty"), RequestContext.unobserved());

        assertThat(sql.connector.changes)
                .extracting(RowChange::verb)
                .containsExactly(org.bitquarry.model.table.Verb.UPDATE, org.bitquarry.model.table.Verb.INSERT);
    }

    @Test
    void aRowIsChangedOnceOrNothingIsSent() {
        assertThatThrownBy(() -> sql.change("""
                        MERGE INTO PullRequests p USING (VALUES (1, 'a'), (1, 'b')) AS s (Id, Title)
                        ON p.Id = s.Id WHEN MATCHED THEN UPDATE SET Title = s.Title
                        """))
                .isInstanceOfSatisfying(QueryRejectedException.class, error -> {
                    assertThat(error.sqlState()).isEqualTo("21000");
                    assertThat(error.position().map(at -> at.line() + ":" + at.column()))
                            .contains("2:4");
                })
                .hasMessageContaining("would be changed twice");
        assertThat(sql.connector.changes).isEmpty();
    }

    @Test
    void moreRowsThanAllowedAreRefusedBeforeAnythingIsSent() {
        PreparedQuery merge =
                sql.engine.prepare(BOTH, new SqlSession(Optional.of("web"), 1), RequestContext.unobserved());

        assertThatThrownBy(() -> merge.execute(List.of(), RequestContext.unobserved()))
                .isInstanceOf(CostExceededException.class);
        assertThat(sql.connector.changes).isEmpty();
    }

    @Test
    void aPlanTellsWhatIsReadAndWhatMayBeSent() {
        assertThat(sql.prepare("EXPLAIN REQUESTS FOR " + BOTH).kind()).isEqualTo(StatementKind.EXPLAIN);
        assertThat(sql.prepare(BOTH).plan().requests())
                .extracting(PlannedRequest::method, PlannedRequest::purpose)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "GET", "for the keys that the other side of the join brings: read"),
                        org.assertj.core.groups.Tuple.tuple("GET", "for each row that is there"),
                        org.assertj.core.groups.Tuple.tuple("PUT", "for each row that is there"),
                        org.assertj.core.groups.Tuple.tuple("POST", "for each row that is not there"));
    }
}
