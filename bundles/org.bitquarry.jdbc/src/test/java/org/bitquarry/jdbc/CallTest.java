package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallTest {
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

    private String state(int id) throws SQLException {
        try (ResultSet rows =
                connection.createStatement().executeQuery("SELECT State FROM PullRequests WHERE Id = " + id)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void aProcedureIsCalledOnceAndAnswersRows() throws SQLException {
        try (CallableStatement call = connection.prepareCall("{call web.DeclinePullRequest(?)}")) {
            call.setInt(1, 24);
            assertThat(demo.sent()).noneMatch(line -> line.startsWith("POST"));
            try (ResultSet rows = call.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("State")).isEqualTo("DECLINED");
                assertThat(rows.next()).isFalse();
            }
            assertThat(demo.sent()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
            assertThat(state(24)).isEqualTo("DECLINED");
        }
    }

    @Test
    void parametersHaveNames() throws SQLException {
        try (CallableStatement call = connection.prepareCall("EXEC web.DeclinePullRequest @PullRequestId = :id")) {
            call.setInt("id", 24);
            assertThat(call.execute()).isTrue();
            assertThat(state(24)).isEqualTo("DECLINED");
            assertThatThrownBy(() -> call.setInt("other", 1)).hasMessageContaining("no parameter other");
        }
    }

    @Test
    void aReadOnlyConnectionCallsNothingThatChangesSomething() throws SQLException {
        connection.setReadOnly(true);
        try (CallableStatement call = connection.prepareCall("{call DeclinePullRequest(24)}")) {
            demo.sent();
            assertThatThrownBy(call::execute).hasMessageContaining("read-only");
            assertThat(demo.sent()).isEmpty();
        }
    }

    @Test
    void proceduresSetNoParameters() throws SQLException {
        try (CallableStatement call = connection.prepareCall("{call DeclinePullRequest(24)}")) {
            assertThatThrownBy(() -> call.registerOutParameter(1, Types.INTEGER))
                    .isInstanceOf(SQLFeatureNotSupportedException.class)
                    .hasMessageContaining("getResultSet");
            assertThatThrownBy(() -> call.getInt(1)).isInstanceOf(SQLFeatureNotSupportedException.class);
        }
    }
}
