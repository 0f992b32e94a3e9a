package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitquarry.model.plan.PlannedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements, and exactly the requests that they become. */
class RequestsTest {
    private static final String WEB = "GET /repositories/acme/web";
    private static final String STATES = "&state=OPEN&state=MERGED&state=DECLINED&state=SUPERSEDED";

    private final EmulatedSql sql = new EmulatedSql();

    @BeforeEach
    void learnTheDefaultSchema() {
        sql.prepare("SELECT Id FROM PullRequests");
        sql.sent();
    }

    @AfterEach
    void stop() {
        sql.close();
    }

    @Test
    void aProjectionIsFields() {
        assertThat(sql.column("SELECT Slug, Name FROM Information.Repositories ORDER BY Slug"))
                .hasSize(12)
                .isSorted();
        assertThat(sql.sent())
                .containsExactly("GET /repositories/acme?pagelen=100&fields=values.slug,values.name,next,size");
    }

    @Test
    void aFilterIsQ() {
        assertThat(sql.rows("SELECT Id, Title FROM PullRequests WHERE State = 'OPEN'"))
                .hasSize(6);
        assertThat(sql.sent())
                .containsExactly(
                        WEB
                                + "/pullrequests?pagelen=50&q=state%20%3D%20%22OPEN%22&fields=values.id,values.title,next,size");
    }

    @Test
    void anOrderAndALimitAreSortAndPagelen() {
        assertThat(sql.rows("SELECT TOP 3 Id, Title FROM PullRequests WHERE State = 'OPEN' ORDER BY UpdatedOn DESC;"))
                .hasSize(3);
        assertThat(sql.sent())
                .containsExactly(
                        WEB
                                + "/pullrequests?pagelen=3&q=state%20%3D%20%22OPEN%22&sort=-updated_on&fields=values.id,values.title");
    }

    @Test
    void aCountIsTheSize() {
        assertThat(sql.column("SELECT COUNT(*) FROM PullRequests WHERE State = 'OPEN'"))
                .containsExactly(6L);
        assertThat(sql.sent()).containsExactly(WEB + "/pullrequests?pagelen=1&q=state%20%3D%20%22OPEN%22&fields=size");
    }

    @Test
    void aKeyIsGot() {
        assertThat(sql.rows("SELECT Title FROM PullRequests WHERE Id = ?", 3)).hasSize(1);
        assertThat(sql.sent()).containsExactly(WEB + "/pullrequests/3?fields=title");
    }

    @Test
    void aKeyThatIsNotThereIsNoRow() {
        assertThat(sql.rows("SELECT Title FROM PullRequests WHERE Id = 999999")).isEmpty();
    }

    @Test
    void aParentsKeyIsInThePath() {
        sql.rows("SELECT Id FROM PullRequestComments WHERE PullRequestId = 3");

        assertThat(sql.sent())
                .containsExactly(
                        WEB + "/pullrequests/3/comments?pagelen=100&fields=values.id,values.deleted,next,size");
    }

    @Test
    void whatTheListWouldAnswerTooWidelyIsCheckedHere() {
        List<Object> all = sql.column("SELECT Title FROM PullRequests");
        sql.sent();

        assertThat(sql.column("SELECT Title FROM PullRequests WHERE Title LIKE '%Add%'"))
                .isNotEmpty()
                .containsExactlyElementsOf(all.stream()
                        .filter(title -> title.toString().contains("Add"))
                        .toList());
        assertThat(sql.sent()).singleElement().asString().contains("q=title%20~%20%22Add%22");
    }

    @Test
    void aGroupFetchesItsColumnsOnly() {
        assertThat(sql.rows("SELECT AuthorNickname, COUNT(*) FROM PullRequests GROUP BY AuthorNickname"))
                .isNotEmpty();
        assertThat(sql.sent()).singleElement().asString().contains(STATES).contains("fields=values.author.nickname,");
    }

    @Test
    void groupsByAnEnumerationAreSizes() {
        assertThat(sql.rows("SELECT State, COUNT(*) FROM PullRequests GROUP BY State ORDER BY State"))
                .extracting(row -> row.get(0))
                .containsExactly("DECLINED", "MERGED", "OPEN", "SUPERSEDED");
        assertThat(sql.sent()).hasSize(4).allMatch(line -> line.endsWith("fields=size"));
    }

    @Test
    void groupsByRepositoryAreTheSizesOfTheirLists() {
        assertThat(sql.rows(
                        "SELECT RepositorySlug, COUNT(*) FROM AllRepositories.PullRequests GROUP BY RepositorySlug"))
                .contains(List.of(
                        "web", sql.column("SELECT COUNT(*) FROM PullRequests").get(0)));
        assertThat(sql.sent())
                .filteredOn(line -> line.contains("/pullrequests"))
                .allMatch(line -> line.contains("fields=size"));
    }

    @Test
    void extremesAreTheFirstRowsOfAnOrder() {
        sql.rows("SELECT MIN(CreatedOn), MAX(UpdatedOn), COUNT(*) FROM PullRequests WHERE State = 'MERGED'");

        assertThat(sql.sent())
                .hasSize(3)
                .anyMatch(line -> line.contains("pagelen=1&") && line.contains("sort=created_on"))
                .anyMatch(line -> line.contains("pagelen=1&") && line.contains("sort=-updated_on"))
                .anyMatch(line -> line.contains("fields=size"));
    }

    @Test
    void aJoinReadsEachSideOnce() {
        assertThat(sql.rows("""
            SELECT p.Id, b.Name FROM PullRequests p JOIN Branches b ON b.Name = p.SourceBranchName
            WHERE p.State = 'OPEN' AND b.Name <> 'main'
            """)).isNotEmpty();
        assertThat(sql.sent()).hasSize(2);
    }

    @Test
    void anotherRepositoryIsLookedUpOnceOnly() {
        sql.rows("SELECT Id FROM api.PullRequests LIMIT 2");
        sql.rows("SELECT Id FROM api.PullRequests LIMIT 2");

        String page = "GET /repositories/acme/api/pullrequests?pagelen=2" + STATES + "&fields=values.id";
        assertThat(sql.sent()).containsExactly("GET /repositories/acme/api?fields=slug,name", page, page);
    }

    @Test
    void theCatalogueAsksNothing() {
        assertThat(sql.column("SELECT TableName FROM sys_tables WHERE SchemaName = 'web'"))
                .contains("PullRequests", "Branches");
        assertThat(sql.sent()).isEmpty();
    }

    @Test
    void anExplanationSendsNothing() {
        assertThat(sql.prepare("EXPLAIN REQUESTS FOR SELECT Id FROM PullRequests WHERE Id > 3 AND UPPER(Title) = 'X'")
                        .plan())
                .satisfies(plan -> {
                    assertThat(plan.requests())
                            .extracting(PlannedRequest::method)
                            .containsExactly("GET");
                    assertThat(plan.requests().get(0).target()).contains("q=id > 3");
                    assertThat(plan.checkedLocally()).containsExactly("more conditions checked here");
                });
        assertThat(sql.sent()).isEmpty();
    }

    @Test
    void groupsOfAListThatIsKnownToBeOnePageAreCountedInIt() {
        String grouped = "SELECT State, COUNT(*) FROM PullRequests GROUP BY State";
        List<List<Object>> before = sql.rows(grouped);
        assertThat(sql.sent())
                .filteredOn(line -> line.contains("/pullrequests"))
                .hasSize(4);
        sql.rows("SELECT Id FROM PullRequests");
        sql.sent();

        assertThat(sql.prepare(grouped).plan().requests()).hasSize(1);
        assertThat(sql.rows(grouped)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(sql.sent()).hasSize(1);
        assertThat(sql.rows(
                        "SELECT State, COUNT(ClosedByUUID), COUNT(*) FROM PullRequests WHERE Id > ? GROUP BY State",
                        3L))
                .hasSizeBetween(1, 4);
    }
}
