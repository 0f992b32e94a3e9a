package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlAdditionsTest {
    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    private static SelectAddition adding(String statement, List<String> columns, int column) {
        return SqlAdditions.adding(statement, columns, column, words -> "UPPER(" + words + ")", "Loud");
    }

    /** Returns the statement with what is added to it. */
    private String longer(String statement, String column) {
        List<String> columns = sql.prepare(statement).columns().stream()
                .map(ResultColumn::name)
                .toList();
        assertThat(adding(statement, columns, columns.indexOf(column))).isInstanceOf(SelectAddition.Insertion.class);
        var insertion = (SelectAddition.Insertion) adding(statement, columns, columns.indexOf(column));
        return new StringBuilder(statement)
                .insert(insertion.offset(), insertion.text())
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "SELECT Id, Title FROM PullRequests#Title#SELECT Id, Title, UPPER(Title) AS Loud FROM PullRequests",
                "SELECT Title AS T FROM PullRequests#T#SELECT Title AS T, UPPER(Title) AS Loud FROM PullRequests",
                "SELECT Title T, Id FROM PullRequests#T#SELECT Title T, Id, UPPER(Title) AS Loud FROM PullRequests",
                "SELECT (Title) FROM PullRequests#Title#SELECT (Title), UPPER((Title)) AS Loud FROM PullRequests",
                "SELECT ((Title)) T FROM PullRequests#T#SELECT ((Title)) T, UPPER(((Title))) AS Loud FROM PullRequests",
                "(SELECT (Title) FROM PullRequests)#Title#(SELECT (Title), UPPER((Title)) AS Loud FROM PullRequests)",
                "SELECT p.[Title] FROM PullRequests p#Title#SELECT p.[Title], UPPER(p.[Title]) AS Loud FROM PullRequests p",
                "SELECT Title || ' (' || State || ')' AS T FROM PullRequests#T#SELECT Title || ' (' || State || ')' AS T,"
                        + " UPPER(Title || ' (' || State || ')') AS Loud FROM PullRequests",
                "SELECT (Title || '  x') || ('y') AS T FROM PullRequests#T#SELECT (Title || '  x') || ('y') AS T,"
                        + " UPPER((Title || '  x') || ('y')) AS Loud FROM PullRequests",
                "SELECT * FROM PullRequests#Title#SELECT *, UPPER(Title) AS Loud FROM PullRequests",
                "SELECT Title AS T, * FROM PullRequests#T#SELECT Title AS T, *, UPPER(Title) AS Loud FROM PullRequests",
                "SELECT *, Title AS T FROM PullRequests#T#SELECT *, Title AS T, UPPER(Title) AS Loud FROM PullRequests",
                "SELECT Id AS N, *, 1 AS One FROM PullRequests#Title#"
                        + "SELECT Id AS N, *, 1 AS One, UPPER(Title) AS Loud FROM PullRequests",
                "SELECT p.* FROM PullRequests p#Title#SELECT p.*, UPPER(p.Title) AS Loud FROM PullRequests p",
                "SELECT DISTINCT State FROM PullRequests ORDER BY 1 LIMIT 3#State#"
                        + "SELECT DISTINCT State, UPPER(State) AS Loud FROM PullRequests ORDER BY 1 LIMIT 3",
                "SELECT TOP 2 Title FROM PullRequests ORDER BY Id#Title#"
                        + "SELECT TOP 2 Title, UPPER(Title) AS Loud FROM PullRequests ORDER BY Id",
                "SELECT State, COUNT(*) AS N FROM PullRequests GROUP BY State#State#"
                        + "SELECT State, COUNT(*) AS N, UPPER(State) AS Loud FROM PullRequests GROUP BY State",
                "WITH v AS (SELECT Title FROM PullRequests) SELECT Title FROM v#Title#"
                        + "WITH v AS (SELECT Title FROM PullRequests) SELECT Title, UPPER(Title) AS Loud FROM v",
                "SELECT p.Title, q.Id FROM PullRequests p JOIN PullRequests q ON q.Id = p.Id#Title#SELECT p.Title, q.Id,"
                        + " UPPER(p.Title) AS Loud FROM PullRequests p JOIN PullRequests q ON q.Id = p.Id",
            })
    void whatIsSelectedIsAddedBehindTheRest(String statement, String column, String after) {
        assertThat(longer(statement, column)).isEqualTo(after);
        assertThat(sql.prepare(after).columns())
                .last()
                .extracting(ResultColumn::name)
                .isEqualTo("Loud");
    }

    @Test
    void aListOfLinesStaysOneAndCommentsStayWhereTheyAre() {
        assertThat(longer("SELECT Id,\n       Title -- the subject\n  FROM PullRequests", "Title"))
                .isEqualTo(
                        "SELECT Id,\n       Title,\n       UPPER(Title) AS Loud -- the subject\n  FROM PullRequests");
        assertThat(longer("SELECT Id\r\n\t, Title\r\nFROM PullRequests", "Id"))
                .isEqualTo("SELECT Id\r\n\t, Title\r\n\t, UPPER(Id) AS Loud\r\nFROM PullRequests");
        assertThat(longer("SELECT Id, -- a, b\n Title FROM PullRequests", "Title"))
                .isEqualTo("SELECT Id, -- a, b\n Title, UPPER(Title) AS Loud FROM PullRequests");
    }

    @Test
    void rowsSayTheSameWithOneColumnMore() {
        String statement = "SELECT Id, Title AS T FROM PullRequests WHERE Id = :n ORDER BY 1";

        assertThat(sql.rows(longer(statement, "T"), 1)).singleElement().satisfies(row -> {
            assertThat(row.subList(0, 2)).isEqualTo(sql.rows(statement, 1).getFirst());
            assertThat(row.get(2)).isEqualTo(String.valueOf(row.get(1)).toUpperCase(Locale.ROOT));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT Title FROM PullRequests UNION ALL SELECT Title FROM PullRequests",
                "VALUES ('a')",
                "EXPLAIN REQUESTS FOR SELECT Title FROM PullRequests",
                "DELETE FROM PullRequests WHERE Id = 1",
                "EXEC MergePullRequest @Id = 1",
            })
    void onlyASingleSelectTakesMore(String statement) {
        assertThat(adding(statement, List.of("Title"), 0))
                .isEqualTo(new SelectAddition.Refused("The statement is not a single SELECT."));
    }

    @Test
    void whatCantBeToldIsRefused() {
        assertThat(adding("SELECT :p AS T FROM PullRequests", List.of("T"), 0))
                .extracting(refused -> ((SelectAddition.Refused) refused).reason())
                .asString()
                .startsWith("A parameter makes the column");
        assertThat(adding("SELECT Title FROM PullRequests", List.of("Title", "More"), 1))
                .isEqualTo(new SelectAddition.Refused("The statement selects other columns than these."));
        assertThat(adding("SELECT * FROM PullRequests p, PullRequests q", List.of("Id", "T", "Id", "T"), 3))
                .extracting(refused -> ((SelectAddition.Refused) refused).reason())
                .asString()
                .startsWith("Several columns are called T.");
        assertThat(adding("SELECT FROM WHERE", List.of("T"), 0))
                .isEqualTo(new SelectAddition.Refused("The statement can't be read."));
    }

    @Test
    void theColumnsOfAJoinAreNamedAsTheStatementTakesThem() {
        String both = "SELECT * FROM PullRequests p JOIN PullRequestComments c ON c.PullRequestId = p.Id";
        List<ResultColumn> columns = sql.prepare(both).columns();

        assertThat(adding(both, columns.stream().map(ResultColumn::name).toList(), 0))
                .isInstanceOf(SelectAddition.Refused.class);
        for (int column = 0; column < columns.size(); column++) {
            List<String> names = columns.stream().map(ResultColumn::name).toList();
            if (adding(both, names, column) instanceof SelectAddition.Insertion insertion) {
                String after = both.substring(0, insertion.offset())
                        + insertion.text().replace("UPPER(", "(")
                        + both.substring(insertion.offset());
                Optional<ColumnOrigin> added =
                        sql.prepare(after).columns().getLast().origin();
                assertThat(added).isEqualTo(columns.get(column).origin());
            }
        }
    }
}
