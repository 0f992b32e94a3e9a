package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that WHERE makes constants, and groups by constants. */
class ConstantsTest {
    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    @Test
    void aWindowOverAColumnThatIsNullFindsNothing() {
        assertThat(sql.rows("SELECT Id, MAX(AuthorName) OVER (), COUNT(AuthorName) OVER (), COUNT(*) OVER ()"
                        + " FROM PullRequests WHERE AuthorName IS NULL"))
                .containsExactly(Arrays.asList(4L, null, 0L, 1L));
        assertThat(sql.rows("SELECT MIN(AuthorName) OVER (PARTITION BY AuthorName), SUM(CommentCount) OVER (),"
                        + " AVG(CommentCount) OVER () FROM PullRequests"
                        + " WHERE AuthorName IS NULL AND CommentCount IS NULL"))
                .containsExactly(Arrays.asList(null, null, null));
    }

    @Test
    void aJoinByAKeyThatIsNullHasNoRows() {
        assertThat(sql.rows("SELECT x.n FROM (SELECT Title AS t, 33 AS n FROM PullRequests WHERE State IN"
                        + " (SELECT Language FROM Information.Repositories WHERE Language IS NULL)) x"
                        + " WHERE x.t LIKE '%x%' ESCAPE '!'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'x', COUNT(*) FROM PullRequests p WHERE EXISTS (SELECT 1"
                        + " FROM Information.Repositories r WHERE r.Language = p.Title) GROUP BY 'x'",
                "SELECT 'x', COUNT(*), MAX(Title) FROM PullRequests WHERE Title = 'none' GROUP BY 'x'",
                "SELECT 1, 'x', SUM(Id) FROM PullRequests WHERE Title = 'none' GROUP BY 1, 'x'"
            })
    void aGroupByConstantsOfNoRowsIsNoGroup(String statement) {
        assertThat(sql.rows(statement)).isEmpty();
    }

    @Test
    void aGroupByConstantsIsAllRows() {
        assertThat(sql.rows("SELECT 'x', COUNT(*), MAX(Id), COUNT(AuthorName) FROM PullRequests GROUP BY 'x'"))
                .containsExactly(List.of("x", 4L, 4L, 3L));
    }

    @Test
    void severalConstantsAreDistinctWithTheRest() {
        assertThat(sql.rows("SELECT DISTINCT 26, State, 40 FROM PullRequests p WHERE 100 IN (SELECT Size FROM"
                        + " Information.Repositories r WHERE EXISTS (SELECT 1 FROM Information.Repositories q"
                        + " WHERE 'java' = r.Language)) ORDER BY 1, 2, 3"))
                .containsExactly(List.of(26, "DECLINED", 40), List.of(26, "MERGED", 40), List.of(26, "OPEN", 40));
    }

    @Test
    void rowsOfTheStatementItselfAreJoinedByAConstant() {
        assertThat(sql.rows("SELECT p.Id, s.Title FROM (VALUES (1, 'a'), (1, 'b')) AS s (Id, Title)"
                        + " JOIN PullRequests p ON p.Id = s.Id"))
                .containsExactlyInAnyOrder(List.of(1L, "a"), List.of(1L, "b"));
    }

    @Test
    void whatHasNoRowsIsSortedNevertheless() {
        assertThat(sql.rows("SELECT x.t, x.n + x.n FROM (SELECT LOWER(State) AS t, Id AS n FROM PullRequests) x"
                        + " WHERE x.t IS NULL ORDER BY 1 DESC, 2"))
                .isEmpty();
    }

    @Test
    void aFlagIsFoundAgainInsideCase() {
        assertThat(sql.rows("SELECT COALESCE(EXTRACT(DAY FROM CASE WHEN State = 'OPEN' THEN UpdatedOn END),"
                        + " EXTRACT(DAY FROM UpdatedOn)),"
                        + " CASE WHEN TRIM(Title) = '' THEN '' ELSE TRIM(State) END FROM PullRequests WHERE Id = 2"))
                .containsExactly(List.of(2L, "MERGED"));
    }

    @Test
    void whatIsNullIsOutsideOfEveryRange() {
        assertThat(sql.column("SELECT Id FROM PullRequests WHERE COALESCE(CommentCount, Id - NULLIF(Id, 4) + Id)"
                        + " NOT BETWEEN 24 AND 20 ORDER BY Id"))
                .containsExactly(1L, 2L, 3L);
        assertThat(sql.column("SELECT CASE WHEN COALESCE(CommentCount, NULLIF(CommentCount, Id)) NOT BETWEEN 24 AND 20"
                        + " THEN 1 ELSE 0 END FROM PullRequests ORDER BY Id"))
                .containsExactly(1, 1, 1, 0);
        assertThat(sql.column("SELECT COALESCE(CommentCount, 7) FROM PullRequests WHERE Id IN"
                        + " (SELECT Id FROM PullRequests WHERE COALESCE(CommentCount, 7) > 4) ORDER BY 1"))
                .containsExactly(5, 7);
    }

    @Test
    void whatIsNotTrueIsFalseOrNull() {
        String value = "COALESCE(AuthorName, NULLIF(State, 'OPEN'))";
        assertThat(sql.column("SELECT Id FROM PullRequests WHERE (" + value
                        + " NOT IN ('Ann', 'Bob', 'Cid')) IS NOT TRUE ORDER BY Id"))
                .containsExactly(1L, 2L, 3L);
        assertThat(sql.column("SELECT Id FROM PullRequests WHERE (NOT (" + value + " = 'Ann' OR " + value
                        + " = 'Bob')) IS NOT FALSE AND (Id < 4 OR State IS NULL) IS TRUE ORDER BY Id"))
                .isEmpty();
    }
}
