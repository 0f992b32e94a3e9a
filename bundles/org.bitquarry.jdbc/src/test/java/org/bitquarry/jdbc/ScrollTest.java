package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScrollTest {
    private static final String FOUR = "SELECT x FROM (VALUES (1), (2), (3), (4)) AS v(x) ORDER BY x";
    private final Demo demo = new Demo();
    private Connection connection;

    @BeforeAll
    void connect() throws SQLException {
        connection = demo.connect("Pagesize=10");
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        demo.close();
    }

    private ResultSet scrolling(String sql) throws SQLException {
        return connection
                .createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)
                .executeQuery(sql);
    }

    @Test
    void itMovesToWhereItIsTold() throws SQLException {
        try (ResultSet rows = scrolling(FOUR)) {
            assertThat(rows.isBeforeFirst()).isTrue();
            assertThat(rows.last()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(4);
            assertThat(rows.getRow()).isEqualTo(4);
            assertThat(rows.isLast()).isTrue();
            assertThat(rows.previous()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(3);
            assertThat(rows.absolute(-4)).isTrue();
            assertThat(rows.isFirst()).isTrue();
            assertThat(rows.relative(2)).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(3);
            assertThat(rows.absolute(9)).isFalse();
            assertThat(rows.isAfterLast()).isTrue();
            assertThat(rows.previous()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(4);
            assertThat(rows.first()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
            rows.beforeFirst();
            assertThat(rows.getRow()).isZero();
            assertThatThrownBy(() -> rows.getInt(1)).hasMessageContaining("on no row");
            rows.afterLast();
            assertThat(rows.isAfterLast()).isTrue();
            assertThat(rows.absolute(-5)).isFalse();
            assertThat(rows.isBeforeFirst()).isTrue();
        }
    }

    @Test
    void itFetchesNoMoreThanAMoveNeeds() throws SQLException {
        try (ResultSet rows = scrolling("SELECT Id FROM web.PullRequests")) {
            assertThat(rows.absolute(3)).isTrue();
            assertThat(demo.sent())
                    .filteredOn(line -> line.contains("/pullrequests"))
                    .hasSize(1);
            assertThat(rows.first()).isTrue();
            assertThat(demo.sent()).isEmpty();
        }
    }

    @Test
    void aForwardResultOnlyMovesForward() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FOUR)) {
            assertThat(rows.isBeforeFirst()).isTrue();
            assertThat(rows.next()).isTrue();
            assertThat(rows.isFirst()).isTrue();
            assertThat(rows.relative(2)).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(3);
            assertThat(rows.isLast()).isFalse();
            assertThat(rows.next()).isTrue();
            assertThat(rows.isLast()).isTrue();
            assertThat(rows.next()).isFalse();
            assertThat(rows.next()).isFalse();
            assertThat(rows.isAfterLast()).isTrue();
            assertThatThrownBy(rows::previous).hasMessageContaining("TYPE_SCROLL_INSENSITIVE");
            assertThatThrownBy(() -> rows.absolute(1)).hasMessageContaining("forward only");
        }
    }

    @Test
    void anEmptyResultIsNeitherBeforeNorBehindItsRows() throws SQLException {
        try (ResultSet rows = scrolling("SELECT Id FROM web.PullRequests WHERE 1 = 0")) {
            assertThat(rows.isBeforeFirst()).isFalse();
            assertThat(rows.next()).isFalse();
            assertThat(rows.isAfterLast()).isFalse();
            assertThat(rows.last()).isFalse();
        }
    }

    @Test
    void whatIsNotGivenIsSaidInAWarning() throws SQLException {
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_SCROLL_SENSITIVE, ResultSet.CONCUR_UPDATABLE)) {
            SQLWarning warning = statement.getWarnings();
            assertThat(warning.getMessage()).contains("insensitive");
            assertThat(warning.getNextWarning().getMessage()).contains("read-only");
            assertThat(statement.getResultSetType()).isEqualTo(ResultSet.TYPE_SCROLL_INSENSITIVE);
            assertThat(statement.getResultSetConcurrency()).isEqualTo(ResultSet.CONCUR_READ_ONLY);
            statement.clearWarnings();
            Demo.assertError(statement.getWarnings()).isNull();
        }
    }
}
