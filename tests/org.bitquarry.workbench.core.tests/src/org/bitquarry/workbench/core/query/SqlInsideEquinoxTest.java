package org.bitquarry.workbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bitquarry.bitbucket.Authentication;
import org.bitquarry.bitbucket.BitbucketConnectors;
import org.bitquarry.bitbucket.BitbucketSettings;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Code that is generated, compiled and loaded while a query runs finds its classes through the engine's bundle only. */
class SqlInsideEquinoxTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private Emulator emulator;
    private BitbucketConnectors connectors;
    private Engine engine;

    @BeforeEach
    void start() {
        emulator = Emulator.start(EmulatorOptions.demo());
        connectors = new BitbucketConnectors(Clock.systemUTC());
        engine = new Engine(connectors.open(BitbucketSettings.of(
                        emulator.baseUri(),
                        new Authentication.ApiToken(Account.DEMO_EMAIL, Account.DEMO_TOKEN.toCharArray()))
                .withWorkspace("acme")));
    }

    @AfterEach
    void stop() {
        Thread.currentThread().setContextClassLoader(before);
        connectors.close();
        emulator.close();
    }

    private List<List<Object>> rows(String sql) {
        StatementResult result = engine.prepare(sql, new SqlSession(Optional.of("web")), RequestContext.unobserved())
                .execute(List.of(), RequestContext.unobserved());
        List<List<Object>> rows = new ArrayList<>();
        try (Cursor cursor = ((StatementResult.Rows) result).cursor()) {
            while (cursor.next()) {
                rows.add(Arrays.asList(cursor.row()));
            }
        }
        return rows;
    }

    @Test
    void joinsGroupsAndWindowsAreCalculated() {
        assertThat(rows("""
                SELECT r.Slug, p.State, COUNT(*) AS n, RANK() OVER (ORDER BY COUNT(*) DESC)
                FROM web.PullRequests p JOIN Information.Repositories r ON r.Slug = 'web'
                WHERE LOWER(p.Title) <> '' GROUP BY r.Slug, p.State ORDER BY n DESC
                """)).hasSizeGreaterThan(1).allSatisfy(row -> assertThat(row.get(0))
                .isEqualTo("web"));
    }

    @Test
    void theCallersContextClassLoaderDoesNotMatter() {
        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());

        assertThat(rows("SELECT UPPER(Slug) FROM Information.Repositories WHERE Slug = 'web'"))
                .containsExactly(List.of("WEB"));
        assertThat(Thread.currentThread().getContextClassLoader()).isEqualTo(ClassLoader.getPlatformClassLoader());
    }

    @Test
    void aPlanThatIsOneScanAndAnErrorWorkToo() {
        assertThat(rows("SELECT TOP 1 [Slug] FROM Information.Repositories WHERE Slug = 'web'"))
                .containsExactly(List.of("web"));
        assertThatThrownBy(() -> rows("SELECT Slag FROM Information.Repositories"))
                .isInstanceOf(QueryRejectedException.class)
                .hasMessageContaining("Did you mean Slug?");
    }
}
