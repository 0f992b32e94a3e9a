package org.bitquarry.bitbucket.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.procedures.AllProcedures;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.procedure.ProcedureRef;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProcedureCallerTest {
    private static final Schema WEB = new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), "");
    private static final String MERGED = "{\"id\": 7, \"title\": \"Fix\", \"state\": \"MERGED\"}";

    private final FakeBitbucket bitbucket = new FakeBitbucket();
    private final List<Duration> waits = new ArrayList<>();
    private final ProcedureCaller caller = new ProcedureCaller(
            bitbucket, (duration, cancellation) -> waits.add(duration), bitbucket, Map.of("workspace", "acme"));

    private static ProcedureCall call(String name, Map<String, Object> arguments) {
        return new ProcedureCall(
                new ProcedureRef(
                        WEB,
                        AllProcedures.of(SchemaKind.REPOSITORY).stream()
                                .filter(procedure -> procedure.name().equals(name))
                                .findFirst()
                                .orElseThrow()),
                Map.copyOf(arguments));
    }

    private List<@Nullable Object> row(String name, Map<String, Object> arguments) {
        try (Cursor cursor = caller.call(call(name, arguments), RequestContext.unobserved())) {
            assertThat(cursor.next()).isTrue();
            List<@Nullable Object> row = new ArrayList<>();
            Collections.addAll(row, cursor.row());
            assertThat(cursor.next()).isFalse();
            return row;
        }
    }

    @Test
    void whatIsNotGivenIsNotSent() {
        bitbucket.answers(MERGED);
        assertThat(row("MergePullRequest", Map.of("PullRequestId", 7L, "MergeStrategy", "squash")))
                .startsWith(7L, "Fix", "MERGED");
        assertThat(bitbucket.sent)
                .containsExactly("POST /repositories/acme/web/pullrequests/7/merge"
                        + " {\"type\":\"pullrequest_merge_parameters\",\"merge_strategy\":\"squash\"}");
    }

    @Test
    void stoppingTheWaitForATaskSaysThatItGoesOn() {
        RequestContext context = new RequestContext(new CancellationToken(), ExchangeListener.NONE);
        ProcedureCaller stopped = new ProcedureCaller(
                bitbucket,
                (duration, cancellation) -> context.cancellation().cancel(),
                bitbucket,
                Map.of("workspace", "acme"));
        bitbucket
                .accepts("https://api.example/2.0/repositories/acme/web/pullrequests/7/merge/task-status/t")
                .answers("{\"task_status\": \"PENDING\"}");

        try (Cursor cursor = stopped.call(call("MergePullRequest", Map.of("PullRequestId", 7L)), context)) {
            assertThatThrownBy(cursor::next)
                    .hasMessageContaining("Bitbucket accepted it; the wait for its end was stopped. It goes on there")
                    .hasCauseInstanceOf(CancelledException.class);
        }
    }

    @Test
    void aMergeThatTakesLongIsAwaited() {
        String task = "https://api.example/2.0/repositories/acme/web/pullrequests/7/merge/task-status/t";
        bitbucket
                .accepts(task)
                .answers("{\"task_status\": \"PENDING\"}")
                .answers("{\"task_status\": \"PENDING\"}")
                .answers("{\"task_status\": \"SUCCESS\", \"merge_result\": " + MERGED + "}");
        assertThat(row("MergePullRequest", Map.of("PullRequestId", 7L))).startsWith(7L, "Fix", "MERGED");
        assertThat(bitbucket.sent).hasSize(4).endsWith("GET " + task);
        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void aTaskThatNeverEndsIsGivenUp() {
        bitbucket.accepts("/task");
        for (int i = 0; i < 200; i++) {
            bitbucket.answers("{\"task_status\": \"PENDING\"}");
        }
        assertThatThrownBy(() -> row("MergePullRequest", Map.of("PullRequestId", 7L)))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("has not ended it after 10 minutes")
                .hasMessageContaining("don't call it again");
    }

    @Test
    void anAnswerThatGotLostIsNotAskedForAgain() {
        bitbucket.loses(new ServerFaultException(new Problem("POST /x", "502", ""), null));
        assertThatThrownBy(() -> row("ApprovePullRequest", Map.of("PullRequestId", 7L)))
                .hasMessageContaining("It may or may not have happened");
        assertThat(bitbucket.sent).hasSize(1);
    }

    @Test
    void aCallWithoutAnAnswerTellsWhatWasMeant() {
        bitbucket.answers("");
        assertThat(row("UnapprovePullRequest", Map.of("PullRequestId", 7L))).containsExactly(7L);
        assertThat(bitbucket.sent).containsExactly("DELETE /repositories/acme/web/pullrequests/7/approve");
    }

    @Test
    void namesAreEncodedInPathsAndJsonIsSentAsJson() {
        bitbucket.answers("").answers("{\"uuid\": \"{u}\", \"build_number\": 3, \"state\": {\"name\": \"PENDING\"}}");
        row("StopPipeline", Map.of("PipelineUUID", "{a b/c}"));
        row(
                "RunPipeline",
                Map.of("RefName", "main", "CommitHash", "abc", "Variables", "[{\"key\": \"A\", \"value\": \"1\"}]"));
        assertThat(bitbucket.sent.getFirst())
                .isEqualTo("POST /repositories/acme/web/pipelines/%7Ba%20b%2Fc%7D/stopPipeline");
        assertThat(BodyWriter.tree(bitbucket
                        .sent
                        .getLast()
                        .substring(bitbucket.sent.getLast().indexOf('{'))))
                .isEqualTo(BodyWriter.tree("{\"target\": {\"type\": \"pipeline_ref_target\", \"ref_type\": \"branch\","
                        + " \"ref_name\": \"main\", \"commit\": {\"hash\": \"abc\", \"type\": \"commit\"}},"
                        + " \"variables\": [{\"key\": \"A\", \"value\": \"1\"}]}"));
        assertThatThrownBy(() -> row("RunPipeline", Map.of("RefName", "main", "Variables", "A=1")))
                .isInstanceOf(RequestRejectedException.class)
                .hasMessageContaining("Variables holds JSON");
    }

    @Test
    void thePlanTellsWhatWillBeSent() {
        assertThat(caller.plan(call("DeclinePullRequest", Map.of("PullRequestId", 7L, "Reason", "No")))
                        .requests())
                .singleElement()
                .satisfies(request -> {
                    assertThat(request)
                            .extracting(PlannedRequest::method, PlannedRequest::target, PlannedRequest::irreversible)
                            .containsExactly("POST", "/repositories/acme/web/pullrequests/7/decline", true);
                    assertThat(request.body())
                            .map(BodyWriter::tree)
                            .isEqualTo(Optional.of(BodyWriter.tree("{\"message\": \"No\"}")));
                    assertThat(request.scopes()).contains("write:pullrequest:bitbucket");
                });
        assertThat(bitbucket.sent).isEmpty();
    }
}
