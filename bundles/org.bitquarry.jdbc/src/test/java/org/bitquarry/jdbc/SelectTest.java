package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bitquarry.jdbc.Demo.assertError;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectTest {
    private final Demo demo = new Demo();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = demo.connect("Schema=web");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        demo.close();
    }

    private List<String> strings(ResultSet rows) throws SQLException {
        List<String> strings = new ArrayList<>();
        while (rows.next()) {
            strings.add(rows.getString(1));
        }
        return strings;
    }

    @Test
    void aStatementMayEndWithASemicolon() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM PullRequests;\n")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isGreaterThan(20);
        }
    }

    @Test
    void severalStatementsAtOnceAreRefused() {
        assertThatThrownBy(() -> connection.createStatement().execute("SELECT 1;\nSELECT 2"))
                .isInstanceOf(SQLSyntaxErrorException.class)
                .hasMessageContaining("line 2 begins the second one");
    }

    @Test
    void errorsPointAtTheOwnText() {
        SQLException error = catchThrowableOfType(
                SQLException.class,
                () -> connection.createStatement().executeQuery("-- titles\nSELECT Titel FROM PullRequests"));

        assertError(error).isInstanceOf(SQLSyntaxErrorException.class).hasMessageContaining("line 2, column 8");
        assertThat(error.getSQLState()).startsWith("42");
        assertError(error).hasMessageContaining("Title");
    }

    @Test
    void parametersReachTheRequest() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT Id FROM PullRequests WHERE State = ? AND CreatedOn > ? ORDER BY Id")) {
            statement.setString(1, "OPEN");
            statement.setObject(2, LocalDate.of(2020, 1, 1));
            assertThat(statement.getParameterMetaData().getParameterCount()).isEqualTo(2);
            assertThat(statement.getParameterMetaData().getParameterType(2)).isEqualTo(Types.TIMESTAMP);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(strings(rows)).isNotEmpty();
            }
            assertThat(demo.sent()).anyMatch(line -> line.contains("OPEN") && line.contains("2020-01-01"));
        }
    }

    @Test
    void everyParameterMustBeSet() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT Id FROM PullRequests WHERE State = ?")) {
            assertThatThrownBy(statement::executeQuery).hasMessage("Parameter 1 has no value.");
            assertThatThrownBy(() -> statement.setString(2, "x")).hasMessageContaining("no parameter 2");
            statement.setString(1, "OPEN");
            assertThat(strings(statement.executeQuery())).isNotEmpty();
            statement.clearParameters();
            assertThatThrownBy(statement::executeQuery).hasMessage("Parameter 1 has no value.");
        }
    }

    @Test
    void metadataOfAPreparedStatementAsksNothing() throws SQLException {
        connection.prepareStatement("SELECT 1 FROM web.Branches").close();
        demo.sent();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT Id, Title AS Name, CreatedOn, Id * 2.5 FROM PullRequests")) {
            ResultSetMetaData columns = statement.getMetaData();

            assertThat(columns.getColumnCount()).isEqualTo(4);
            assertThat(columns.getColumnLabel(2)).isEqualTo("Name");
            assertThat(columns.getColumnName(2)).isEqualTo("Title");
            assertThat(columns.getTableName(2)).isEqualTo("PullRequests");
            assertThat(columns.getSchemaName(2)).isEqualTo("web");
            assertThat(columns.getColumnType(1)).isEqualTo(Types.BIGINT);
            assertThat(columns.isNullable(1)).isEqualTo(ResultSetMetaData.columnNoNulls);
            assertThat(columns.getColumnClassName(3)).isEqualTo("java.sql.Timestamp");
            assertThat(columns.getColumnType(4)).isEqualTo(Types.DOUBLE);
            assertThat(columns.getTableName(4)).isEmpty();
        }
        assertThat(demo.sent()).isEmpty();
    }

    @Test
    void maxRowsEndsTheReading() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setMaxRows(3);
            assertThat(strings(statement.executeQuery("SELECT Id FROM PullRequests")))
                    .hasSize(3);
            assertThat(demo.sent())
                    .filteredOn(line -> line.contains("pullrequests"))
                    .hasSize(1);
            statement.setMaxRows(0);
            assertThat(strings(statement.executeQuery("SELECT Id FROM PullRequests")))
                    .hasSizeGreaterThan(20);
        }
    }

    @Test
    void aConnectionMayLimitRowsToo() throws SQLException {
        try (Connection limited = demo.connect("MaxRows=2");
                Statement statement = limited.createStatement()) {
            assertThat(statement.getMaxRows()).isEqualTo(2);
            assertThat(strings(statement.executeQuery("SELECT Id FROM web.PullRequests")))
                    .hasSize(2);
            statement.setMaxRows(5);
            assertThat(strings(statement.executeQuery("SELECT Id FROM web.PullRequests")))
                    .hasSize(5);
        }
    }

    @Test
    void explainIsAResult() throws SQLException {
        demo.sent();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "EXPLAIN REQUESTS FOR SELECT Id FROM PullRequests WHERE State = 'OPEN'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("Kind")).isEqualTo("REQUEST");
            assertThat(rows.getString("Method")).isEqualTo("GET");
            assertThat(rows.getString("Target")).contains("/repositories/acme/web/pullrequests");
            assertThat(rows.getLong("Requests")).isEqualTo(1);
        }
        assertThat(demo.sent()).noneMatch(line -> line.contains("pullrequests"));
    }

    @Test
    void whatIsWrongWithTheServerShowsWhenTheStatementRuns() {
        demo.emulator.faults().next(10).at("pullrequests").answer(501);

        SQLException error = catchThrowableOfType(
                SQLException.class, () -> connection.createStatement().executeQuery("SELECT Id FROM web.PullRequests"));

        assertError(error).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(error.getSQLState()).isEqualTo("08S01");
    }

    @Test
    void closedObjectsSaySo() throws SQLException {
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT Id FROM PullRequests");
        statement.close();

        assertThat(rows.isClosed()).isTrue();
        assertThatThrownBy(rows::next).hasMessageContaining("The result is closed");
        assertThatThrownBy(statement::getMaxRows).hasMessage("The statement is closed.");
        Statement other = connection.createStatement();
        connection.close();
        assertThat(other.isClosed()).isTrue();
        assertThat(connection.isValid(1)).isFalse();
        assertThatThrownBy(connection::createStatement).hasMessage("The connection is closed.");
    }

    @Test
    void aStatementClosesWithItsResultWhenToldSo() throws SQLException {
        Statement statement = connection.createStatement();
        statement.closeOnCompletion();
        statement.executeQuery("SELECT 1").close();

        assertThat(statement.isClosed()).isTrue();
    }

    @Test
    void runningAgainClosesTheResultButNotTheStatement() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.closeOnCompletion();
            ResultSet first = statement.executeQuery("SELECT 1");
            ResultSet second = statement.executeQuery("SELECT 2");

            assertThat(first.isClosed()).isTrue();
            assertThat(second.isClosed()).isFalse();
            assertThat(statement.isClosed()).isFalse();
        }
    }
}
