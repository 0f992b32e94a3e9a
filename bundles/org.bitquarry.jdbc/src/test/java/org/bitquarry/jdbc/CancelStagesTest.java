package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.jdbc.Demo.assertError;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bitquarry.emulator.Account;
import org.bitquarry.jdbc.HoldingProxy.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stage a statement is at, an end by another thread or by the time limit ends it and its exchange. */
class CancelStagesTest {
    private static final String UPDATE = "Update web.PullRequests {Id=27} [Title]";
    private final Demo demo = new Demo();
    private final HoldingProxy proxy = new HoldingProxy(demo.emulator.baseUri());

    /** What a statement waits for, and what its end tells besides that it is one. */
    private enum Stage {
        LOOKING_A_SCHEMA_UP("SELECT Id FROM api.PullRequests", "/repositories/acme/api", ""),
        FIRST_BYTE("SELECT Id FROM web.PullRequests", "/pullrequests", ""),
        BODY("SELECT Id FROM web.PullRequests", "/pullrequests", Manner.IN_THE_BODY, ""),
        BETWEEN_PAGES("SELECT Id FROM web.PullRequests", "page=2", ""),
        RATE_LIMIT("SELECT Id FROM web.PullRequests", "/pullrequests", Manner.LIMITED, ""),
        SORT("SELECT UPPER(Title) FROM web.PullRequests ORDER BY 1", "page=2", ""),
        AGGREGATE("SELECT UPPER(Title), COUNT(*) FROM web.PullRequests GROUP BY UPPER(Title)", "page=2", ""),
        LOOKUP_OF_A_JOIN(
                "SELECT p.Id, b.TargetHash FROM web.PullRequests p JOIN web.Branches b ON b.Name = p.SourceBranchName",
                "/refs/branches",
                ""),
        FAN_OUT("SELECT Id FROM AllRepositories.PullRequests WHERE State = 'OPEN'", "/pullrequests", ""),
        COUNT("SELECT COUNT(*) FROM web.PullRequests", "/pullrequests", ""),
        READING_BEFORE_A_WRITE(
                "UPDATE web.PullRequests SET Title = 'New' WHERE Title LIKE '%a%'",
                "/pullrequests?", "Nothing was changed."),
        READING_WHAT_A_PUT_RESENDS(
                "UPDATE web.PullRequests SET Title = 'New' WHERE Id = 27",
                "GET /2.0/repositories/acme/web/pull",
                UPDATE + " was not sent."),
        WRITE(
                "UPDATE web.PullRequests SET Title = 'New' WHERE Id = 27",
                "PUT ",
                UPDATE + " was sent, and may or may not have happened."),
        INSERT(
                "INSERT INTO web.PullRequestComments (PullRequestId, ContentRaw) VALUES (27, 'x')",
                "POST ",
                "Insert into web.PullRequestComments [PullRequestId, ContentRaw] was sent, and may or may not have"
                        + " happened. The new row can't be told from others: look before you try again."),
        SECOND_WRITE(
                "UPDATE web.PullRequests SET Title = 'New' WHERE Id IN (24, 25, 26)",
                "PUT /2.0/repositories/acme/web/pullrequests/25",
                "Update web.PullRequests {Id=25} [Title] was sent, and may or may not have happened."),
        PROCEDURE(
                "EXEC web.DeclinePullRequest @PullRequestId = 27",
                "POST ",
                "EXEC web.DeclinePullRequest: it was sent, and no usable answer came: POST"
                        + " /repositories/acme/web/pullrequests/27/decline: stopped on request. It may or may not have"
                        + " happened: look before you call it again.");

        private final String sql;
        private final String held;
        private final Manner manner;
        private final String told;

        Stage(String sql, String held, String told) {
            this(sql, held, Manner.SILENT, told);
        }

        Stage(String sql, String held, Manner manner, String told) {
            this.sql = sql;
            this.held = held;
            this.manner = manner;
            this.told = told;
        }

        boolean isHeld() {
            return manner != Manner.LIMITED;
        }
    }

    @AfterEach
    void close() {
        proxy.close();
        demo.close();
    }

    private Connection connect() throws SQLException {
        Connection connection = demo.driver.connect(
                "jdbc:bitquarry:URL=" + proxy.baseUri() + ";Workspace=acme;Pagesize=10;User=" + Account.DEMO_EMAIL,
                Demo.secret(Account.DEMO_TOKEN));
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT Name FROM web.Branches LIMIT 1").close();
        }
        return connection;
    }

    /** Runs a statement to its end and returns its error; without one, nothing. */
    private static CompletableFuture<Optional<SQLException>> running(Statement statement, String sql) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                if (statement.execute(sql)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            rows.getString(1);
                        }
                    }
                }
                return Optional.empty();
            } catch (SQLException error) {
                return Optional.of(error);
            }
        });
    }

    private SQLException end(CompletableFuture<Optional<SQLException>> running, Stage stage) throws Exception {
        if (stage.isHeld()) {
            proxy.awaitAbort();
        }
        return running.get(30, TimeUnit.SECONDS).orElseThrow();
    }

    private void assertUsable(Connection connection) throws SQLException {
        proxy.letGo();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT Name FROM Information.Projects LIMIT 1")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancelEndsEveryStage(Stage stage) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            proxy.hold(stage.held, stage.manner);
            CompletableFuture<Optional<SQLException>> running = running(statement, stage.sql);
            proxy.awaitArrival();
            statement.cancel();

            SQLException error = end(running, stage);
            assertThat(error.getSQLState()).isEqualTo("57014");
            assertError(error)
                    .hasMessageContaining("The statement was cancelled.")
                    .hasMessageEndingWith(stage.told);
            assertUsable(connection);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BODY", "RATE_LIMIT", "LOOKUP_OF_A_JOIN", "WRITE", "PROCEDURE"})
    void theTimeLimitEndsEveryStage(Stage stage) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            proxy.hold(stage.held, stage.manner);
            statement.setQueryTimeout(1);

            SQLException error = end(running(statement, stage.sql), stage);
            assertThat(error.getSQLState()).isEqualTo("57014");
            assertError(error)
                    .isInstanceOf(SQLTimeoutException.class)
                    .hasMessageContaining("The time limit of 1 seconds was reached; the request was aborted.")
                    .hasMessageEndingWith(stage.told);
            assertUsable(connection);
        }
    }
}
