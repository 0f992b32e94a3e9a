package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A workspace of 10,000 repositories costs what is asked of it, not what it holds. */
class HugeWorkspaceTest {
    private static final int REPOSITORIES = 10_000;
    /** Pages of 100 repositories, and one of projects. */
    private static final int TO_LIST_ALL = REPOSITORIES / 100 + 1;

    private static BenchWorld world;
    private final BenchWorld.Connection connection = world.open();

    @BeforeAll
    static void start() {
        world = new BenchWorld(EmulatorOptions.huge());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @AfterEach
    void close() {
        connection.close();
        world.emulator().forgetRequests();
    }

    private int requests() {
        int sent = world.sent().size();
        world.emulator().forgetRequests();
        return sent;
    }

    private long count(String sql) {
        return ((Number) Objects.requireNonNull(connection.rows(sql).get(0).get(0))).longValue();
    }

    @Test
    void connectingAsksWhoOneIsAndForTheWorkspace() {
        connection.connector.test(RequestContext.unobserved());

        assertThat(world.sent()).hasSizeLessThanOrEqualTo(3).noneMatch(line -> line.contains("page="));
    }

    @Test
    void oneRepositoryIsAskedForByItsName() {
        connection.rows("SELECT Id FROM \"core-017\".PullRequests WHERE State = 'OPEN'");

        assertThat(world.sent())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("GET /repositories/acme/core-017?fields=slug,name"),
                        line -> assertThat(line).startsWith("GET /repositories/acme/core-017/pullrequests?"));
    }

    @Test
    void openingTheTablesReadsEachPageOfRepositoriesOnce() {
        try (Cursor rows = ((StatementResult.Rows) connection.execute("SELECT * FROM sys_tables")).cursor()) {
            assertThat(rows.next()).isTrue();
        }
        assertThat(requests()).isEqualTo(TO_LIST_ALL);

        assertThat(count("SELECT COUNT(*) FROM sys_schemas")).isGreaterThan(REPOSITORIES);
        assertThat(count("SELECT COUNT(*) FROM sys_tables WHERE TableName = 'Branches'"))
                .isGreaterThan(REPOSITORIES);
        assertThat(count("SELECT COUNT(*) FROM sys_foreignkeys")).isGreaterThan(REPOSITORIES);
        assertThat(requests()).isZero();

        connection.rows("SELECT Id FROM \"log-9999\".PullRequests WHERE State = 'OPEN'");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void theTablesOfOneRepositoryNeedNoOther() {
        assertThat(count("SELECT COUNT(*) FROM sys_tables WHERE SchemaName = 'core-017'"))
                .isPositive();
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void completingANameAsksNothing() {
        connection.engine.catalog().schemas(RequestContext.unobserved());
        requests();

        List<Completion> offered = complete("SELECT * FROM \"log-99");

        assertThat(offered).extracting(Completion::text).contains("\"log-9999\"");
        assertThat(requests()).isZero();
    }

    private List<Completion> complete(String sql) {
        return connection.engine.complete(sql, sql.length(), new SqlSession(Optional.empty()));
    }
}
