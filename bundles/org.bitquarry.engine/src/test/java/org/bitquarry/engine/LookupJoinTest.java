package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.junit.jupiter.api.Test;

/** Joins whose one side is fetched by the other one's keys. */
class LookupJoinTest {
    private final FakeConnector connector = new FakeConnector(Ability.EVERYTHING);
    private final Sql sql = new Sql(connector);

    @Test
    void aChildIsListedForTheParentsThatAreThere() {
        pullRequest(1, "OPEN", "Ann");
        pullRequest(2, "MERGED", "Ben");
        pullRequest(3, "OPEN", "Ann");
        comment(1, 10);
        comment(1, 11);
        comment(2, 12);

        assertThat(sql.rows("SELECT p.Id, c.Id FROM PullRequests p JOIN PullRequestComments c ON c.PullRequestId = p.Id"
                        + " WHERE p.State = 'OPEN'"))
                .containsExactlyInAnyOrder(List.of(1L, 10L), List.of(1L, 11L));
        assertThat(keys(connector.scans.get(1))).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void theSideThatIsWrittenFirstMayBeTheOneLookedUp() {
        pullRequest(1, "OPEN", "Ann");
        comment(1, 10);

        assertThat(sql.rows("SELECT c.Id, p.Title FROM PullRequestComments c JOIN PullRequests p"
                        + " ON c.PullRequestId = p.Id WHERE p.State = 'OPEN'"))
                .containsExactly(List.of(10L, "Title 1"));
        assertThat(connector.scans)
                .extracting(scan -> scan.table().table().name())
                .containsExactly("PullRequests", "PullRequestComments");
    }

    @Test
    void aLeftJoinKeepsRowsWithoutPartner() {
        pullRequest(1, "OPEN", "Ann");
        pullRequest(2, "OPEN", "Ann");
        comment(2, 10);

        assertThat(sql.rows("SELECT p.Id, c.Id FROM PullRequests p LEFT JOIN PullRequestComments c"
                        + " ON c.PullRequestId = p.Id WHERE p.State = 'OPEN'"))
                .containsExactlyInAnyOrder(Arrays.asList(1L, null), List.of(2L, 10L));
    }

    @Test
    void existenceIsLookedUp() {
        pullRequest(1, "OPEN", "Ann");
        pullRequest(2, "OPEN", "Ann");
        comment(2, 10);
        comment(2, 11);

        assertThat(sql.column("SELECT Id FROM PullRequests p WHERE State = 'OPEN' AND EXISTS"
                        + " (SELECT 1 FROM PullRequestComments c WHERE c.PullRequestId = p.Id)"))
                .containsExactly(2L);
        assertThat(sql.column("SELECT Id FROM PullRequests p WHERE State = 'OPEN' AND NOT EXISTS"
                        + " (SELECT 1 FROM PullRequestComments c WHERE c.PullRequestId = p.Id)"))
                .containsExactly(1L);
        assertThat(connector.scans)
                .filteredOn(scan -> scan.table().table().name().equals("PullRequestComments"))
                .hasSize(2)
                .allSatisfy(scan -> assertThat(keys(scan)).containsExactlyInAnyOrder(1L, 2L));
    }

    @Test
    void aKeyIsAskedForOnce() {
        for (int i = 1; i <= 300; i++) {
            pullRequest(i, "OPEN", "repo-" + i % 3);
        }
        for (int i = 0; i < 3; i++) {
            repository("repo-" + i);
        }

        assertThat(sql.rows("SELECT p.Id, r.Name FROM PullRequests p JOIN Information.Repositories r"
                        + " ON r.Slug = p.AuthorName WHERE p.State = 'OPEN' AND p.CommentCount = 0"))
                .hasSize(300);
        assertThat(connector.scans).hasSize(2);
        assertThat(keys(connector.scans.get(1))).containsExactlyInAnyOrder("repo-0", "repo-1", "repo-2");
    }

    @Test
    void afterTooManyLookupsEverythingIsRead() {
        for (int i = 1; i <= 3_000; i++) {
            pullRequest(i, "OPEN", "repo-" + i);
            repository("repo-" + i);
        }

        assertThat(sql.rows("SELECT p.Id, r.Name FROM PullRequests p JOIN Information.Repositories r"
                        + " ON r.Slug = p.AuthorName WHERE p.State = 'OPEN' AND p.CommentCount = 0"))
                .hasSize(3_000);
        assertThat(connector.scans).hasSizeLessThan(20);
        assertThat(connector.scans.getLast().filter()).isEmpty();
    }

    @Test
    void aReaderWhoStopsEarlyLooksUpOneBatch() {
        for (int i = 1; i <= 500; i++) {
            pullRequest(i, "OPEN", "repo-" + i);
            repository("repo-" + i);
        }

        assertThat(sql.rows("SELECT p.Id, r.Name FROM PullRequests p JOIN Information.Repositories r"
                        + " ON r.Slug = p.AuthorName WHERE p.State = 'OPEN' AND p.CommentCount = 0 LIMIT 3"))
                .hasSize(3);
        assertThat(connector.scans).hasSize(2);
        assertThat(keys(connector.scans.get(1))).hasSize(50);
    }

    @Test
    void nullIsNoKey() {
        pullRequest(1, "OPEN", null);
        repository("x");

        assertThat(sql.rows("SELECT p.Id, r.Name FROM PullRequests p LEFT JOIN Information.Repositories r"
                        + " ON r.Slug = p.AuthorName WHERE p.Id = 1"))
                .containsExactly(Arrays.asList(1L, null));
        assertThat(connector.scans).hasSize(1);
    }

    @Test
    void whatTheSourceCantFilterByIsReadWhole() {
        FakeConnector lists = new FakeConnector(Ability.NOTHING);
        Sql local = new Sql(lists);
        local.rows("SELECT p.Id, r.Name FROM PullRequests p JOIN Information.Repositories r"
                + " ON r.Slug = p.AuthorName WHERE p.Id = 1");

        assertThat(lists.scans).hasSize(2).allMatch(scan -> scan.filter().isEmpty());
    }

    private void pullRequest(long id, String state, @org.jspecify.annotations.Nullable String author) {
        Map<String, Object> row =
                new HashMap<>(Map.of("Id", id, "Title", "Title " + id, "State", state, "CommentCount", 0));
        if (author != null) {
            row.put("AuthorName", author);
        }
        connector.has("web", FakeTables.PULL_REQUESTS, row);
    }

    private void comment(long pullRequest, long id) {
        connector.has("web", FakeTables.COMMENTS, Map.of("PullRequestId", pullRequest, "Id", id, "Content", "?"));
    }

    private void repository(String slug) {
        connector.has("Information", FakeTables.REPOSITORIES, Map.of("Slug", slug, "Name", "Name of " + slug));
    }

    private static List<Object> keys(ScanRequest scan) {
        return scan.filter().stream()
                .filter(Predicate.In.class::isInstance)
                .flatMap(predicate -> ((Predicate.In) predicate).operands().stream())
                .map(operand -> (Object) operand.boundValue())
                .toList();
    }
}
