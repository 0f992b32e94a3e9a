package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bitquarry.model.error.QueryRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is pushed down gives the rows that Calcite's own code gives, which checks conditions above a limit. */
class DifferentialTest {
    private static final int CONDITIONS = 80;

    private static FakeConnector source(Ability ability) {
        Random random = new Random(7);
        FakeConnector connector = new FakeConnector(ability);
        for (int i = 0; i < 40; i++) {
            Map<String, Object> row = new HashMap<>(Map.of(
                    "Id", (long) i % 10,
                    "Title", RandomCondition.TITLES.get(i % RandomCondition.TITLES.size()),
                    "State", List.of("OPEN", "MERGED", "DECLINED").get(i % 3)));
            sometimes(random, row, "AuthorName", RandomCondition.TITLES.get(random.nextInt(8)));
            sometimes(random, row, "CommentCount", random.nextInt(8));
            sometimes(random, row, "Draft", random.nextBoolean());
            sometimes(
                    random,
                    row,
                    "UpdatedOn",
                    Instant.parse("2024-01-01T10:00:00Z").plusSeconds(random.nextInt(16) * 43_200L));
            connector.has("web", FakeTables.PULL_REQUESTS, row);
        }
        return connector;
    }

    private static void sometimes(Random random, Map<String, Object> row, String column, Object value) {
        if (random.nextInt(4) > 0) {
            row.put(column, value);
        }
    }

    @ParameterizedTest
    @EnumSource(Ability.class)
    void aConditionHoldsForTheSameRows(Ability ability) {
        Sql sql = new Sql(source(ability));
        for (int seed = 0; seed < CONDITIONS; seed++) {
            String condition = new RandomCondition(seed).next();

            assertThat(rows(sql, "SELECT * FROM PullRequests WHERE " + condition))
                    .describedAs(condition)
                    .isEqualTo(rows(sql, "SELECT * FROM (SELECT * FROM PullRequests LIMIT 1000) t WHERE " + condition));
        }
    }

    @Test
    void anOrderWithOffsetAndLimitIsTheSame() {
        Random random = new Random(3);
        List<String> keys =
                List.of("Id", "Title", "CommentCount DESC", "UpdatedOn DESC", "AuthorName", "Draft DESC", "State");
        for (int i = 0; i < 25; i++) {
            String order = keys.get(random.nextInt(keys.size())) + ", " + keys.get(random.nextInt(keys.size()))
                    + ", Id, Title, AuthorName, CommentCount";
            String statement = "SELECT Id, Title, AuthorName, CommentCount FROM PullRequests WHERE "
                    + new RandomCondition(i).next() + " ORDER BY " + order + " LIMIT " + random.nextInt(12) + " OFFSET "
                    + random.nextInt(5);
            Object strong = rows(new Sql(source(Ability.EVERYTHING)), statement);

            assertThat(rows(new Sql(source(Ability.NOTHING)), statement))
                    .describedAs(statement)
                    .isEqualTo(strong);
            assertThat(rows(new Sql(source(Ability.DECLARED)), statement))
                    .describedAs(statement)
                    .isEqualTo(strong);
        }
    }

    @Test
    void countsAreTheNumbersOfRows() {
        Sql sql = new Sql(source(Ability.DECLARED));
        for (int seed = 0; seed < 40; seed++) {
            String condition = new RandomCondition(seed).next();
            Object rows = rows(sql, "SELECT Id FROM PullRequests WHERE " + condition);

            assertThat(rows(sql, "SELECT COUNT(*) FROM PullRequests WHERE " + condition))
                    .describedAs(condition)
                    .isEqualTo(rows instanceof List<?> list ? List.of(List.of((long) list.size())) : rows);
        }
    }

    /** Returns the rows; the SQLState when the statement is rejected, which both must do alike. */
    private static Object rows(Sql sql, String statement) {
        try {
            return sql.rows(statement);
        } catch (QueryRejectedException rejected) {
            return rejected.sqlState();
        }
    }
}
