package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that nothing matches are all kept, however alike they are. */
class OuterJoinsTest {
    private final Sql sql = new Sql(Data.of(Ability.EVERYTHING));
    private final List<?> pullRequests = sql.column("SELECT State FROM PullRequests");
    private final List<?> repositories = sql.column("SELECT Slug FROM Information.Repositories");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT LENGTH(p.State) * 0 FROM Information.Repositories r RIGHT JOIN PullRequests p ON r.Slug = 'none'",
                "SELECT LENGTH(p.State) * 0 FROM Information.Repositories r RIGHT JOIN PullRequests p ON 1 = 2",
                "SELECT LENGTH(p.State) * 0 FROM PullRequests p LEFT JOIN Information.Repositories r ON r.Slug = 'none'"
            })
    void theKeptSideKeepsEachRow(String statement) {
        assertThat(sql.column(statement)).hasSameSizeAs(pullRequests).containsOnly(0);
    }

    @Test
    void bothSidesKeepEachRow() {
        assertThat(sql.rows(
                        "SELECT r.Slug, p.Id FROM Information.Repositories r FULL JOIN PullRequests p ON r.Slug < ''"))
                .hasSize(pullRequests.size() + repositories.size());
        assertThat(sql.column("""
                        SELECT COALESCE(p.n, 7) FROM (SELECT LENGTH(Slug) * 0 AS n FROM Information.Repositories) r
                        FULL JOIN (SELECT LENGTH(State) * 0 AS n FROM PullRequests) p ON r.n > p.n
                        """))
                .hasSize(pullRequests.size() + repositories.size())
                .containsOnly(0, 7);
    }

    @Test
    void theColumnsStayInTheirOrder() {
        assertThat(sql.prepare("SELECT * FROM Information.Repositories r RIGHT JOIN PullRequests p ON r.Slug = p.Title")
                        .columns())
                .extracting(ResultColumn::name)
                .startsWith(sql.prepare("SELECT * FROM Information.Repositories")
                        .columns()
                        .get(0)
                        .name());
    }
}
