package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bitquarry.jdbc.Demo.assertError;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bitquarry.emulator.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may end what: a statement that runs, a result that is read, a connection that is made; what is left goes on. */
class CancelTest {
    private static final String CANCELLED = "57014";
    private final Demo demo = new Demo();
    private final HoldingProxy proxy = new HoldingProxy(demo.emulator.baseUri());

    @AfterEach
    void close() {
        proxy.close();
        demo.close();
    }

    private Connection connect(Duration limit) throws SQLException {
        return demo.driver.connect(
                "jdbc:bitquarry:URL=" + proxy.baseUri() + ";Workspace=acme;Schema=web;Pagesize=10;User="
                        + Account.DEMO_EMAIL,
                Demo.secret(Account.DEMO_TOKEN),
                limit);
    }

    private static void readAll(ResultSet rows) throws SQLException {
        while (rows.next()) {
            rows.getString(1);
        }
    }

    /** Runs something that waits, in a thread of its own; completes with its error, or with null when there was none. */
    private static CompletableFuture<SQLException> failing(Work work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                work.run();
                return null;
            } catch (SQLException error) {
                return error;
            }
        });
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static SQLException errorOf(CompletableFuture<SQLException> running) throws Exception {
        return running.get(30, TimeUnit.SECONDS);
    }

    private void assertCancelled(CompletableFuture<SQLException> running) throws Exception {
        proxy.awaitAbort();
        SQLException error = errorOf(running);
        assertError(error).hasMessage("The statement was cancelled.");
        assertThat(error.getSQLState()).isEqualTo(CANCELLED);
    }

    private static void assertUsable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT Name FROM web.Branches LIMIT 1")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void connectingEndsWithTheLoginTimeout() throws Exception {
        proxy.hold("/user");

        CompletableFuture<SQLException> running = failing(() -> connect(Duration.ofSeconds(1)));

        proxy.awaitAbort();
        assertError(errorOf(running)).isInstanceOf(SQLTimeoutException.class);
    }

    @Test
    void waitingForTheFirstPageCanBeCancelled() throws Exception {
        try (Connection connection = connect(Duration.ZERO);
                PreparedStatement statement = connection.prepareStatement("SELECT Id FROM PullRequests")) {
            proxy.hold("/pullrequests");
            CompletableFuture<SQLException> running = failing(statement::executeQuery);
            proxy.awaitArrival();
            statement.cancel();

            assertCancelled(running);
            proxy.letGo();
            assertUsable(connection);
            readAll(statement.executeQuery());
        }
    }

    @Test
    void aResultThatNobodyReadsAtTheMomentCanBeCancelled() throws Exception {
        try (Connection connection = connect(Duration.ZERO);
                Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("SELECT Id FROM PullRequests");
            assertThat(rows.next()).isTrue();
            statement.cancel();

            SQLException error = catchThrowableOfType(SQLException.class, () -> readAll(rows));

            assertThat(error.getSQLState()).isEqualTo(CANCELLED);
            assertUsable(connection);
        }
    }

    @Test
    void closingTheConnectionEndsWhatRunsOnIt() throws Exception {
        Connection connection = connect(Duration.ZERO);
        PreparedStatement statement = connection.prepareStatement("SELECT Id FROM PullRequests");
        proxy.hold("/pullrequests");
        CompletableFuture<SQLException> running = failing(statement::executeQuery);
        proxy.awaitArrival();
        connection.close();

        assertCancelled(running);
        assertThat(statement.isClosed()).isTrue();
    }

    @Test
    void closingTheResultEndsItsFetch() throws Exception {
        try (Connection connection = connect(Duration.ZERO);
                Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery("SELECT Id FROM PullRequests");
            proxy.hold("/pullrequests");
            CompletableFuture<SQLException> running = failing(() -> readAll(rows));
            proxy.awaitArrival();
            rows.close();

            proxy.awaitAbort();
            assertError(errorOf(running)).isNotNull();
            proxy.letGo();
            assertUsable(connection);
        }
    }

    @Test
    void aTimeLimitEndsALaterPage() throws Exception {
        try (Connection connection = connect(Duration.ZERO);
                PreparedStatement statement = connection.prepareStatement("SELECT Id FROM PullRequests")) {
            statement.setQueryTimeout(1);
            ResultSet rows = statement.executeQuery();
            proxy.hold("/pullrequests");

            SQLException error = catchThrowableOfType(SQLException.class, () -> readAll(rows));

            proxy.awaitAbort();
            assertError(error).isInstanceOf(SQLTimeoutException.class);
        }
    }

    @Test
    void isValidGivesUpInTime() throws Exception {
        try (Connection connection = connect(Duration.ZERO)) {
            assertThat(connection.isValid(1)).isTrue();
            connection.abort(Runnable::run);
            assertThat(connection.isValid(1)).isFalse();
        }
    }
}
