package org.bitquarry.bitbucket.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.bitbucket.write.Fixtures.BRANCHES_OF_WEB;
import static org.bitquarry.bitbucket.write.Fixtures.DEFAULT_REVIEWERS_OF_WEB;
import static org.bitquarry.bitbucket.write.Fixtures.PULLS_OF_WEB;
import static org.bitquarry.bitbucket.write.Fixtures.REVIEWERS_OF_WEB;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeWriterTest {
    private static final String OPEN = """
            {"id": 7, "title": "Old", "description": "Why", "state": "OPEN",
             "source": {"branch": {"name": "f/1"}}, "reviewers": [{"uuid": "{a}", "display_name": "Ann"}]}""";
    private static final String CHANGED = OPEN.replace("Old", "New");
    private final UnreachableException cut =
            new UnreachableException(new Problem("PUT", "the connection broke.", ""), null);

    private final FakeBitbucket bitbucket = new FakeBitbucket();
    private final ChangeWriter writer =
            new ChangeWriter(bitbucket, bitbucket, Map.of("workspace", "acme"), (table, verb) -> List.of());

    @Test
    void anUpdateReadsMergesAndPutsWhatTheApiMayReset() {
        bitbucket.answers(OPEN).answers(CHANGED);
        RowOutcome outcome = commit(retitle(Map.of("Title", "Old")));
        assertThat(bitbucket.sent)
                .containsExactly(
                        "GET /repositories/acme/web/pullrequests/7",
                        "PUT /repositories/acme/web/pullrequests/7 "
                                + "{\"title\":\"New\",\"description\":\"Why\",\"reviewers\":[{\"uuid\":\"{a}\"}]}");
        assertThat(outcome).isInstanceOfSatisfying(RowOutcome.Applied.class, applied -> assertThat(applied.row())
                .containsEntry("Title", "New"));
    }

    @Test
    void aRowThatSomeoneElseChangedIsAConflictAndNothingIsSent() {
        bitbucket.answers(OPEN.replace("Old", "Theirs"));
        assertThat(commit(retitle(Map.of("Title", "Old"))))
                .isInstanceOfSatisfying(RowOutcome.Conflict.class, conflict -> assertThat(conflict.theirs())
                        .containsEntry("Title", "Theirs"));
        assertThat(bitbucket.sent).hasSize(1);
    }

    @Test
    void aClosedPullRequestIsRefusedWithItsReason() {
        bitbucket.answers(OPEN.replace("OPEN", "MERGED"));
        assertThat(rejection(commit(retitle(Map.of()))))
                .hasMessage("UPDATE web.PullRequests: closed pull requests are immutable; State is MERGED.");
        assertThat(rejection(commit(retitle(Map.of("State", "MERGED"))))).hasMessageContaining("immutable");
        assertThat(bitbucket.sent).hasSize(1);
    }

    @Test
    void aLostAnswerIsLookedUpAndProvenByTheNewValues() {
        bitbucket.answers(OPEN).loses(cut).finds(List.of(Map.of("Id", 7L, "Title", "New")));
        assertThat(commit(retitle(Map.of()))).isInstanceOf(RowOutcome.Applied.class);
        assertThat(bitbucket.scans.getFirst().filter()).containsExactly(Predicate.equal("Id", 7L));
    }

    @Test
    void aLostAnswerWhoseRowIsAsBeforeStaysUnknown() {
        bitbucket.answers(OPEN).loses(cut).finds(List.of(Map.of("Id", 7L, "Title", "Old")));
        assertThat(commit(retitle(Map.of())))
                .isEqualTo(new RowOutcome.Unknown(
                        cut, "The row still holds its old values: it was most likely not changed."));
    }

    @Test
    void aRequestThatWasNotSentLeavesTheRowAsItWas() {
        bitbucket.fails(cut);
        assertThat(rejection(commit(retitle(Map.of())))).isSameAs(cut);
    }

    @Test
    void anInsertLooksForAnOpenPullRequestFirst() {
        bitbucket.finds(List.of(Map.of("Id", 12L)));
        RowChange insert = new RowChange.Insert(PULLS_OF_WEB, Map.of("Title", "T", "SourceBranchName", "f/1"));
        assertThat(rejection(commit(insert)))
                .hasMessageContaining("an open row with the same SourceBranchName exists already (Id 12)");
        assertThat(bitbucket.sent).isEmpty();
        assertThat(bitbucket.scans.getFirst().filter())
                .containsExactly(
                        Predicate.equal("SourceBranchName", "f/1"),
                        new Predicate.In("State", List.of(Operand.of("OPEN")), false));
    }

    @Test
    void anInsertPostsNestedMembers() {
        bitbucket.finds(List.of()).answers(OPEN);
        RowChange insert = new RowChange.Insert(
                PULLS_OF_WEB,
                ordered(
                        "Title",
                        "T",
                        "SourceBranchName",
                        "f/1",
                        "Reviewers",
                        "[{\"uuid\":\"{a}\"}]",
                        "Description",
                        null));
        assertThat(commit(insert)).isInstanceOf(RowOutcome.Applied.class);
        assertThat(bitbucket.sent.getFirst())
                .startsWith("POST /repositories/acme/web/pullrequests ")
                .contains("\"source\":{\"branch\":{\"name\":\"f/1\"}}", "\"reviewers\":[{", "\"description\":null");
    }

    @Test
    void aDeleteEncodesTheKeyAsOneSegment() {
        bitbucket.answers("");
        commit(new RowChange.Delete(BRANCHES_OF_WEB, Map.of("Name", "feature/a #1%"), Map.of()));
        assertThat(bitbucket.sent).containsExactly("DELETE /repositories/acme/web/refs/branches/feature%2Fa%20%231%25");
    }

    @Test
    void aRowThatWasReadAndIsGoneBeforeItsUpdateIsAConflict() {
        bitbucket.fails(new NotFoundException(new Problem("GET", "nothing there.", ""), null));
        assertThat(commit(new RowChange.Update(
                        PULLS_OF_WEB, Map.of("Id", 7L), Map.of("Title", "Old"), Map.of("Title", "New"))))
                .isEqualTo(new RowOutcome.Conflict(Map.of()));
    }

    @Test
    void aRowThatIsGoneBeforeItsDeleteIsAConflict() {
        bitbucket.fails(new NotFoundException(new Problem("GET", "nothing there.", ""), null));
        assertThat(commit(new RowChange.Delete(BRANCHES_OF_WEB, Map.of("Name", "x"), Map.of("TargetHash", "1"))))
                .isEqualTo(new RowOutcome.Conflict(Map.of()));
    }

    @Test
    void aRowThatGoesBetweenTheLookAndTheWriteIsAConflict() {
        NotFoundException notThere = new NotFoundException(new Problem("PUT", "nothing there.", ""), null);
        bitbucket.answers(OPEN).fails(notThere).finds(List.of());
        assertThat(commit(retitle(Map.of("Title", "Old")))).isEqualTo(new RowOutcome.Conflict(Map.of()));

        bitbucket
                .answers("{\"name\": \"x\", \"target\": {\"hash\": \"1\"}}")
                .fails(notThere)
                .finds(List.of());
        assertThat(commit(new RowChange.Delete(BRANCHES_OF_WEB, Map.of("Name", "x"), Map.of("TargetHash", "1"))))
                .isEqualTo(new RowOutcome.Conflict(Map.of()));
    }

    @Test
    void whatIsNotFoundThoughTheRowIsThereIsARefusal() {
        NotFoundException notThere = new NotFoundException(new Problem("PUT", "nothing there.", ""), null);
        bitbucket.answers(OPEN).fails(notThere).finds(List.of(Map.of("Id", 7L)));
        assertThat(commit(retitle(Map.of("Title", "Old")))).isEqualTo(new RowOutcome.Rejected(notThere));
    }

    @Test
    void aReviewerIsAddedToWhatIsThereAndRemovedFromIt() {
        String two = OPEN.replace("\"reviewers\": [", "\"reviewers\": [{\"uuid\": \"{b}\"}, ");
        bitbucket.answers(OPEN).answers(two).answers(two).answers(OPEN);
        Map<String, @Nullable Object> key = ordered("PullRequestId", 7L, "UserUUID", "{b}");
        assertThat(commit(new RowChange.Insert(REVIEWERS_OF_WEB, key))).isEqualTo(new RowOutcome.Applied(key));
        assertThat(commit(new RowChange.Delete(REVIEWERS_OF_WEB, key, Map.of())))
                .isEqualTo(new RowOutcome.Applied(Map.of()));
        assertThat(bitbucket.sent.get(1))
                .endsWith("{\"title\":\"Old\",\"reviewers\":[{\"uuid\":\"{a}\"},{\"uuid\":\"{b}\"}]}");
        assertThat(bitbucket.sent.get(3)).endsWith("{\"title\":\"Old\",\"reviewers\":[{\"uuid\":\"{a}\"}]}");
    }

    @Test
    void aPutThatWouldChangeARowIsNoInsert() {
        bitbucket.finds(List.of(Map.of("UserUUID", "{a}")));
        assertThat(rejection(commit(new RowChange.Insert(DEFAULT_REVIEWERS_OF_WEB, Map.of("UserUUID", "{a}")))))
                .hasMessageContaining("a row with the same UserUUID exists already (UserUUID {a})");
        assertThat(bitbucket.scans.getFirst().filter()).containsExactly(Predicate.equal("UserUUID", "{a}"));
        assertThat(bitbucket.sent).isEmpty();
    }

    @Test
    void aPutWhosePathSaysEverythingHasNoBodyAndItsRowIsReadAgain() {
        Map<String, @Nullable Object> row = ordered("UserUUID", "{a}", "Permission", "read");
        bitbucket.finds(List.of()).answers("{\"uuid\": \"{a}\"}").finds(List.of(row));
        assertThat(commit(new RowChange.Insert(DEFAULT_REVIEWERS_OF_WEB, Map.of("UserUUID", "{a}"))))
                .isEqualTo(new RowOutcome.Applied(row));
        assertThat(bitbucket.sent).containsExactly("PUT /repositories/acme/web/default-reviewers/%7Ba%7D");
    }

    @Test
    void aRowThatIsOnlyInItsListIsComparedThere() {
        Map<String, @Nullable Object> key = Map.of("UserUUID", "{a}");
        Map<String, @Nullable Object> base = ordered("UserUUID", "{a}", "Permission", "read");
        bitbucket
                .finds(List.of(base))
                .answers("{\"user\": {\"uuid\": \"{a}\"}, \"permission\": \"write\"}")
                .finds(List.of())
                .finds(List.of(ordered("UserUUID", "{a}", "Permission", "admin")));
        assertThat(commit(new RowChange.Update(DEFAULT_REVIEWERS_OF_WEB, key, base, Map.of("Permission", "write"))))
                .isEqualTo(new RowOutcome.Applied(ordered("UserUUID", "{a}", "Permission", "write")));
        assertThat(commit(new RowChange.Delete(DEFAULT_REVIEWERS_OF_WEB, key, base)))
                .isEqualTo(new RowOutcome.Conflict(Map.of()));
        assertThat(commit(new RowChange.Delete(DEFAULT_REVIEWERS_OF_WEB, key, base)))
                .isInstanceOf(RowOutcome.Conflict.class);
        assertThat(bitbucket.sent)
                .containsExactly("PUT /repositories/acme/web/default-reviewers/%7Ba%7D {\"permission\":\"write\"}");
    }

    @Test
    void theListenerStopsTheRest() {
        bitbucket.fails(cut);
        ChangeSet two = new ChangeSet(List.of(retitle(Map.of()), retitle(Map.of())));
        List<RowOutcome> outcomes = writer.commit(two, (index, change, outcome) -> false, RequestContext.unobserved());
        assertThat(outcomes).hasSize(1);
    }

    @Test
    void cancellationStopsBeforeTheNextRow() {
        RequestContext context = RequestContext.unobserved();
        context.cancellation().cancel();
        assertThat(writer.commit(new ChangeSet(List.of(retitle(Map.of()))), (i, c, o) -> true, context))
                .isEmpty();
        assertThat(bitbucket.sent).isEmpty();
    }

    private static RowChange retitle(Map<String, @Nullable Object> base) {
        return new RowChange.Update(PULLS_OF_WEB, Map.of("Id", 7L), base, Map.of("Title", "New"));
    }

    private RowOutcome commit(RowChange change) {
        return writer.commit(
                        new ChangeSet(List.of(change)), (index, sent, outcome) -> true, RequestContext.unobserved())
                .getFirst();
    }

    private static BitquarryException rejection(RowOutcome outcome) {
        assertThat(outcome).isInstanceOf(RowOutcome.Rejected.class);
        BitquarryException error = ((RowOutcome.Rejected) outcome).error();
        assertThat(error instanceof RequestRejectedException || error instanceof UnreachableException)
                .isTrue();
        return error;
    }

    private static Map<String, @Nullable Object> ordered(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }
}
