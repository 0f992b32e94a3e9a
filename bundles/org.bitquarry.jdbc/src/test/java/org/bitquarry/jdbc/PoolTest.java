package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bitquarry.emulator.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolTest {
    private final Demo demo = new Demo();

    @AfterEach
    void close() {
        demo.close();
    }

    private BitquarryDataSource dataSource() {
        BitquarryDataSource source = new BitquarryDataSource(demo.driver);
        source.setUrl("jdbc:bitquarry:URL=" + demo.emulator.baseUri());
        source.setWorkspace("acme");
        source.setUser(Account.DEMO_EMAIL);
        source.setPassword(Account.DEMO_TOKEN);
        source.setSchema("web");
        return source;
    }

    private static int open(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT COUNT(*) FROM PullRequests WHERE State = 'OPEN'");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void connectionsWithTheSameSettingsAskForSchemasOnce() throws SQLException {
        BitquarryDataSource source = dataSource();
        try (Connection first = source.getConnection();
                Connection second = source.getConnection()) {
            assertThat(open(first)).isEqualTo(open(second));
        }
        try (Connection third = source.getConnection()) {
            open(third);
        }
        List<String> sent = demo.sent();
        assertThat(sent).filteredOn(line -> line.contains("/user")).hasSize(1);
        assertThat(sent).filteredOn(line -> line.contains("/workspaces/acme?")).hasSize(1);
        assertThat(sent).filteredOn(line -> line.contains("/pullrequests?")).hasSize(3);
        assertThat(sent).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void anotherSecretIsAnotherSource() throws SQLException {
        BitquarryDataSource source = dataSource();
        try (Connection good = source.getConnection()) {
            assertThat(open(good)).isPositive();
            assertThatThrownBy(() -> source.getConnection(Account.DEMO_EMAIL, "another"))
                    .hasMessageContaining("401");
            assertThat(open(good)).isPositive();
        }
    }

    @Test
    void aDataSourceShowsNoSecret() {
        BitquarryDataSource source = dataSource();
        source.setUrl("jdbc:bitquarry:APIToken=hidden");

        assertThat(source).asString().doesNotContain("hidden", Account.DEMO_TOKEN);
        assertThat(source.getUrl()).doesNotContain("hidden");
    }

    @Test
    void hikariLendsConnectionsToManyThreads() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource());
        config.setMaximumPoolSize(3);
        config.setAutoCommit(false);
        try (HikariDataSource pool = new HikariDataSource(config);
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                counts.add(threads.submit(() -> {
                    try (Connection connection = pool.getConnection()) {
                        int count = open(connection);
                        connection.commit();
                        return count;
                    }
                }));
            }
            for (Future<Integer> count : counts) {
                assertThat(count.get()).isEqualTo(counts.getFirst().get());
            }
        }
    }
}
