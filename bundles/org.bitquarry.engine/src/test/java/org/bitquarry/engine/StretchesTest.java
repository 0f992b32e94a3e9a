package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StretchesTest {
    private final FakeConnector connector = Data.of(Ability.EVERYTHING);
    /** A Wednesday. */
    private Instant now = Instant.parse("2024-02-14T15:30:45.123456Z");

    private final Engine engine = new Engine(connector, () -> now);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "= L_TODAY()                   | >= 2024-02-14T00:00:00Z and < 2024-02-15T00:00:00Z",
                "= L_YESTERDAY()               | >= 2024-02-13T00:00:00Z and < 2024-02-14T00:00:00Z",
                "= L_TOMORROW()                | >= 2024-02-15T00:00:00Z and < 2024-02-16T00:00:00Z",
                "= L_THIS_WEEK()               | >= 2024-02-12T00:00:00Z and < 2024-02-19T00:00:00Z",
                "= L_LAST_WEEK()               | >= 2024-02-05T00:00:00Z and < 2024-02-12T00:00:00Z",
                "= L_NEXT_MONTH()              | >= 2024-03-01T00:00:00Z and < 2024-04-01T00:00:00Z",
                "= L_THIS_QUARTER()            | >= 2024-01-01T00:00:00Z and < 2024-04-01T00:00:00Z",
                "= L_LAST_YEAR()               | >= 2023-01-01T00:00:00Z and < 2024-01-01T00:00:00Z",
                "= L_LAST_N_DAYS(7)            | >= 2024-02-07T00:00:00Z and < 2024-02-14T00:00:00Z",
                "= l_next_n_days(2)            | >= 2024-02-14T00:00:00Z and < 2024-02-16T00:00:00Z",
                "= L_LAST_N_WEEKS(2)           | >= 2024-01-29T00:00:00Z and < 2024-02-12T00:00:00Z",
                "= L_NEXT_N_MONTHS(2)          | >= 2024-03-01T00:00:00Z and < 2024-05-01T00:00:00Z",
                "= L_LAST_90_DAYS()            | >= 2023-11-16T00:00:00Z and < 2024-02-14T00:00:00Z",
                "< L_TODAY()                   | < 2024-02-14T00:00:00Z",
                "<= L_TODAY()                  | < 2024-02-15T00:00:00Z",
                "> L_TODAY()                   | >= 2024-02-15T00:00:00Z",
                ">= L_LAST_N_DAYS(7)           | >= 2024-02-07T00:00:00Z",
                "BETWEEN L_YESTERDAY() AND L_TODAY() | >= 2024-02-13T00:00:00Z and < 2024-02-15T00:00:00Z",
                "> CURRENT_TIMESTAMP           | > 2024-02-14T15:30:45.123Z",
                "> CURRENT_TIMESTAMP - INTERVAL '7' DAY | > 2024-02-07T15:30:45.123Z",
                "> NOW() - INTERVAL '1' MONTH  | > 2024-01-14T15:30:45.123Z",
                "> DATEADD(hour, -2, GETDATE())| > 2024-02-14T13:30:45.123Z",
                "< CURRENT_DATE                | < 2024-02-14T00:00:00Z",
                "< DATE_TRUNC('month', NOW())  | < 2024-02-01T00:00:00Z",
            })
    void areSentAsMoments(String comparison, String sent) {
        run(prepare("SELECT Id FROM PullRequests WHERE UpdatedOn " + comparison));

        assertThat(sent()).isEqualTo(sent);
    }

    @Test
    void mayStandOnEitherSide() {
        run(prepare("SELECT Id FROM PullRequests WHERE L_TODAY() > UpdatedOn"));

        assertThat(sent()).isEqualTo("< 2024-02-14T00:00:00Z");
    }

    @Test
    void areCalculatedForEachExecution() {
        PreparedQuery query = prepare("SELECT Id FROM PullRequests WHERE UpdatedOn > CURRENT_TIMESTAMP");
        now = Instant.parse("2024-03-01T00:00:00Z");
        run(query);

        assertThat(sent()).isEqualTo("> 2024-03-01T00:00:00Z");
    }

    @Test
    void aListOfColumnsShowsTheSameMoment() {
        StatementResult result = prepare(
                        "SELECT CURRENT_TIMESTAMP FROM PullRequests WHERE UpdatedOn < CURRENT_TIMESTAMP")
                .execute(List.of(), RequestContext.unobserved());

        assertThat(Sql.rows(result)).hasSize(3).containsOnly(List.of(Instant.parse("2024-02-14T15:30:45.123Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L_LAST_N_DAYS()", "L_LAST_N_DAYS(0)", "L_LAST_N_DAYS(?)", "L_LAST_N_DAYS(99999999999)"})
    void aNumberThatIsNoneIsSaid(String function) {
        assertThatThrownBy(() -> prepare("SELECT Id FROM PullRequests WHERE UpdatedOn = " + function))
                .hasMessage("Error at line 1, column 47: L_LAST_N_DAYS takes a number that is written out,"
                        + " such as L_LAST_N_DAYS(7).");
    }

    private PreparedQuery prepare(String sql) {
        return engine.prepare(sql, new SqlSession(Optional.of("web")), RequestContext.unobserved());
    }

    private static void run(PreparedQuery query) {
        Sql.rows(query.execute(List.of(), RequestContext.unobserved()));
    }

    private String sent() {
        assertThat(connector.scans).hasSize(1);
        return connector.scans.getFirst().filter().stream()
                .map(Predicate.Comparison.class::cast)
                .map(each -> each.operator().sql() + " " + each.operand().boundValue())
                .collect(Collectors.joining(" and "));
    }
}
