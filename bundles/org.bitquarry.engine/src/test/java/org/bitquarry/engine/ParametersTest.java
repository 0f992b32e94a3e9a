package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.table.SqlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));

    @Test
    void oneNameIsOneParameterWhereverItStands() {
        PreparedQuery prepared =
                sql.prepare("SELECT Id FROM PullRequests WHERE Id = :Id OR Title = @title OR Id - 1 = @ID");
        assertThat(prepared.parameterNames()).containsExactly("Id", "title");
        assertThat(prepared.parameterTypes()).containsExactly(SqlType.BIGINT, SqlType.VARCHAR);
        assertThat(sql.column("SELECT Id FROM PullRequests WHERE Id = :n OR Id - 1 = :n ORDER BY Id", 1))
                .containsExactly(1L, 2L);
    }

    @Test
    void oneNameIsReadInTheTypeOfEachPlace() {
        String statement = "SELECT Id FROM PullRequests WHERE Id = :n AND '01' = :n";

        assertThat(sql.column(statement, "01")).containsExactly(1L);
        assertThat(sql.column(statement, "1")).isEmpty();
    }

    @Test
    void questionMarksAreParametersOfTheirOwn() {
        PreparedQuery prepared = sql.prepare("SELECT Id FROM PullRequests WHERE Id = ? OR Title = :t OR Id = ?");
        assertThat(prepared.parameterNames()).containsExactly("", "t", "");
        assertThat(sql.prepare("SELECT 1 FROM PullRequests WHERE Id = ?").parameterNames())
                .containsExactly("");
    }

    @Test
    void theirTypesFollowTheOrderOfTheText() {
        assertThat(sql.prepare("SELECT TOP ? Id FROM PullRequests WHERE Title = ? ORDER BY Id")
                        .parameterTypes())
                .containsExactly(SqlType.INTEGER, SqlType.VARCHAR);
        assertThat(sql.prepare("SELECT Id FROM PullRequests WHERE Title = ? LIMIT ? OFFSET ?")
                        .parameterTypes())
                .startsWith(SqlType.VARCHAR)
                .hasSize(3);
        assertThat(sql.prepare("UPDATE PullRequests SET Title = :t WHERE Id = :i")
                        .parameterTypes())
                .containsExactly(SqlType.VARCHAR, SqlType.BIGINT);
    }

    @Test
    void theyAreBoundLateAndPushedDown() {
        assertThat(sql.column("SELECT Id FROM PullRequests WHERE Id = :n", "1")).containsExactly(1L);
        assertThat(sql.sent().filter()).singleElement().asString().contains("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "SELECT Id::VARCHAR FROM PullRequests WHERE Id = :n#1",
                "SELECT Id FROM PullRequests WHERE Id=:n#1",
                "SELECT JSON_VALUE('{\"a\": 1}', 'lax $.a') FROM PullRequests WHERE Id = @n#1",
            })
    void otherColonsAreNoParameters(String statement, String row) {
        assertThat(sql.column(statement, 1)).singleElement().asString().isEqualTo(row);
    }

    @Test
    void aWrongNumberOfValuesIsRefused() {
        assertThatThrownBy(() -> sql.rows("SELECT Id FROM PullRequests WHERE Id = :n OR Id = :m", 1))
                .isInstanceOf(QueryRejectedException.class)
                .hasMessageContaining("2 parameters are wanted, 1 given");
        assertThat(sql.rows("SELECT Id FROM PullRequests WHERE Id = :n OR Id - 1 = :n OR Id = @m", 1, 3))
                .containsExactly(List.of(1L), List.of(2L), List.of(3L));
    }
}
