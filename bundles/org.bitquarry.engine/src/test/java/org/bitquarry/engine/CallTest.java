package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallTest {
    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXEC MergePullRequest @PullRequestId = 7, @MergeStrategy = 'squash'",
                "exec web.mergepullrequest @mergestrategy = 'SQUASH', @pullrequestid = 3 + 4;",
                "EXECUTE [web].[MergePullRequest] 7, NULL, 'squash'",
                "EXEC MergePullRequest 7, @MergeStrategy = 'squash'",
                "EXEC MergePullRequest PullRequestId => '7', MergeStrategy => 'sq' || 'uash'",
                "CALL MergePullRequest(7, NULL, 'squash')",
                "CALL web.MergePullRequest(7, @MergeStrategy = 'squash')",
                "{call MergePullRequest(7, NULL, 'squash')}",
                "{ CALL web.MergePullRequest(7, MergeStrategy => 'squash') }",
            })
    void aProcedureIsCalledInManyWays(String statement) {
        assertThat(sql.rows(statement)).containsExactly(List.of(7L, "MERGED"));
        ProcedureCall call = sql.connector.calls.getFirst();
        assertThat(call.procedure()).hasToString("web.MergePullRequest");
        assertThat(call.arguments()).containsEntry("PullRequestId", 7L).containsEntry("MergeStrategy", "squash");
    }

    @Test
    void argumentsMayBeParametersAndQueries() {
        assertThat(sql.rows("{call MergePullRequest(?, ?)}", "5", null)).containsExactly(List.of(5L, "MERGED"));
        assertThat(sql.rows("EXEC MergePullRequest (SELECT MIN(Id) FROM PullRequests), @Message = ?", "it"))
                .containsExactly(List.of(1L, "MERGED"));
        assertThat(sql.connector.calls)
                .extracting(ProcedureCall::arguments)
                .last()
                .isEqualTo(Map.of("PullRequestId", 1L, "Message", "it"));
    }

    @Test
    void itTellsWhatItGivesBeforeItIsCalled() {
        PreparedQuery prepared = sql.prepare("EXEC MergePullRequest ?");
        assertThat(prepared.kind()).isEqualTo(StatementKind.CALL);
        assertThat(prepared.parameterCount()).isOne();
        assertThat(prepared.columns()).extracting(ResultColumn::name).containsExactly("Id", "State");
    }

    @Test
    void explainingSendsNothing() {
        PreparedQuery explained = sql.prepare("EXPLAIN REQUESTS FOR EXEC MergePullRequest @PullRequestId = 7");
        assertThat(explained.kind()).isEqualTo(StatementKind.EXPLAIN);
        var result = (StatementResult.Plan) explained.execute(List.of(), RequestContext.unobserved());
        assertThat(result.plan().requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.body()).contains("{PullRequestId=7}");
        });
        assertThat(sql.prepare("EXPLAIN EXEC MergePullRequest ?").plan().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.target())
                        .isEqualTo("/repositories/{workspace}/web/pullrequests/{PullRequestId}/merge"));
        assertThat(sql.connector.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "EXEC MergePullReqest 1#1:6-1:20#42883#Did you mean MergePullRequest?",
                "EXEC Information.MergePullRequest 1#1:6-1:33#42883#write EXEC repository.MergePullRequest",
                "EXEC nowhere.MergePullRequest 1#1:6-1:12#42S02#no schema nowhere",
                "EXEC MergePullRequest#1:6-1:21#23502#needs PullRequestId",
                "EXEC MergePullRequest @Mesage = 'a', @PullRequestId = 1#1:23-1:29#42883#Did you mean Message?",
                "EXEC MergePullRequest @Colour = 'a'#1:23-1:29#42883#It takes @PullRequestId, @Message",
                "EXEC MergePullRequest 1, 'a', 'squash', TRUE, 5#1:47-1:47#42883#takes 4 values at most",
                "EXEC MergePullRequest 1, @PullRequestId = 2#1:26-1:43#42883#given twice",
                "EXEC MergePullRequest @PullRequestId = 2, 'a'#1:43-1:45#42883#without a name",
                "EXEC MergePullRequest 1, 'a', 'magic'#1:31-1:37#22023#one of merge_commit, squash",
                "EXEC MergePullRequest NULL#1:23-1:26#23502#must not be NULL",
                "EXEC MergePullRequest 1,#1:24-1:24#42601#ends too early",
                "CALL MergePullRequest(1#1:23-1:23#42601#ends too early",
            })
    void errorsSayWhereAndWhatIsValid(String statement, String place, String state, String words) {
        assertThatThrownBy(() -> sql.rows(statement)).isInstanceOfSatisfying(QueryRejectedException.class, error -> {
            assertThat(error.position()
                            .map(at -> at.line() + ":" + at.column() + "-" + at.endLine() + ":" + at.endColumn()))
                    .contains(place);
            assertThat(error.sqlState()).isEqualTo(state);
            assertThat(error).hasMessageContaining(words);
        });
        assertThat(sql.connector.calls).isEmpty();
    }
}
