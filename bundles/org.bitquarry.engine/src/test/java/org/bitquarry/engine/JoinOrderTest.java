package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joins of several tables: the one of which few rows are wanted finds those of the others. */
class JoinOrderTest {
    private final FakeConnector connector = new FakeConnector(Ability.EVERYTHING);
    private final Sql sql = new Sql(connector);

    JoinOrderTest() {
        connector.has("Information", FakeTables.REPOSITORIES, Map.of("Slug", "ann", "Name", "Ann", "Size", 2L));
        connector.has("Information", FakeTables.REPOSITORIES, Map.of("Slug", "ben", "Name", "Ben", "Size", 1L));
        for (long id = 1; id <= 6; id++) {
            connector.has(
                    "web",
                    FakeTables.PULL_REQUESTS,
                    Data.pullRequest(
                            id, "Title " + id, "OPEN", id % 2 == 0 ? "Ann" : "Ben", "2024-01-01T00:00:00Z", 0));
            connector.has(
                    "web", FakeTables.COMMENTS, Map.of("PullRequestId", id, "Id", id * 10, "Content", "text " + id));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PullRequestComments c JOIN PullRequests p ON c.PullRequestId = p.Id JOIN Repositories r ON r.Size = p.Id",
                "Repositories r JOIN PullRequests p ON r.Size = p.Id JOIN PullRequestComments c ON c.PullRequestId = p.Id",
                "PullRequests p JOIN PullRequestComments c ON c.PullRequestId = p.Id JOIN Repositories r ON r.Size = p.Id",
                "PullRequests p, PullRequestComments c, Repositories r WHERE c.PullRequestId = p.Id AND r.Size = p.Id"
            })
    void theTableWithAFilterByKeyDrivesWhereverItStands(String tables) {
        String where = tables.contains("WHERE") ? " AND " : " WHERE ";

        assertThat(sql.rows("SELECT c.Id, p.Title, r.Name FROM " + tables + where + "r.Slug = 'ann'"))
                .containsExactly(List.of(20L, "Title 2", "Ann"));
        assertThat(connector.scans)
                .extracting(scan -> scan.table().table().name())
                .containsExactly("Repositories", "PullRequests", "PullRequestComments");
        assertThat(connector.scans.subList(1, 3))
                .allSatisfy(scan -> assertThat(scan.filter()).hasSize(1));
    }

    @Test
    void anOuterJoinStaysWhereItIs() {
        assertThat(sql.rows("SELECT p.Id, c.Id, r.Slug FROM PullRequests p"
                        + " LEFT JOIN PullRequestComments c ON c.PullRequestId = p.Id AND c.Content = 'none'"
                        + " JOIN Repositories r ON r.Size = p.Id WHERE r.Slug = 'ann'"))
                .containsExactly(java.util.Arrays.asList(2L, null, "ann"));
    }

    @Test
    void eachOrderGivesTheSameRows() {
        List<String> tables = new ArrayList<>(List.of("PullRequests p", "PullRequestComments c", "Repositories r"));
        List<List<List<Object>>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Collections.rotate(tables, 1);
            if (i == 3) {
                Collections.swap(tables, 0, 1);
            }
            all.add(sql.rows("SELECT p.Id, c.Id, r.Slug FROM " + String.join(", ", tables)
                    + " WHERE c.PullRequestId = p.Id AND r.Name = p.AuthorName AND p.Id + c.Id > r.Size * 20"
                    + " ORDER BY 1, 2, 3"));
        }

        assertThat(all.get(0)).hasSize(4);
        assertThat(all).containsOnly(all.get(0));
    }
}
