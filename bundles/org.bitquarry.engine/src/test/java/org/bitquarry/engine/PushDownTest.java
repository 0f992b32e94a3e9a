package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.model.scan.Predicate.compare;
import static org.bitquarry.model.scan.Predicate.equal;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.table.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushDownTest {
    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    @Test
    void onlyTheNeededColumnsAreFetched() {
        assertThat(filter("SELECT Title FROM PullRequests WHERE State = 'OPEN' ORDER BY Id"))
                .containsExactly(equal("State", "OPEN"));
        assertThat(sql.sent().columns()).containsExactly("Title");
        assertThat(sql.sent().sort()).containsExactly(new SortKey("Id", false));
    }

    @Test
    void anExpressionFetchesTheColumnsThatItReads() {
        assertThat(sql.column("SELECT UPPER(Title) || '!' FROM PullRequests WHERE Id = 1"))
                .containsExactly("FIX LOGIN!");
        assertThat(sql.sent().columns()).containsExactly("Title");
        assertThat(sql.sent().filter()).containsExactly(equal("Id", 1L));
    }

    @Test
    void comparisonsTakeTheColumnsTypes() {
        assertThat(filter("SELECT Id FROM PullRequests WHERE Id >= 2 AND CommentCount < 5 AND NOT Draft"))
                .containsExactlyInAnyOrder(
                        compare("Id", Operator.GE, 2L), compare("CommentCount", Operator.LT, 5), equal("Draft", false));
    }

    @Test
    void aListIsOnePredicate() {
        assertThat(filter("SELECT Title FROM PullRequests WHERE Id IN (1, 3, 4)"))
                .containsExactly(
                        new Predicate.In("Id", List.of(Operand.of(1L), Operand.of(3L), Operand.of(4L)), false));
    }

    @Test
    void alternativesOfOneColumnAreAList() {
        assertThat(filter("SELECT Title FROM PullRequests WHERE State = 'OPEN' OR State = 'MERGED'"))
                .containsExactly(new Predicate.In("State", List.of(Operand.of("MERGED"), Operand.of("OPEN")), false));
        assertThat(filter("SELECT Title FROM PullRequests WHERE State NOT IN ('OPEN', 'DECLINED')"))
                .containsExactly(new Predicate.In("State", List.of(Operand.of("DECLINED"), Operand.of("OPEN")), true));
    }

    @Test
    void alternativesOfSeveralColumnsStayOnePredicate() {
        assertThat(filter("SELECT Title FROM PullRequests WHERE State = 'OPEN' OR Id > 3"))
                .containsExactly(new Predicate.Or(List.of(equal("State", "OPEN"), compare("Id", Operator.GT, 3L))));
    }

    @Test
    void betweenIsTwoPredicates() {
        assertThat(filter("SELECT Title FROM PullRequests WHERE Id BETWEEN 2 AND 3"))
                .containsExactly(compare("Id", Operator.GE, 2L), compare("Id", Operator.LE, 3L));
    }

    @Test
    void likeKeepsItsEscapeAndCase() {
        assertThat(filter("SELECT Id FROM PullRequests WHERE Title LIKE '%100!%%' ESCAPE '!'"))
                .containsExactly(new Predicate.Like("Title", Operand.of("%100!%%"), '!', false, false));
        assertThat(filter("SELECT Id FROM PullRequests WHERE Title NOT ILIKE 'fix%'"))
                .containsExactly(new Predicate.Like("Title", Operand.of("fix%"), '\0', true, true));
    }

    @Test
    void nullIsAskedFor() {
        assertThat(filter("SELECT Id FROM PullRequests WHERE AuthorName IS NULL"))
                .containsExactly(new Predicate.IsNull("AuthorName", false));
        assertThat(filter("SELECT Id FROM PullRequests WHERE AuthorName IS NOT NULL"))
                .containsExactly(new Predicate.IsNull("AuthorName", true));
    }

    @ParameterizedTest
    @CsvSource({
        "'2024-01-02T10:00:00Z', 2024-01-02T10:00:00Z",
        "'2024-01-02 10:00:00', 2024-01-02T10:00:00Z",
        "'2024-01-02T12:00:00+02:00', 2024-01-02T10:00:00Z",
        "'2024-01-02', 2024-01-02T00:00:00Z",
        "'2024-01-01T10:00:00.123456Z', 2024-01-01T10:00:00.123456Z",
    })
    void aTextBecomesAMoment(String text, String moment) {
        assertThat(filter("SELECT Id FROM PullRequests WHERE UpdatedOn >= '" + text + "'"))
                .containsExactly(compare("UpdatedOn", Operator.GE, Instant.parse(moment)));
    }

    @Test
    void literalsOfTimeBecomeMoments() {
        Predicate expected = compare("UpdatedOn", Operator.LT, Instant.parse("2024-01-03T00:00:00Z"));

        assertThat(filter("SELECT Id FROM PullRequests WHERE UpdatedOn < TIMESTAMP '2024-01-03 00:00:00'"))
                .containsExactly(expected);
        assertThat(filter("SELECT Id FROM PullRequests WHERE UpdatedOn < DATE '2024-01-03'"))
                .containsExactly(expected);
        assertThat(filter("SELECT Id FROM PullRequests WHERE DATE '2024-01-03' > UpdatedOn"))
                .containsExactly(expected);
    }

    @Test
    void parametersAreBoundWhenTheStatementRuns() {
        PreparedQuery query = sql.prepare("SELECT Title FROM PullRequests WHERE Id = ? AND State IN (?, 'MERGED')");

        assertThat(query.parameterCount()).isEqualTo(2);
        assertThat(sql.rows("SELECT Title FROM PullRequests WHERE Id = ? AND State IN (?, 'MERGED')", 1, "OPEN"))
                .containsExactly(List.of("Fix login"));
        assertThat(sql.sent().filter()).contains(equal("Id", 1L)).hasSize(2);
    }

    @Test
    void aParameterOfNullFindsNothingAndAsksNothing() {
        assertThat(sql.rows("SELECT Title FROM PullRequests WHERE Id = ?", (Object) null))
                .isEmpty();
        assertThat(sql.connector.scans).isEmpty();
    }

    @Test
    void aTextAsParameterBecomesAMoment() {
        assertThat(sql.column("SELECT Id FROM PullRequests WHERE UpdatedOn > ?", "2024-01-02T10:00:00Z"))
                .containsExactly(3L);
    }

    @Test
    void orderOffsetAndLimitArePushedDown() {
        sql.rows("SELECT Id, Title FROM PullRequests ORDER BY UpdatedOn DESC, Id LIMIT 2 OFFSET 1");

        ScanRequest sent = sql.sent();
        assertThat(sent.sort()).containsExactly(new SortKey("UpdatedOn", true), new SortKey("Id", false));
        assertThat(sent.offset()).isEqualTo(1);
        assertThat(sent.limit()).isEqualTo(OptionalLong.of(2));
        assertThat(sent.columns()).containsExactly("Id", "Title");
    }

    @Test
    void fetchFirstIsALimit() {
        sql.rows("SELECT Id FROM PullRequests FETCH FIRST 2 ROWS ONLY");

        assertThat(sql.sent().limit()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void aLimitAsParameterReadsNoFurther() {
        assertThat(sql.column("SELECT Id FROM PullRequests ORDER BY Id LIMIT ?", 2))
                .containsExactly(1L, 2L);
        assertThat(sql.sent().sort()).containsExactly(new SortKey("Id", false));
        assertThat(sql.connector.cursors.get(0).read).isLessThanOrEqualTo(3);
    }

    @Test
    void nullsElsewhereAreSortedHere() {
        assertThat(sql.column("SELECT Id FROM PullRequests ORDER BY AuthorName NULLS FIRST, Id"))
                .containsExactly(4L, 1L, 3L, 2L);
        assertThat(sql.sent().sort()).isEmpty();
    }

    @Test
    void countIsAskedFor() {
        assertThat(sql.rows("SELECT COUNT(*) FROM PullRequests WHERE State = 'OPEN'"))
                .containsExactly(List.of(2L));
        assertThat(sql.sent().countOnly()).isTrue();
        assertThat(sql.sent().filter()).containsExactly(equal("State", "OPEN"));
    }

    @Test
    void countOfAColumnCountsItsValues() {
        assertThat(sql.rows("SELECT COUNT(AuthorName) AS n FROM PullRequests")).containsExactly(List.of(3L));
        assertThat(sql.sent().countOnly()).isTrue();
        assertThat(sql.sent().filter()).containsExactly(new Predicate.IsNull("AuthorName", true));
    }

    @Test
    void aConditionThatCanNeverHoldAsksNothing() {
        assertThat(sql.rows("SELECT Id FROM PullRequests WHERE 1 = 0")).isEmpty();
        assertThat(sql.rows("SELECT Id FROM PullRequests WHERE Id = NULL")).isEmpty();
        assertThat(sql.rows("SELECT COUNT(*) FROM PullRequests WHERE Id = NULL"))
                .containsExactly(List.of(0L));
        assertThat(sql.rows("SELECT Id FROM PullRequests LIMIT 0")).isEmpty();
        assertThat(sql.connector.scans).isEmpty();
    }

    @Test
    void aConditionThatNoScanDecidesIsCheckedHere() {
        assertThat(sql.column("SELECT Id FROM PullRequests WHERE LOWER(Title) = 'fix login' AND State = 'OPEN'"))
                .containsExactly(1L);
        assertThat(sql.sent().filter()).containsExactly(equal("State", "OPEN"));
        assertThat(sql.sent().columns()).containsExactlyInAnyOrder("Id", "Title");
    }

    @Test
    void aFilterAboveALimitStaysAbove() {
        assertThat(sql.column(
                        "SELECT Id FROM (SELECT * FROM PullRequests ORDER BY Id LIMIT 2) t WHERE State = 'MERGED'"))
                .containsExactly(2L);
        assertThat(sql.sent().filter()).isEmpty();
        assertThat(sql.sent().limit()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void hiddenColumnsAreReadByNameOnly() {
        assertThat(sql.prepare("SELECT * FROM Information.Repositories").columns())
                .extracting(ResultColumn::name)
                .containsExactly("Slug", "Name", "IsPrivate", "Size", "Score", "Language");
        assertThat(sql.prepare("SELECT r.*, RawJson FROM Information.Repositories r")
                        .columns())
                .extracting(ResultColumn::name)
                .endsWith("Language", "RawJson");
    }

    @Test
    void textsOfAnyScriptCompare() {
        assertThat(sql.column("SELECT Slug FROM Information.Repositories WHERE Name = 'Größe 日本 🚀'"))
                .containsExactly("docs");
    }

    private List<Predicate> filter(String statement) {
        sql.connector.scans.clear();
        sql.rows(statement);
        return sql.sent().filter();
    }
}
