package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.table.SqlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select title from pullrequests where id = 1",
                "SELECT Title FROM web.PullRequests WHERE Id = 1;",
                "SELECT [Title] FROM [web].[PullRequests] WHERE [Id] = 1 ; ",
                "SELECT `Title` FROM `web`.`PullRequests` WHERE `Id` = 1",
                "SELECT \"title\" FROM \"WEB\".\"pullrequests\" WHERE \"ID\" = 1",
                "-- the first\nSELECT p.Title /* its title */ FROM PullRequests AS p WHERE p.Id = 1",
                "SELECT TOP 1 Title FROM PullRequests ORDER BY Id",
                "WITH mine AS (SELECT * FROM PullRequests WHERE AuthorName = 'Ann') SELECT Title FROM mine ORDER BY Id LIMIT 1",
                "SELECT Title FROM PullRequests ORDER BY Id LIMIT 0, 1",
                "SELECT MAX(Title) FROM PullRequests WHERE Id = 1 GROUP BY Id",
                "SELECT Title FROM PullRequests WHERE Id != 2 AND State <> 'MERGED' AND Id % 2 = 1 AND Id < 3",
                "SELECT Title FROM PullRequests WHERE Id = '1'",
            })
    void peopleWriteItInManyWays(String statement) {
        assertThat(sql.column(statement)).containsExactly("Fix login");
    }

    @Test
    void topLimitsTheSelectItStandsIn() {
        assertThat(sql.column("SELECT COUNT(*) FROM (SELECT TOP (3) Id FROM PullRequests ORDER BY Id) t"))
                .containsExactly(3L);
        sql.connector.scans.clear();

        assertThat(sql.column("SELECT DISTINCT TOP 1 State FROM PullRequests ORDER BY State"))
                .containsExactly("DECLINED");
        sql.connector.scans.clear();

        sql.rows("SELECT TOP 2 Id FROM PullRequests ORDER BY Id DESC");
        assertThat(sql.sent().limit()).isEqualTo(OptionalLong.of(2));
        assertThat(sql.sent().sort()).containsExactly(new SortKey("Id", true));
    }

    @Test
    void anExpressionIsCalledByItsWords() {
        assertThat(sql.prepare(
                                "SELECT COUNT(*), max( Id ), MIN(Title) AS first, State FROM PullRequests GROUP BY State")
                        .columns())
                .extracting(ResultColumn::name)
                .containsExactly("COUNT(*)", "max( Id )", "first", "State");
    }

    @Test
    void everyColumnHasAName() {
        assertThat(sql.prepare("SELECT Id::VARCHAR, State || '!' FROM PullRequests")
                        .columns())
                .extracting(ResultColumn::name)
                .containsExactly("Id::VARCHAR", "State || '!'");
        assertThat(sql.prepare("VALUES (1, 'a')").columns())
                .extracting(ResultColumn::name)
                .containsExactly("Column1", "Column2");
        assertThat(sql.rows("SELECT USER")).hasSize(1);
    }

    @Test
    void columnsHaveTheTypesOfTheirTables() {
        assertThat(sql.prepare(
                                "SELECT Id, Title, CommentCount, Draft, UpdatedOn, Id * 1.5, AVG(Id) OVER () FROM PullRequests")
                        .columns())
                .extracting(ResultColumn::type)
                .containsExactly(
                        SqlType.BIGINT,
                        SqlType.VARCHAR,
                        SqlType.INTEGER,
                        SqlType.BOOLEAN,
                        SqlType.TIMESTAMP,
                        SqlType.DOUBLE,
                        SqlType.DOUBLE);
    }

    @Test
    void aTableWithItsWholeKeyIsEditable() {
        assertThat(sql.prepare("SELECT Title, Id FROM PullRequests WHERE State = 'OPEN' ORDER BY Id")
                        .editableTable())
                .map(Object::toString)
                .contains("web.PullRequests");
        assertThat(sql.prepare("SELECT Title, Id, Title || '!' FROM PullRequests")
                        .columns())
                .extracting(column ->
                        column.origin().map(origin -> origin.column().name()).orElse("-"))
                .containsExactly("Title", "Id", "-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Title FROM PullRequests",
                "SELECT DISTINCT Id, Title FROM PullRequests",
                "SELECT Id, COUNT(*) FROM PullRequests GROUP BY Id",
                "SELECT a.Id, a.Title FROM PullRequests a JOIN PullRequests b ON a.Id = b.Id",
                "SELECT Id, Content FROM PullRequestComments WHERE PullRequestId = 1",
                "SELECT Id FROM PullRequests UNION ALL SELECT Id FROM PullRequests",
                "SELECT 1",
            })
    void otherResultsAreNotEditable(String statement) {
        assertThat(sql.prepare(statement).editableTable()).isEmpty();
    }

    @Test
    void explainTellsTheRequestsAndSendsNone() {
        PreparedQuery explanation =
                sql.prepare("EXPLAIN REQUESTS FOR SELECT Id FROM PullRequests WHERE LOWER(Title) = 'x'");

        assertThat(explanation.kind()).isEqualTo(StatementKind.EXPLAIN);
        assertThat(((StatementResult.Plan) explanation.execute(List.of(), RequestContext.unobserved())).plan())
                .satisfies(plan -> {
                    assertThat(plan.requests()).hasSize(1);
                    assertThat(plan.checkedLocally()).containsExactly("more conditions checked here");
                });
        assertThat(sql.connector.scans).isEmpty();
    }

    @Test
    void aPlanTellsWhatIsDoneHere() {
        Sql weak = new Sql(Data.of(Ability.NOTHING));

        assertThat(weak.prepare(
                                "SELECT Id FROM PullRequests WHERE State = 'OPEN' AND Title LIKE 'a%' ORDER BY Id DESC LIMIT 3 OFFSET 1")
                        .plan()
                        .checkedLocally())
                .containsExactly(
                        "checked here: State = 'OPEN'",
                        "checked here: Title LIKE 'a%'",
                        "sorted here by Id DESC",
                        "cut here after the first 1 rows to 3 rows");
    }

    @Test
    void theCatalogueIsATableToo() {
        assertThat(sql.column("SELECT TableName FROM sys_tables WHERE SchemaName = 'web' ORDER BY TableName"))
                .containsExactly("PullRequestComments", "PullRequests");
    }
}
