package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.junit.jupiter.api.Test;

/** Aggregates that the source answers with a request each, and those that it doesn't. */
class AggregatesTest {
    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    @Test
    void anEnumerationIsCountedValueByValue() {
        List<List<Object>> rows = sql.rows("SELECT State, COUNT(*) FROM PullRequests GROUP BY State");

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(local("SELECT State, COUNT(*) FROM PullRequests GROUP BY State"));
        assertThat(sql.connector.scans).hasSize(3).allMatch(ScanRequest::countOnly);
    }

    @Test
    void groupsOfAListOfOneRequestAreCountedInIt() {
        String text = "SELECT State, COUNT(AuthorName), COUNT(*) FROM PullRequests WHERE Id > ? GROUP BY State";
        List<List<Object>> asked = sql.rows(text, 1L);
        sql.connector.scans.clear();
        sql.connector.knowsSizes = true;

        assertThat(sql.rows(text, 1L)).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(sql.sent().countOnly()).isFalse();
        assertThat(sql.sent().columns()).containsExactlyInAnyOrder("State", "AuthorName");
    }

    @Test
    void aValueThatTheFilterRulesOutIsNotAskedFor() {
        assertThat(sql.rows(
                        "SELECT State, COUNT(*) FROM PullRequests WHERE State IN ('OPEN', 'MERGED') GROUP BY State"))
                .hasSize(2);
        assertThat(sql.connector.scans).hasSize(2);
    }

    @Test
    void distinctValuesOfAnEnumerationAreCounted() {
        assertThat(sql.rows("SELECT DISTINCT State FROM PullRequests"))
                .containsExactlyInAnyOrderElementsOf(local("SELECT DISTINCT State FROM PullRequests"));
        assertThat(sql.connector.scans).hasSize(3).allMatch(ScanRequest::countOnly);
    }

    @Test
    void groupsWithFewRowsAreRead() {
        sql.rows("SELECT State, COUNT(*) FROM PullRequests WHERE Id IN (1, 2) GROUP BY State");

        assertThat(sql.sent().countOnly()).isFalse();
    }

    @Test
    void extremesAreTheFirstOfAnOrder() {
        String text = "SELECT MIN(Id), MAX(Id), COUNT(*) FROM PullRequests WHERE State = 'OPEN'";

        assertThat(sql.rows(text)).isEqualTo(local(text));
        assertThat(sql.connector.scans)
                .filteredOn(scan -> !scan.countOnly())
                .extracting(ScanRequest::sort, ScanRequest::limit)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(List.of(new SortKey("Id", false)), OptionalLong.of(1)),
                        org.assertj.core.groups.Tuple.tuple(List.of(new SortKey("Id", true)), OptionalLong.of(1)));
        assertThat(sql.connector.scans).hasSize(3);
    }

    @Test
    void extremesOfNoRowsAreNull() {
        assertThat(sql.rows("SELECT MIN(Id), MAX(Id) FROM PullRequests WHERE State = 'OPEN' AND Title = 'none'"))
                .containsExactly(Arrays.asList(null, null));
    }

    @Test
    void aColumnThatMayBeNullIsRead() {
        assertThat(sql.rows("SELECT MAX(UpdatedOn) FROM PullRequests"))
                .isEqualTo(local("SELECT MAX(UpdatedOn) FROM PullRequests"));
        assertThat(sql.sent().limit()).isEmpty();
    }

    @Test
    void whatTheSourceAnswersTooWidelyIsReadAndChecked() {
        Sql declared = new Sql(Data.of(Ability.DECLARED));

        assertThat(declared.rows("SELECT State, COUNT(*) FROM PullRequests WHERE Title LIKE '%i%' GROUP BY State"))
                .containsExactlyInAnyOrderElementsOf(
                        local("SELECT State, COUNT(*) FROM PullRequests WHERE Title LIKE '%i%' GROUP BY State"));
        assertThat(declared.sent().countOnly()).isFalse();
        assertThat(declared.sent().filter()).noneMatch(Predicate.Comparison.class::isInstance);
    }

    private static List<List<Object>> local(String text) {
        return new Sql(Data.of(Ability.NOTHING)).rows(text);
    }
}
