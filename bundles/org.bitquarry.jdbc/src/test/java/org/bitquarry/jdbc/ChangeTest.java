package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bitquarry.jdbc.Demo.assertError;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeTest {
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

    private String title(int id) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT Title FROM PullRequests WHERE Id = " + id)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    @Test
    void anUpdateCountsItsRows() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE PullRequests SET Title = ? WHERE Id = ?")) {
            statement.setString(1, "Ship it");
            statement.setInt(2, 27);

            assertThat(statement.executeUpdate()).isEqualTo(1);
            assertThat(statement.getUpdateCount()).isEqualTo(1);
            assertThat(statement.getMetaData()).isNull();
            assertThat(title(27)).isEqualTo("Ship it");
            assertThat(statement.getMoreResults()).isFalse();
            assertThat(statement.getUpdateCount()).isEqualTo(-1);
        }
    }

    @Test
    void executeTellsRowsFromCounts() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.execute("SELECT 1")).isTrue();
            assertThat(statement.getResultSet()).isNotNull();
            assertThat(statement.getUpdateCount()).isEqualTo(-1);
            assertThat(statement.execute("UPDATE PullRequests SET Title = 'x' WHERE Id = 27"))
                    .isFalse();
            assertThat(statement.getResultSet()).isNull();
            assertThat(statement.getUpdateCount()).isEqualTo(1);
            assertThatThrownBy(() -> statement.executeUpdate("SELECT 1")).hasMessageContaining("Use executeQuery");
            assertThatThrownBy(() -> statement.executeQuery("UPDATE PullRequests SET Title = 'y' WHERE Id = 27"))
                    .hasMessageContaining("Use executeUpdate");
        }
    }

    @Test
    void generatedKeysAreWhatTheServerAnswered() throws SQLException {
        String insert = "INSERT INTO PullRequests (Title, SourceBranchName) VALUES ('New', 'feature/new-one')";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO Branches (Name, TargetHash) SELECT 'feature/new-one', TargetHash FROM Branches WHERE"
                            + " Name = 'main'");
            assertThat(statement.executeUpdate(insert, Statement.RETURN_GENERATED_KEYS))
                    .isEqualTo(1);
            try (ResultSet keys = statement.getGeneratedKeys()) {
                assertThat(keys.getMetaData().getColumnLabel(1)).isEqualTo("Id");
                assertThat(keys.next()).isTrue();
                assertThat(title(keys.getInt("Id"))).isEqualTo("New");
                assertThat(keys.next()).isFalse();
            }
        }
    }

    @Test
    void namedColumnsOfANewRowAreReturned() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO PullRequestComments (PullRequestId, ContentRaw) VALUES (27, ?)",
                new String[] {"Id", "ContentRaw"})) {
            statement.setString(1, "Looks good");
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                assertThat(keys.next()).isTrue();
                assertThat(keys.getLong(1)).isPositive();
                assertThat(keys.getString("contentraw")).isEqualTo("Looks good");
            }
        }
    }

    @Test
    void aBatchRunsEachElement() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO PullRequestComments (PullRequestId, ContentRaw) VALUES (?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            for (String text : List.of("one", "two", "three")) {
                statement.setInt(1, 27);
                statement.setString(2, text);
                statement.addBatch();
            }

            assertThat(statement.executeBatch()).containsExactly(1, 1, 1);
            List<Long> keys = new ArrayList<>();
            try (ResultSet rows = statement.getGeneratedKeys()) {
                while (rows.next()) {
                    keys.add(rows.getLong("Id"));
                }
            }
            assertThat(keys).hasSize(3).doesNotHaveDuplicates();
            assertThat(statement.executeBatch()).isEmpty();
        }
    }

    @Test
    void aBatchGoesOnBehindAFailingElementAndTellsWhichFailed() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("UPDATE PullRequests SET Title = 'first' WHERE Id = 27");
            statement.addBatch("UPDATE PullRequests SET Titel = 'second' WHERE Id = 27");
            statement.addBatch("UPDATE PullRequests SET Title = 'third' WHERE Id = 27");

            BatchUpdateException error = catchThrowableOfType(BatchUpdateException.class, statement::executeBatch);

            assertThat(error.getUpdateCounts()).containsExactly(1, Statement.EXECUTE_FAILED, 1);
            assertThat(error.getSQLState()).startsWith("42");
            assertThat(error.getNextException().getMessage()).contains("Titel");
            assertThat(title(27)).isEqualTo("third");
        }
    }

    @Test
    void aBatchEndsWhenTheConnectionIsGone() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.addBatch("UPDATE PullRequests SET Title = 'a' WHERE Id = 27");
            statement.addBatch("UPDATE PullRequests SET Title = 'b' WHERE Id = 27");
            demo.emulator.faults().offline(true);

            BatchUpdateException error = catchThrowableOfType(BatchUpdateException.class, statement::executeBatch);

            assertThat(error.getUpdateCounts()).isEmpty();
            assertThat(error.getSQLState()).startsWith("08");
        }
    }

    @Test
    void rowsThatWereRefusedAreToldOneByOne() throws SQLException {
        demo.emulator.faults().next(1).of("POST").at("/comments").answer(400);
        try (Statement statement = connection.createStatement()) {
            SQLException error = catchThrowableOfType(
                    SQLException.class,
                    () -> statement.executeUpdate(
                            "INSERT INTO PullRequestComments (PullRequestId, ContentRaw) VALUES (27, 'a'), (27, 'b')"));

            assertError(error).hasMessageStartingWith("1 of 2 rows were changed.");
            assertError(error.getNextException()).isNotNull();
        }
    }

    @Test
    void aReadOnlyConnectionSendsNoWrite() throws SQLException {
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            SQLException error = catchThrowableOfType(
                    SQLException.class,
                    () -> statement.executeUpdate("UPDATE PullRequests SET Title = 'x' WHERE Id = 27"));

            assertThat(error.getSQLState()).isEqualTo("25006");
            assertThat(demo.sent()).noneMatch(line -> line.startsWith("PUT"));
            connection.setReadOnly(false);
            assertThat(statement.executeUpdate("UPDATE PullRequests SET Title = 'x' WHERE Id = 27"))
                    .isEqualTo(1);
        }
        try (Connection readOnly = demo.connect("Readonly=true")) {
            assertThat(readOnly.isReadOnly()).isTrue();
            assertThat(readOnly.getMetaData().isReadOnly()).isTrue();
            assertThatThrownBy(() -> readOnly.setReadOnly(false)).hasMessageContaining("Readonly=true");
            try (Statement statement = readOnly.createStatement()) {
                demo.sent();
                assertThatThrownBy(() -> statement.execute("EXEC web.ApprovePullRequest 24"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("read-only");
                assertThat(demo.sent()).noneMatch(line -> line.startsWith("POST"));
            }
        }
    }

    @Test
    void commitDoesNothingAndRollbackIsHonest() throws SQLException {
        connection.setAutoCommit(false);
        assertThat(connection.getWarnings().getMessage()).contains("no transactions");
        connection.rollback();
        connection.createStatement().executeUpdate("UPDATE PullRequests SET Title = 'x' WHERE Id = 27");
        connection.commit();
        connection.rollback();
        connection.createStatement().executeUpdate("UPDATE PullRequests SET Title = 'y' WHERE Id = 27");

        assertThatThrownBy(connection::rollback)
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessageContaining("can't be rolled back");
        assertThatThrownBy(() -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(connection::setSavepoint).isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThat(title(27)).isEqualTo("y");
    }

    @Test
    void theLimitOfAffectedRowsHolds() throws SQLException {
        try (Connection careful = demo.connect("MaxAffectedRows=2")) {
            assertThatThrownBy(() -> careful.createStatement()
                            .executeUpdate("UPDATE web.PullRequests SET Title = 'all' WHERE State = 'OPEN'"))
                    .hasMessageContaining("MaxAffectedRows");
            assertThat(demo.sent()).noneMatch(line -> line.startsWith("PUT"));
        }
    }
}
