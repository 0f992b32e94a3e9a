package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.table.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionTest {
    private static final String CALCULATED = "SELECT UPPER(Title) FROM PullRequests";

    private final FakeConnector connector = Data.of(Ability.EVERYTHING);
    private final Sql sql = new Sql(connector);
    private final RequestContext context = new RequestContext(new CancellationToken(), ExchangeListener.NONE);

    private Cursor open(String statement) {
        return ((StatementResult.Rows) sql.prepare(statement).execute(List.of(), context)).cursor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT Id FROM PullRequests", CALCULATED})
    void theFirstRowNeedsNoSecond(String statement) {
        try (Cursor cursor = open(statement)) {
            assertThat(connector.scans).hasSizeLessThanOrEqualTo(1);
            assertThat(cursor.next()).isTrue();
        }
        assertThat(connector.cursors).singleElement().satisfies(read -> {
            assertThat(read.read).isEqualTo(1);
            assertThat(read.closed).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Id FROM PullRequests",
                CALCULATED,
                "SELECT State, COUNT(*) FROM PullRequests GROUP BY State",
                "SELECT a.Id FROM PullRequests a JOIN api.PullRequests b ON a.State = b.State"
            })
    void cancellingEndsIt(String statement) {
        try (Cursor cursor = open(statement)) {
            context.cancellation().cancel();
            assertThatThrownBy(cursor::next).isInstanceOf(CancelledException.class);
        }
        assertThat(connector.cursors).allMatch(cursor -> cursor.closed);
    }

    @Test
    void cancellingEndsThePlanning() {
        String statement = """
                SELECT a.Id, COUNT(*) FROM PullRequests a JOIN PullRequests b ON b.Id = a.Id JOIN PullRequests c ON c.Id = b.Id
                WHERE a.State = 'OPEN' AND b.Title LIKE '%a%' AND c.Id IN (1, 2) GROUP BY a.Id ORDER BY 2 LIMIT 3
                """;
        AtomicInteger questions = new AtomicInteger();
        connector.whenAsked = questions::incrementAndGet;
        sql.prepare(statement);
        assertThat(questions.getAndSet(0)).isPositive();
        context.cancellation().cancel();

        assertThatThrownBy(
                        () -> sql.engine.prepare("-- again\n" + statement, new SqlSession(Optional.of("web")), context))
                .isInstanceOf(CancelledException.class)
                .hasMessage("Planning the statement: stopped on request.");
        assertThat(questions).hasValue(0);
    }

    @Test
    void closingInTheMiddleClosesEveryScan() {
        try (Cursor cursor = open("SELECT a.Id, b.Slug FROM PullRequests a CROSS JOIN Information.Repositories b")) {
            cursor.next();
        }
        assertThat(connector.cursors).hasSize(2).allMatch(cursor -> cursor.closed);
    }

    @Test
    void eachSideOfAJoinWithoutAKeyIsReadOnce() {
        assertThat(sql.rows("SELECT a.Id FROM PullRequests a JOIN api.PullRequests b ON a.Id < b.Id"))
                .hasSize(4);
        assertThat(connector.scans).hasSize(2);
    }

    @Test
    void aConstantThatIsInNothingIsNotThere() {
        assertThat(sql.rows("""
                        SELECT Slug FROM Information.Repositories WHERE 99 IN (SELECT p.Id FROM PullRequests p
                        WHERE EXISTS (SELECT 1 FROM PullRequestComments c WHERE c.PullRequestId = p.Id))
                        """)).isEmpty();
    }

    @Test
    void whatCanHaveNoRowsAsksNothing() {
        assertThat(sql.rows("SELECT x.n, 38 AS c FROM (SELECT Id AS n, TRIM(Title) AS t FROM PullRequests) x "
                        + "WHERE x.t > x.t ORDER BY 1 DESC, 2"))
                .isEmpty();
        assertThat(sql.rows("SELECT Title, 51 AS c FROM PullRequests INTERSECT "
                        + "SELECT Title, 1 FROM PullRequests WHERE Id BETWEEN 18 AND 11"))
                .isEmpty();
        assertThat(connector.scans).isEmpty();
    }

    @Test
    void existenceNeedsOneRow() {
        assertThat(sql.rows("SELECT Slug FROM Information.Repositories WHERE EXISTS (SELECT 1 FROM PullRequests)"))
                .hasSize(3);
        assertThat(connector.scans)
                .filteredOn(scan -> scan.table().table().name().equals("PullRequests"))
                .singleElement()
                .satisfies(scan -> assertThat(scan.limit()).hasValue(1));
    }

    @Test
    void aTableThatIsJoinedToItselfIsReadOnce() {
        assertThat(sql.rows("SELECT a.Id FROM PullRequests a JOIN PullRequests b ON a.Id < b.Id"))
                .hasSize(6);
        assertThat(connector.scans).hasSize(1);
    }

    @Test
    void aCorrelatedSubQueryIsReadOnce() {
        assertThat(sql.rows("""
                        SELECT Id, (SELECT COUNT(*) FROM PullRequests b WHERE b.AuthorName = a.AuthorName) FROM PullRequests a
                        WHERE EXISTS (SELECT 1 FROM PullRequestComments c WHERE c.PullRequestId = 1 AND c.PullRequestId = a.Id)
                        """)).containsExactly(List.of(1L, 2L));
        assertThat(connector.scans).doesNotHaveDuplicates();
    }

    @Test
    void aStatementIsPlannedOnce() {
        sql.prepare(CALCULATED);
        int asked = connector.catalog.asked.size();

        assertThat(sql.rows(CALCULATED)).hasSize(4);
        assertThat(sql.rows(CALCULATED)).hasSize(4);
        assertThat(connector.catalog.asked).hasSizeLessThanOrEqualTo(asked + 2);
    }

    @Test
    void aSchemaThatIsNoMoreEndsItsPlans() {
        assertThat(sql.rows("SELECT Id FROM api.PullRequests")).hasSize(1);
        connector.catalog.repositories.remove("api");

        assertThatThrownBy(() -> sql.prepare("SELECT Id FROM api.PullRequests")).hasMessageContaining("api");
    }

    @Test
    void aPreparedStatementRunsAgainWithOtherValues() {
        PreparedQuery query = sql.prepare("SELECT UPPER(Title) FROM PullRequests WHERE Id = ?");

        assertThat(Sql.rows(query.execute(List.of(1), context))).containsExactly(List.of("FIX LOGIN"));
        assertThat(Sql.rows(query.execute(List.of(2), context))).containsExactly(List.of("FIX LOGOUT"));
    }

    @Test
    void aMomentRelativeToNowIsPushedDown() {
        Engine engine = new Engine(connector, InstantSource.fixed(Instant.parse("2024-01-03T12:00:00Z")));
        PreparedQuery query = engine.prepare(
                "SELECT Id FROM PullRequests WHERE UpdatedOn > CURRENT_TIMESTAMP - INTERVAL '2' DAY",
                new SqlSession(Optional.of("web")),
                context);

        assertThat(Sql.rows(query.execute(List.of(), context))).containsExactly(List.of(2L), List.of(3L));
        assertThat(sql.sent().filter())
                .containsExactly(new Predicate.Comparison(
                        "UpdatedOn", Operator.GT, Operand.of(Instant.parse("2024-01-01T12:00:00Z"))));
        assertThat(query.plan().requests().get(0).target()).contains("2024-01-01T12:00:00Z");
    }

    @Test
    void whatIsCalculatedFromParametersIsPushedDown() {
        assertThat(sql.column(
                        "SELECT Title FROM PullRequests WHERE Id = CAST(? AS BIGINT) + 1 AND Title = LOWER(CAST(? AS VARCHAR))",
                        1,
                        "FIX LOGOUT"))
                .containsExactly("fix logout");
        assertThat(sql.sent().filter())
                .containsExactlyInAnyOrder(Predicate.equal("Id", 2L), Predicate.equal("Title", "fix logout"));
    }

    @Test
    void momentsKeepTheirMicrosecondsInAPlainScan() {
        assertThat(sql.column("SELECT UpdatedOn FROM PullRequests WHERE Id = 1"))
                .containsExactly(Instant.parse("2024-01-01T10:00:00.123456Z"));
    }
}
