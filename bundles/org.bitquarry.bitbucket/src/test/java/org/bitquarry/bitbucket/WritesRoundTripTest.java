package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writes by way of the connector, seen in the emulator's own log and read back. */
class WritesRoundTripTest {
    private static final TableRef PULL_REQUESTS = EmulatedBitbucket.in("web", "PullRequests");
    private static final TableRef BRANCHES = EmulatedBitbucket.in("web", "Branches");
    private static final TableRef HOOKS = EmulatedBitbucket.in("web", "Hooks");

    private final EmulatedBitbucket bitbucket =
            new EmulatedBitbucket(EmulatorOptions.demo().withPutMode(EmulatorOptions.PutMode.RESET_OMITTED));
    private final List<HttpExchange> exchanges = new ArrayList<>();
    private final RequestContext context = new RequestContext(new CancellationToken(), exchanges::add);

    @AfterEach
    void stop() {
        bitbucket.close();
    }

    private RowOutcome commit(RowChange change) {
        return bitbucket
                .connector
                .commit(new ChangeSet(List.of(change)), (index, tried, outcome) -> true, context)
                .getFirst();
    }

    private Map<String, @Nullable Object> applied(RowChange change) {
        RowOutcome outcome = commit(change);
        assertThat(outcome).isInstanceOf(RowOutcome.Applied.class);
        return ((RowOutcome.Applied) outcome).row();
    }

    private List<Map<String, @Nullable Object>> where(TableRef table, String column, Object value) {
        return bitbucket.maps(ScanRequest.of(table).withFilter(List.of(Predicate.equal(column, value))));
    }

    private List<String> writes() {
        return bitbucket.emulator.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    @Test
    void aNewTitleIsPutWithAllThatWouldOtherwiseBeReset() {
        Map<String, @Nullable Object> before =
                where(PULL_REQUESTS, "State", "OPEN").getFirst();
        bitbucket.sent();

        Map<String, @Nullable Object> after = applied(new RowChange.Update(
                PULL_REQUESTS, Map.of("Id", id(before)), before, Map.of("Title", "Say \"héllo\" 🚀")));

        assertThat(after).containsEntry("Title", "Say \"héllo\" 🚀");
        Map<String, @Nullable Object> read =
                where(PULL_REQUESTS, "Id", id(before)).getFirst();
        assertThat(read).containsEntry("Title", "Say \"héllo\" 🚀");
        String[] moving = {"Title", "UpdatedOn", "DestinationCommitHash"};
        assertThat(without(read, moving)).isEqualTo(without(before, moving));
        assertThat(without(after, "UpdatedOn")).containsAllEntriesOf(without(read, "UpdatedOn"));
        assertThat(writes()).containsExactly("PUT /2.0/repositories/acme/web/pullrequests/" + id(before));
    }

    private static Object id(Map<String, @Nullable Object> row) {
        return String.valueOf(row.get("Id")).isEmpty() ? "" : Long.valueOf(String.valueOf(row.get("Id")));
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> row, String... names) {
        Map<String, @Nullable Object> rest = new HashMap<>(row);
        List.of(names).forEach(rest::remove);
        return rest;
    }

    @Test
    void someoneElsesChangeIsAConflict() {
        Map<String, @Nullable Object> before =
                where(PULL_REQUESTS, "State", "OPEN").getFirst();
        applied(new RowChange.Update(PULL_REQUESTS, Map.of("Id", id(before)), Map.of(), Map.of("Title", "Theirs")));

        RowOutcome outcome =
                commit(new RowChange.Update(PULL_REQUESTS, Map.of("Id", id(before)), before, Map.of("Title", "Mine")));

        assertThat(outcome).isInstanceOfSatisfying(RowOutcome.Conflict.class, conflict -> assertThat(conflict.theirs())
                .containsEntry("Title", "Theirs"));
    }

    @Test
    void closedPullRequestsRefuseWithTheReason() {
        Map<String, @Nullable Object> merged =
                where(PULL_REQUESTS, "State", "MERGED").getFirst();

        assertThat(commit(
                        new RowChange.Update(PULL_REQUESTS, Map.of("Id", id(merged)), Map.of(), Map.of("Title", "x"))))
                .isInstanceOfSatisfying(
                        RowOutcome.Rejected.class,
                        rejected -> assertThat(rejected.error().getMessage()).contains("immutable"));
    }

    @Test
    void aBranchWithASlashIsMadeAndDeleted() {
        Object hash = bitbucket.maps(ScanRequest.of(BRANCHES)).getFirst().get("TargetHash");
        String name = "feature/ünï+code#1%2F";

        applied(new RowChange.Insert(BRANCHES, Map.of("Name", name, "TargetHash", String.valueOf(hash))));
        Map<String, @Nullable Object> made = where(BRANCHES, "Name", name).getFirst();
        assertThat(made).containsEntry("TargetHash", hash);

        applied(new RowChange.Delete(BRANCHES, Map.of("Name", name), made));
        assertThat(where(BRANCHES, "Name", name)).isEmpty();
    }

    @Test
    void aPullRequestIsMadeOnlyOnceForABranch() {
        Object hash = bitbucket.maps(ScanRequest.of(BRANCHES)).getFirst().get("TargetHash");
        applied(new RowChange.Insert(BRANCHES, Map.of("Name", "topic", "TargetHash", String.valueOf(hash))));
        RowChange insert = new RowChange.Insert(PULL_REQUESTS, Map.of("Title", "One", "SourceBranchName", "topic"));

        Map<String, @Nullable Object> made = applied(insert);

        assertThat(made).containsEntry("State", "OPEN").containsEntry("Title", "One");
        assertThat(commit(insert)).isInstanceOfSatisfying(RowOutcome.Rejected.class, rejected -> assertThat(
                        rejected.error().getMessage())
                .contains("exists already (Id " + made.get("Id") + ")"));
    }

    @Test
    void aCommentIsWrittenChangedAndMarkedAsDeleted() {
        TableRef comments = EmulatedBitbucket.in("web", "PullRequestComments");
        Object pullRequest = id(where(PULL_REQUESTS, "State", "OPEN").getFirst());

        Map<String, @Nullable Object> made = applied(new RowChange.Insert(
                comments,
                Map.of("PullRequestId", pullRequest, "ContentRaw", "Nice", "InlinePath", "a/b.txt", "InlineTo", 3)));
        Map<String, @Nullable Object> key = Map.of("PullRequestId", pullRequest, "Id", id(made));
        assertThat(made).containsEntry("InlinePath", "a/b.txt").containsEntry("InlineTo", 3);
        assertThat(applied(new RowChange.Update(comments, key, made, Map.of("ContentRaw", "Nicer"))))
                .containsEntry("ContentRaw", "Nicer");
        applied(new RowChange.Delete(comments, key, Map.of()));

        List<Map<String, @Nullable Object>> left = bitbucket.maps(ScanRequest.of(comments)
                .withFilter(List.of(Predicate.equal("PullRequestId", pullRequest), Predicate.equal("Id", id(made)))));
        assertThat(left).singleElement().satisfies(row -> assertThat(row).containsEntry("Deleted", true));
    }

    @Test
    void aReviewerIsAddedAndRemoved() {
        TableRef reviewers = EmulatedBitbucket.in("web", "PullRequestReviewers");
        Map<String, @Nullable Object> open =
                where(PULL_REQUESTS, "State", "OPEN").getFirst();
        Object someone =
                bitbucket.maps(ScanRequest.of(EmulatedBitbucket.table(SchemaKind.INFORMATION, "Users"))).stream()
                        .map(row -> row.get("UserUUID"))
                        .filter(uuid -> !uuid.equals(open.get("AuthorUUID"))
                                && !String.valueOf(open.get("Reviewers")).contains(String.valueOf(uuid)))
                        .findFirst()
                        .orElseThrow();
        Map<String, @Nullable Object> key = Map.of("PullRequestId", id(open), "UserUUID", someone);

        assertThat(applied(new RowChange.Insert(reviewers, key))).containsEntry("UserUUID", someone);
        assertThat(where(reviewers, "PullRequestId", id(open))).anyMatch(row -> someone.equals(row.get("UserUUID")));
        applied(new RowChange.Delete(reviewers, key, Map.of()));
        assertThat(where(reviewers, "PullRequestId", id(open))).noneMatch(row -> someone.equals(row.get("UserUUID")));
        assertThat(where(PULL_REQUESTS, "Id", id(open)).getFirst()).containsEntry("Title", open.get("Title"));
    }

    @Test
    void theSecretOfAWebhookIsSentButNeverShown() {
        String secret = "s3cr3t-of-the-hook";
        RowChange insert = new RowChange.Insert(
                HOOKS, Map.of("Url", "https://ci.example/hook", "Events", "[\"repo:push\"]", "Secret", secret));
        String preview =
                bitbucket.connector.plan(new ChangeSet(List.of(insert))).toString();

        Map<String, @Nullable Object> made = applied(insert);

        assertThat(made).containsEntry("SecretSet", true).doesNotContainKey("Secret");
        assertThat(bitbucket.emulator.requests())
                .extracting(RecordedRequest::body)
                .anyMatch(body -> body.contains(secret));
        assertThat(preview).contains("•••").doesNotContain(secret);
        assertThat(exchanges).isNotEmpty().extracting(HttpExchange::toString).noneMatch(text -> text.contains(secret));
        assertThat(applied(new RowChange.Update(
                        HOOKS,
                        Map.of("HookUUID", String.valueOf(made.get("HookUUID"))),
                        made,
                        Map.of("Active", false))))
                .containsEntry("Active", false)
                .containsEntry("SecretSet", true)
                .containsEntry("Url", "https://ci.example/hook");
    }

    @Test
    void aRenamedRepositoryBearsItsNewSlugAndTheCatalogueLearnsOfIt() {
        TableRef repositories = EmulatedBitbucket.table(SchemaKind.INFORMATION, "Repositories");
        applied(new RowChange.Insert(repositories, Map.of("Slug", "tmp", "Name", "Tmp", "IsPrivate", true)));
        assertThat(bitbucket.connector.catalog().schema("tmp", context)).isPresent();
        Map<String, @Nullable Object> before =
                where(repositories, "Slug", "tmp").getFirst();

        Map<String, @Nullable Object> after = applied(
                new RowChange.Update(repositories, Map.of("Slug", "tmp"), Map.of(), Map.of("Name", "Brand New")));

        assertThat(after).containsEntry("Slug", "brand-new");
        assertThat(without(after, "Slug", "Name", "UpdatedOn", "FullName", "WebUrl"))
                .containsAllEntriesOf(without(before, "Slug", "Name", "UpdatedOn", "FullName", "WebUrl"));
        assertThat(bitbucket.connector.catalog().schema("brand-new", context)).isPresent();
        applied(new RowChange.Delete(repositories, Map.of("Slug", "brand-new"), Map.of()));
        assertThat(bitbucket.connector.catalog().schema("brand-new", context)).isEmpty();
    }

    @Test
    void aProjectIsMadeChangedAndDeleted() {
        TableRef projects = EmulatedBitbucket.table(SchemaKind.INFORMATION, "Projects");

        applied(new RowChange.Insert(projects, Map.of("Key", "NEW", "Name", "New one")));
        assertThat(applied(new RowChange.Update(
                        projects, Map.of("Key", "NEW"), Map.of(), Map.of("Key", "NEWER", "Description", "d"))))
                .containsEntry("Key", "NEWER")
                .containsEntry("Description", "d");
        applied(new RowChange.Delete(projects, Map.of("Key", "NEWER"), Map.of()));
        assertThat(where(projects, "Key", "NEWER")).isEmpty();
    }

    @Test
    void aTagIsMadeWithItsMessageThroughTheUnionToo() {
        TableRef tags = EmulatedBitbucket.table(SchemaKind.ALL_REPOSITORIES, "Tags");
        Object hash = bitbucket.maps(ScanRequest.of(BRANCHES)).getFirst().get("TargetHash");

        Map<String, @Nullable Object> made = applied(new RowChange.Insert(
                tags,
                Map.of("RepositorySlug", "web", "Name", "v99", "TargetHash", String.valueOf(hash), "Message", "Done")));

        assertThat(made).containsEntry("RepositorySlug", "web").containsEntry("Message", "Done");
        applied(new RowChange.Delete(tags, Map.of("RepositorySlug", "web", "Name", "v99"), Map.of()));
        assertThat(writes())
                .containsExactly(
                        "POST /2.0/repositories/acme/web/refs/tags", "DELETE /2.0/repositories/acme/web/refs/tags/v99");
    }

    @Test
    void thePreviewNamesExactlyTheRequestsThatAreSent() {
        Map<String, @Nullable Object> before =
                where(PULL_REQUESTS, "State", "OPEN").getFirst();
        ChangeSet changes = new ChangeSet(List.of(new RowChange.Update(
                PULL_REQUESTS, Map.of("Id", id(before)), before, Map.of("Title", "As previewed"))));
        List<PlannedRequest> preview = bitbucket.connector.plan(changes).requests();
        bitbucket.sent();

        bitbucket.connector.commit(changes, (index, change, outcome) -> true, context);

        assertThat(bitbucket.sent())
                .isEqualTo(preview.stream()
                        .map(request -> request.method() + " " + request.target())
                        .collect(Collectors.toList()));
    }

    @Test
    void aLostAnswerIsLookedUpAndNeverRepeated() {
        Map<String, @Nullable Object> before =
                where(PULL_REQUESTS, "State", "OPEN").getFirst();
        bitbucket.emulator.faults().next(1).of("PUT").loseAnswer();

        assertThat(applied(
                        new RowChange.Update(PULL_REQUESTS, Map.of("Id", id(before)), before, Map.of("Title", "Once"))))
                .containsEntry("Title", "Once");
        assertThat(writes()).hasSize(1);
    }

    @Test
    void aNetworkThatIsDownLeavesTheRowAsItWas() {
        Map<String, @Nullable Object> before =
                where(PULL_REQUESTS, "State", "OPEN").getFirst();
        bitbucket.emulator.faults().offline(true);

        assertThat(commit(new RowChange.Update(PULL_REQUESTS, Map.of("Id", id(before)), before, Map.of("Title", "x"))))
                .isInstanceOfSatisfying(
                        RowOutcome.Rejected.class,
                        rejected -> assertThat(rejected.error().getMessage()).contains("refused the connection"));
    }
}
