package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.Test;

/** Wishes for which there is a better way than the table's own list, or that one list can't answer. */
class PushedRoutesTest extends PushedScans {
    @Test
    void anAuthorsPullRequestsAreOneListOfTheWorkspace() {
        TableRef everywhere = EmulatedBitbucket.table(SchemaKind.ALL_REPOSITORIES, "PullRequests");
        Object author =
                bitbucket.rows(select(PULL_REQUESTS, "AuthorUUID")).get(0).get(0);
        ScanRequest wanted = select(everywhere, "RepositorySlug", "Id")
                .withFilter(List.of(Predicate.equal("AuthorUUID", author), Predicate.equal("State", "OPEN")));
        List<List<Object>> everyList =
                bitbucket.rows(select(everywhere, "RepositorySlug", "Id", "AuthorUUID", "State")).stream()
                        .filter(row -> author.equals(row.get(2)) && "OPEN".equals(row.get(3)))
                        .map(row -> List.of(row.get(0), row.get(1)))
                        .toList();
        bitbucket.sent();

        assertThat(bitbucket.rows(pushed(wanted).request())).containsExactlyInAnyOrderElementsOf(everyList);
        assertThat(bitbucket.sent())
                .singleElement()
                .asString()
                .startsWith("GET /workspaces/acme/pullrequests/")
                .contains("q=state%20%3D%20%22OPEN%22");
    }

    @Test
    void anAuthorWhoIsNoMemberIsLookedForInEveryRepository() {
        ScanRequest wanted = select(EmulatedBitbucket.table(SchemaKind.ALL_REPOSITORIES, "PullRequests"), "Id")
                .withFilter(List.of(Predicate.equal("AuthorUUID", "{00000000-0000-0000-0000-000000000000}")));
        bitbucket.sent();

        assertThat(bitbucket.rows(pushed(wanted).request())).isEmpty();
        assertThat(bitbucket.sent()).hasSizeGreaterThan(2);
    }

    @Test
    void permissionsInOneRepositoryAreReadFromItsOwnList() {
        TableRef permissions = EmulatedBitbucket.table(SchemaKind.INFORMATION, "RepositoryPermissions");
        String web = String.valueOf(bitbucket
                .rows(select(EmulatedBitbucket.table(SchemaKind.INFORMATION, "Repositories"), "RepositoryUUID")
                        .withFilter(List.of(Predicate.equal("Slug", "web"))))
                .getFirst()
                .getFirst());
        ScanRequest all = select(permissions, "RepositoryUUID", "UserUUID", "Permission");
        List<List<Object>> expected = bitbucket.rows(all).stream()
                .filter(row -> row.getFirst().equals(web))
                .toList();
        ScanRequest wanted = all.withFilter(List.of(Predicate.equal("RepositoryUUID", web)));
        bitbucket.sent();

        assertThat(bitbucket.rows(pushed(wanted).request())).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(bitbucket.sent())
                .singleElement()
                .asString()
                .startsWith("GET /workspaces/acme/permissions/repositories/%7B");
    }

    @Test
    void whatHappenedToAllPullRequestsIsOneList() {
        TableRef activity = EmulatedBitbucket.in("web", "PullRequestActivity");
        ScanRequest wanted = select(activity, "PullRequestId", "ActivityType", "ActivityOn", "UserUUID");
        List<List<Object>> one = bitbucket.rows(wanted.withFilter(List.of(Predicate.equal("PullRequestId", 3L))));
        bitbucket.sent();
        List<List<Object>> all = bitbucket.rows(pushed(wanted).request());

        assertThat(bitbucket.sent()).allMatch(line -> line.contains("/web/pullrequests/activity?"));
        assertThat(all.stream().filter(row -> row.getFirst().equals(3L)))
                .isNotEmpty()
                .containsExactlyElementsOf(one);
        assertThat(all.stream().map(List::getFirst).distinct()).hasSizeGreaterThan(10);
    }

    @Test
    void theLastTagIsReadFromTheEnd() {
        TableRef tags = EmulatedBitbucket.in("web", "Tags");
        List<String> names = bitbucket.rows(select(tags, "Name")).stream()
                .map(row -> (String) row.get(0))
                .sorted()
                .toList();
        ScanRequest wanted = select(tags, "Name")
                .withSort(List.of(new SortKey("Name", true)))
                .withLimit(0, OptionalLong.of(1));

        assertThat(pushed(wanted).limitPushed()).isTrue();
        assertThat(bitbucket.rows(pushed(wanted).request())).containsExactly(List.of(names.getLast()));
        assertThat(requestsOf(wanted))
                .containsExactly(WEB + "/refs/tags?pagelen=100&sort=-name&fields=values.name,next");
    }

    @Test
    void aListOfValuesThatIsTooLongForAUrlIsSentInParts() {
        List<Operand> ids =
                LongStream.rangeClosed(1, 3_000).<Operand>mapToObj(Operand::of).toList();
        ScanRequest wanted = ids().withFilter(List.of(new Predicate.In("Id", ids, false)));
        List<List<Object>> all = bitbucket.rows(ids());

        assertThat(bitbucket.rows(pushed(wanted).request())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(requestsOf(wanted)).hasSizeGreaterThan(1).allMatch(line -> line.length() < 8_000);
        assertThat(bitbucket.rows(pushed(wanted.counting()).request())).containsExactly(List.of((long) all.size()));
    }
}
