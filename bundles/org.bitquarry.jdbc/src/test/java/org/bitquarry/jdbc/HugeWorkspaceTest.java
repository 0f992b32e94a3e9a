package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.EmulatorOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a tool asks of a workspace with 10,000 repositories: all of them only when it wants all. */
class HugeWorkspaceTest {
    private static final int REPOSITORIES = 10_000;
    private final Demo demo = new Demo(EmulatorOptions.huge());

    @AfterEach
    void close() {
        demo.close();
    }

    private static int rows(ResultSet rows) throws SQLException {
        try (rows) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    @Test
    void connectingAndReadingOneRepositoryAskForNoOther() throws SQLException {
        try (Connection connection = demo.driver.connect(demo.url("Schema=log-9999"), Demo.secret(Account.DEMO_TOKEN));
                Statement statement = connection.createStatement()) {
            DatabaseMetaData meta = connection.getMetaData();
            assertThat(demo.sent())
                    .containsExactly("GET /user?fields=display_name,nickname", "GET /workspaces/acme?fields=slug,name");

            assertThat(rows(meta.getTables(null, "log-9999", "Pull%", null))).isPositive();
            assertThat(demo.sent()).containsExactly("GET /repositories/acme/log-9999?fields=slug,name");

            assertThat(rows(meta.getColumns(null, "log-9999", "PullRequests", null)))
                    .isPositive();
            assertThat(rows(meta.getImportedKeys(null, "log-9999", "PullRequestComments")))
                    .isPositive();
            assertThat(demo.sent()).isEmpty();

            assertThat(rows(statement.executeQuery("SELECT Id FROM PullRequests WHERE State = 'OPEN'")))
                    .isEqualTo(2);
            assertThat(demo.sent()).singleElement().satisfies(line -> assertThat(line)
                    .startsWith("GET /repositories/acme/log-9999/pullrequests?"));
        }
    }

    @Test
    void whoeverWantsAllSchemasPaysForEachPageOnce() throws SQLException {
        try (Connection connection = demo.connect()) {
            DatabaseMetaData meta = connection.getMetaData();

            assertThat(rows(meta.getSchemas())).isGreaterThan(REPOSITORIES);
            assertThat(demo.sent()).hasSize(REPOSITORIES / 100 + 1);

            assertThat(rows(meta.getTables(null, null, "Branches", null))).isGreaterThan(REPOSITORIES);
            assertThat(rows(meta.getPrimaryKeys(null, null, "Branches"))).isGreaterThan(REPOSITORIES);
            assertThat(rows(meta.getImportedKeys(null, null, "PullRequestComments")))
                    .isGreaterThan(REPOSITORIES);
            assertThat(demo.sent()).isEmpty();
        }
    }
}
