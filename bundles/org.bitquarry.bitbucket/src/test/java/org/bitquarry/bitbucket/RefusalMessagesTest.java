package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.GoneException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RateLimitedException;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.ScanRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each class of refusals says what was asked, what came back and what to do; of a write and of a list. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalMessagesTest {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String PAGE =
            "<!DOCTYPE html><html><body>" + "ann@acme.example ".repeat(1_500) + "</body></html>";

    private EmulatedBitbucket bitbucket;

    @BeforeAll
    void start() {
        bitbucket = EmulatedBitbucket.demo();
    }

    @AfterAll
    void stop() {
        bitbucket.close();
    }

    @BeforeEach
    void noFaults() {
        bitbucket.emulator.faults().clear();
    }

    /** An answer, and what people are told of it. */
    record Refusal(
            int status,
            String contentType,
            String body,
            Class<? extends BitquarryException> error,
            String cameBack,
            String remedy) {
        @Override
        public String toString() {
            return status + " " + contentType;
        }
    }

    private static Refusal json(
            int status, String error, Class<? extends BitquarryException> type, String cameBack, String remedy) {
        return new Refusal(status, JSON, "{\"type\": \"error\", \"error\": {" + error + "}}", type, cameBack, remedy);
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                json(
                        400,
                        "\"message\": \"Bad request\", \"fields\": {\"title\": [\"Too long.\"], \"name\": [\"Taken.\"]}",
                        RequestRejectedException.class,
                        "refused (400). Bitbucket says: Bad request",
                        "Change name, title, then try again."),
                json(
                        400,
                        "\"message\": \"Invalid pagelen\"",
                        RequestRejectedException.class,
                        "refused (400). Bitbucket says: Invalid pagelen.",
                        "Change what it complains about, then try again."),
                json(
                        401,
                        "\"message\": \"Token is invalid\"",
                        AuthenticationFailedException.class,
                        "the credential was refused (401). Bitbucket says: Token is invalid.",
                        "Check the e-mail address and the API token: it may be wrong, expired or revoked."
                                + " App passwords ended on 28 July 2026."),
                json(
                        402,
                        "\"message\": \"Upgrade your plan\"",
                        RequestRejectedException.class,
                        "the plan of the workspace does not allow this (402). Bitbucket says: Upgrade your plan.",
                        "An administrator of the workspace can change its plan, or make room in it."),
                json(
                        403,
                        "\"message\": \"lack\", \"detail\": {\"required\": [\"write:tag:bitbucket\"], \"granted\": []}",
                        PermissionDeniedException.class,
                        "the token lacks the scope write:tag:bitbucket (403).",
                        "Make a token that has this scope; scopes of a token can't be changed afterwards."),
                json(
                        403,
                        "\"message\": \"No access\"",
                        PermissionDeniedException.class,
                        "not allowed (403). Bitbucket says: No access.",
                        "Ask an administrator for access."),
                json(
                        404,
                        "\"message\": \"Not there\"",
                        NotFoundException.class,
                        "not found (404). Bitbucket says: Not there.",
                        "Check the name, and that the credential may see it."),
                json(
                        409,
                        "\"message\": \"It exists\"",
                        RequestRejectedException.class,
                        "it contradicts what is there now (409). Bitbucket says: It exists.",
                        "Read it again, then repeat."),
                json(
                        410,
                        "\"message\": \"Gone since 2026-04-14\"",
                        GoneException.class,
                        "Bitbucket removed this on 2026-04-14 (410).",
                        "Leave it out: nothing brings it back."),
                new Refusal(
                        429,
                        "text/plain",
                        "Rate limit for this resource has been exceeded",
                        RateLimitedException.class,
                        "too many requests (429): Bitbucket allows 1,000 an hour.",
                        "Wait a while, or narrow the statement with WHERE or LIMIT."),
                new Refusal(
                        555,
                        "text/html",
                        PAGE,
                        ServerFaultException.class,
                        "Bitbucket needed too long for it (555).",
                        "Ask for less, or try again later."),
                new Refusal(
                        404,
                        "text/html",
                        PAGE,
                        NotFoundException.class,
                        "not found (404).",
                        "Check the name, and that the credential may see it."),
                new Refusal(
                        503,
                        "text/html",
                        PAGE,
                        ServerFaultException.class,
                        "Bitbucket failed (503).",
                        "Try again later; status.bitbucket.org tells of outages."));
    }

    private static void check(Refusal refusal, String asked, Throwable error) {
        assertThat(error).isInstanceOf(refusal.error());
        Problem problem = ((BitquarryException) error).problem();
        assertThat(problem.asked()).isEqualTo(asked);
        assertThat(problem.cameBack()).startsWith(refusal.cameBack());
        assertThat(problem.remedy()).isEqualTo(refusal.remedy());
        assertThat(error.getMessage()).isEqualTo(problem.text()).doesNotContain("ann@acme.example", "<");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aListThatIsRefusedSaysAllThree(Refusal refusal) {
        bitbucket.emulator.faults().next(9).answer(refusal.status(), refusal.body(), refusal.contentType());

        check(
                refusal,
                "GET /repositories/acme/web/refs/tags",
                catchThrowableOfType(
                        BitquarryException.class,
                        () -> bitbucket.rows(ScanRequest.of(EmulatedBitbucket.in("web", "Tags")))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aWriteThatIsRefusedSaysAllThree(Refusal refusal) {
        bitbucket.emulator.faults().next(1).of("POST").answer(refusal.status(), refusal.body(), refusal.contentType());
        RowChange tag = new RowChange.Insert(
                EmulatedBitbucket.in("web", "Tags"), Map.of("Name", "refused", "TargetHash", "main"));

        RowOutcome outcome = bitbucket
                .connector
                .commit(new ChangeSet(List.of(tag)), (index, change, result) -> true, RequestContext.unobserved())
                .getFirst();

        Throwable error =
                switch (outcome) {
                    case RowOutcome.Rejected rejected -> rejected.error();
                    case RowOutcome.Unknown unknown -> unknown.error();
                    case RowOutcome.Conflict conflict -> throw new AssertionError(conflict);
                    case RowOutcome.Applied applied -> throw new AssertionError(applied);
                };
        check(refusal, "POST /repositories/acme/web/refs/tags", error);
    }
}
