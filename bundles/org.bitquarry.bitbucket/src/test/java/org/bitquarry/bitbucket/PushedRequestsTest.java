package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.Test;

/** Wishes, and exactly the requests that they become. */
class PushedRequestsTest extends PushedScans {
    private static final String STATES = "&state=OPEN&state=MERGED&state=DECLINED&state=SUPERSEDED";

    @Test
    void projectionBecomesFields() {
        assertThat(requestsOf(select(PULL_REQUESTS, "Id", "Title", "AuthorNickname")))
                .containsExactly(WEB + "/pullrequests?pagelen=50" + STATES
                        + "&fields=values.id,values.title,values.author.nickname,next,size");
    }

    @Test
    void aFilterBecomesQAndReplacesTheStates() {
        assertThat(requestsOf(ids().withFilter(List.of(Predicate.equal("State", "OPEN")))))
                .containsExactly(
                        WEB + "/pullrequests?pagelen=50&q=state%20%3D%20%22OPEN%22&fields=values.id,next,size");
    }

    @Test
    void conjunctsAndDisjunctsKeepTheirStructure() {
        Predicate either = new Predicate.Or(List.of(
                Predicate.compare("Id", Operator.LT, 3L),
                Predicate.compare("CreatedOn", Operator.GE, Instant.parse("2026-01-01T00:00:00Z"))));
        Pushed pushed = pushed(ids().withFilter(List.of(Predicate.equal("State", "OPEN"), either)));

        assertThat(pushed.residual()).isEmpty();
        assertThat(bitbucket
                        .connector
                        .plan(pushed.request())
                        .requests()
                        .getFirst()
                        .target())
                .contains("q=state = \"OPEN\" AND (id < 3 OR created_on >= 2026-01-01T00:00:00.000000+00:00)");
    }

    @Test
    void aLimitBecomesThePageLengthAndEndsPaging() {
        Pushed pushed = pushed(ids().withLimit(0, OptionalLong.of(5)));

        assertThat(pushed.limitPushed()).isTrue();
        assertThat(requestsOf(ids().withLimit(0, OptionalLong.of(5))))
                .containsExactly(WEB + "/pullrequests?pagelen=5" + STATES + "&fields=values.id");
    }

    @Test
    void anOffsetJumpsToItsPage() {
        try (EmulatedBitbucket small = new EmulatedBitbucket(org.bitquarry.emulator.EmulatorOptions.demo(), 3)) {
            List<Object> all = small.rows(ids()).stream()
                    .<Object>map(row -> row.getFirst())
                    .toList();
            small.sent();

            assertThat(small.rows(ids().withLimit(7, OptionalLong.of(2))).stream()
                            .<Object>map(row -> row.getFirst()))
                    .containsExactlyElementsOf(all.subList(7, 9));
            assertThat(small.sent()).singleElement().asString().endsWith("&page=3");
        }
    }

    @Test
    void anOrderOfMomentsBecomesSort() {
        ScanRequest latest =
                ids().withSort(List.of(new SortKey("UpdatedOn", true))).withLimit(0, OptionalLong.of(5));

        assertThat(requestsOf(latest))
                .containsExactly(WEB + "/pullrequests?pagelen=5" + STATES + "&sort=-updated_on&fields=values.id");
    }

    @Test
    void anOrderOfTextsStaysHereAndTheLimitWithIt() {
        Pushed pushed = pushed(select(EmulatedBitbucket.in("web", "Branches"), "Name")
                .withSort(List.of(new SortKey("Name", false)))
                .withLimit(0, OptionalLong.of(5)));

        assertThat(pushed.sortPushed()).isFalse();
        assertThat(pushed.limitPushed()).isFalse();
        assertThat(pushed.request().limit()).isEmpty();
        assertThat(pushed.request().sort()).isEmpty();
    }

    @Test
    void aCountIsTheSizeOfTheSmallestPage() {
        ScanRequest open =
                ids().withFilter(List.of(Predicate.equal("State", "OPEN"))).counting();

        assertThat(pushed(open).countPushed()).isTrue();
        assertThat(requestsOf(open))
                .containsExactly(WEB + "/pullrequests?pagelen=1&q=state%20%3D%20%22OPEN%22&fields=size");
    }

    @Test
    void whereTheSizeIsUnknownRowsAreCountedHereWithTheLeastThatTellsThem() {
        ScanRequest commits =
                select(EmulatedBitbucket.in("web", "Commits"), "Hash").counting();

        assertThat(pushed(commits).countPushed()).isFalse();
        assertThat(requestsOf(commits)).first().isEqualTo(WEB + "/commits?pagelen=100&fields=values.hash,next");
    }

    @Test
    void aKeyBecomesOneGet() {
        assertThat(requestsOf(select(PULL_REQUESTS, "Title").withFilter(List.of(Predicate.equal("Id", 2L)))))
                .containsExactly(WEB + "/pullrequests/2?fields=title");
    }

    @Test
    void aKeyThatIsNotThereIsNoRow() {
        assertThat(bitbucket.rows(ids().withFilter(List.of(Predicate.equal("Id", 4_711L)))))
                .isEmpty();
    }

    @Test
    void severalKeysAreAskedForAtOnceWhereTheListFilters() {
        Predicate some = new Predicate.In("Id", List.of(Operand.of(1L), Operand.of(2L)), false);

        assertThat(requestsOf(ids().withFilter(List.of(some))))
                .containsExactly(WEB + "/pullrequests?pagelen=50&q=id%20IN%20%281,%202%29&fields=values.id,next,size");
    }

    @Test
    void severalKeysAreGotOneByOneWhereItDoesNot() {
        TableRef hooks = EmulatedBitbucket.in("web", "Hooks");
        List<Operand> keys = bitbucket.rows(select(hooks, "HookUUID")).stream()
                .map(row -> Operand.of(String.valueOf(row.getFirst())))
                .toList();

        assertThat(requestsOf(select(hooks, "Url").withFilter(List.of(new Predicate.In("HookUUID", keys, false)))))
                .hasSameSizeAs(keys)
                .allMatch(line -> line.startsWith(WEB + "/hooks/%7B") && line.endsWith("%7D?fields=url"));
    }

    @Test
    void listsThatIgnoreFiltersAreSentNone() {
        TableRef pipelines = EmulatedBitbucket.in("web", "Pipelines");
        Pushed pushed =
                pushed(select(pipelines, "BuildNumber").withFilter(List.of(Predicate.equal("StateName", "COMPLETED"))));

        assertThat(pushed.residual()).hasSize(1);
        assertThat(pushed.request().filter()).isEmpty();
    }

    @Test
    void likeIsSentAsASupersetAndCheckedAgain() {
        Predicate like = new Predicate.Like("Title", Operand.of("Fix%50\\%"), '\\', false, false);
        Pushed pushed = pushed(ids().withFilter(List.of(like)));

        assertThat(pushed.residual()).containsExactly(like);
        assertThat(pushed.limitPushed()).isFalse();
        assertThat(bitbucket
                        .connector
                        .plan(pushed.request())
                        .requests()
                        .getFirst()
                        .target())
                .contains("q=title ~ \"Fix\"");
    }

    @Test
    void aRepositoryInWhereIsPartOfThePath() {
        TableRef branches = EmulatedBitbucket.table(SchemaKind.ALL_REPOSITORIES, "Branches");
        Predicate two = new Predicate.In("RepositorySlug", List.of(Operand.of("web"), Operand.of("api")), false);
        Pushed pushed = pushed(select(branches, "RepositorySlug", "Name").withFilter(List.of(two)));

        assertThat(pushed.residual()).isEmpty();
        assertThat(requestsOf(select(branches, "RepositorySlug", "Name").withFilter(List.of(two))))
                .containsExactlyInAnyOrder(
                        WEB + "/refs/branches?pagelen=100&fields=values.name,next",
                        "GET /repositories/acme/api/refs/branches?pagelen=100&fields=values.name,next");
    }

    @Test
    void aChildWithoutItsParentsKeyIsReadForEveryParent() {
        ScanRequest comments = select(EmulatedBitbucket.in("api", "PullRequestComments"), "PullRequestId", "Id");
        int pullRequests = bitbucket
                .rows(select(EmulatedBitbucket.in("api", "PullRequests"), "Id"))
                .size();

        List<String> requests = requestsOf(comments);

        assertThat(requests).hasSize(1 + pullRequests);
        assertThat(bitbucket.connector.plan(comments).requests())
                .extracting(request -> request.purpose())
                .containsExactly(
                        "pages of 50 rows until the last",
                        "for every row of PullRequests: pages of 100 rows until the last");
        assertThat(bitbucket.connector.plan(comments).advice())
                .singleElement()
                .asString()
                .contains("PullRequestId");
    }

    @Test
    void whatNoRowCanBeAsksNothing() {
        assertThat(requestsOf(ids().withFilter(List.of(new Predicate.Never())))).isEmpty();
        assertThat(requestsOf(ids().withFilter(List.of(Predicate.equal("State", "open")))))
                .isEmpty();
        assertThat(requestsOf(ids().withLimit(0, OptionalLong.of(0)))).isEmpty();
    }

    @Test
    void parametersArePlannedBeforeTheyAreBound() {
        Predicate byId = new Predicate.Comparison("Id", Operator.EQ, new Operand.Parameter(0, SqlType.BIGINT));
        Pushed pushed = pushed(select(PULL_REQUESTS, "Title").withFilter(List.of(byId)));
        bitbucket.sent();

        assertThat(bitbucket
                        .connector
                        .plan(pushed.request())
                        .requests()
                        .getFirst()
                        .target())
                .isEqualTo("/repositories/acme/web/pullrequests/?1?fields=title");
        assertThat(bitbucket.rows(pushed.request().bind(List.of(2L)))).hasSize(1);
        assertThat(bitbucket.sent()).containsExactly(WEB + "/pullrequests/2?fields=title");
        assertThat(bitbucket.rows(pushed.request().bind(java.util.Collections.singletonList(null))))
                .isEmpty();
        assertThat(bitbucket.sent()).isEmpty();
    }

    @Test
    void nothingIsAskedBeforeTheFirstRowIsWanted() {
        try (Cursor cursor = bitbucket.connector.scan(ids(), RequestContext.unobserved())) {
            assertThat(bitbucket.sent()).isEmpty();
            assertThat(cursor.next()).isTrue();
            assertThat(bitbucket.sent()).hasSize(1);
        }
    }

    @Test
    void furtherPagesAreFetchedOnlyOnceTheFirstHasBeenRead() {
        try (EmulatedBitbucket small = new EmulatedBitbucket(org.bitquarry.emulator.EmulatorOptions.demo(), 3);
                Cursor cursor = small.connector.scan(ids(), RequestContext.unobserved())) {
            cursor.next();
            cursor.next();
            cursor.next();
            assertThat(small.sent()).hasSize(1);
            cursor.next();
            assertThat(small.sent()).isNotEmpty().allMatch(line -> line.contains("&page="));
        }
    }

    @Test
    void plansExpectWhatIsKnownOfTheLists() {
        ScanRequest comments = select(EmulatedBitbucket.in("api", "PullRequestComments"), "Id");
        ScanRequest branches = select(EmulatedBitbucket.table(SchemaKind.ALL_REPOSITORIES, "Branches"), "Name");
        assertThat(bitbucket.connector.plan(comments).expectedRequests()).isEqualTo(2);
        assertThat(bitbucket.connector.plan(branches).expectedRequests()).isEqualTo(1);

        bitbucket.connector.catalog().schemas(RequestContext.unobserved());
        int pullRequests = bitbucket
                .rows(select(EmulatedBitbucket.in("api", "PullRequests"), "Id"))
                .size();

        assertThat(bitbucket.connector.plan(comments).expectedRequests()).isEqualTo(1 + pullRequests);
        assertThat(bitbucket.connector.plan(branches).expectedRequests()).isEqualTo(12);
    }

    @Test
    void aRevisionChoosesWhichCommitsAreListed() {
        TableRef commits = EmulatedBitbucket.in("web", "Commits");
        Predicate main = Predicate.equal("IncludeRevision", "main");
        ScanRequest some = select(commits, "IncludeRevision", "Hash")
                .withFilter(List.of(main))
                .withLimit(0, OptionalLong.of(3));

        assertThat(pushed(some).residual()).isEmpty();
        assertThat(bitbucket.rows(pushed(some).request())).hasSize(3).allSatisfy(row -> assertThat(row.getFirst())
                .isEqualTo("main"));
        assertThat(bitbucket.sent()).containsExactly(WEB + "/commits?pagelen=3&include=main&fields=values.hash");
    }

    @Test
    void anAddressShowsOnlyWhenItIsAskedFor() {
        TableRef users = EmulatedBitbucket.table(SchemaKind.INFORMATION, "Users");

        assertThat(bitbucket.rows(select(users, "Nickname", "Email")
                        .withFilter(List.of(Predicate.equal("Email", "ann@acme.example")))))
                .containsExactly(List.of("ann", "ann@acme.example"));
        assertThat(bitbucket.rows(select(users, "Email")))
                .allSatisfy(row -> assertThat(row.getFirst()).isNull());
    }

    @Test
    void theWholeObjectComesWithWhatListsLeaveOut() {
        assertThat(requestsOf(select(PULL_REQUESTS, "Reviewers", "RawJson")))
                .containsExactly(WEB + "/pullrequests?pagelen=50" + STATES + "&fields=%2Bvalues.reviewers");
    }

    @Test
    void connectorsOfOneCredentialShareItsBudget() {
        BitbucketSettings settings = bitbucket.settings().withHourlyBudget(50);
        try (org.bitquarry.model.Connector one = bitbucket.connectors.open(settings);
                org.bitquarry.model.Connector other = bitbucket.connectors.open(settings)) {
            one.catalog().schema("web", RequestContext.unobserved());

            assertThat(other.budget()).isEqualTo(one.budget());
            assertThat(other.budget().left()).isLessThan(50);
        }
    }
}
