package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.Faults;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.GoneException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.error.RateLimitedException;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that goes wrong, and what a person is told. */
class FaultsTest {
    private static final String TOKEN = "t0p-s3cr3t";
    private static final TableRef REPOSITORIES = EmulatedBitbucket.table(SchemaKind.INFORMATION, "Repositories");
    private static final TableRef PULL_REQUESTS = EmulatedBitbucket.in("web", "PullRequests");
    private static final String ASKED = "GET /repositories/acme/web/pullrequests: ";

    private final EmulatedBitbucket bitbucket = new EmulatedBitbucket(EmulatorOptions.demo()
            .withCredential(
                    Account.apiToken("reader@acme.example", TOKEN)
                            .withScopes("read:user:bitbucket", "read:workspace:bitbucket", "read:repository:bitbucket"),
                    Account.workspaceToken("w-" + TOKEN),
                    Account.projectToken("p-" + TOKEN, "WEB"),
                    Account.repositoryToken("r-" + TOKEN, "web")));
    private final List<HttpExchange> exchanges = new ArrayList<>();
    private final RequestContext context = new RequestContext(new CancellationToken(), exchanges::add);

    @AfterEach
    void stop() {
        bitbucket.close();
    }

    private Connector connector(BitbucketSettings settings) {
        return bitbucket.connectors.open(settings);
    }

    private BitbucketSettings as(Authentication authentication) {
        return BitbucketSettings.of(bitbucket.emulator.baseUri(), authentication)
                .withWorkspace("acme");
    }

    private static Authentication apiToken(String token) {
        return new Authentication.ApiToken("reader@acme.example", token.toCharArray());
    }

    private void read(Connector connector, TableRef table) {
        try (Cursor cursor = connector.scan(ScanRequest.of(table), context)) {
            while (cursor.next()) {
                assertThat(cursor.row()).isNotEmpty();
            }
        }
    }

    private <T extends BitquarryException> T failure(Class<T> type, Connector connector, TableRef table) {
        return catchThrowableOfType(type, () -> read(connector, table));
    }

    private <T extends BitquarryException> T failure(Class<T> type) {
        return failure(type, bitbucket.connector, PULL_REQUESTS);
    }

    private Faults.Rule next(int requests) {
        return bitbucket.emulator.faults().next(requests);
    }

    @Test
    void aWrongTokenSaysWhatToCheck() {
        Connector wrong = connector(as(apiToken("wrong-" + TOKEN)));

        assertThat(catchThrowableOfType(AuthenticationFailedException.class, () -> wrong.test(context)))
                .hasMessageStartingWith("GET /user: the credential was refused (401).")
                .hasMessageContaining("Check the e-mail address and the API token")
                .hasMessageNotContaining(TOKEN);
        assertThat(exchanges).hasSize(1).noneMatch(exchange -> exchange.toString()
                .contains(TOKEN));
    }

    @Test
    void aWrongWorkspaceSaysWhichName() {
        Connector wrong = connector(bitbucket.settings().withWorkspace("acne"));

        assertThat(catchThrowableOfType(ProfileRejectedException.class, () -> wrong.test(context)))
                .hasMessageContaining("there is no workspace acne (404)")
                .hasMessageContaining("Check the workspace's short name");
        assertThat(failure(NotFoundException.class, wrong, REPOSITORIES)).hasMessageContaining("called acne");
        assertThat(catchThrowableOfType(
                        NotFoundException.class, () -> wrong.catalog().schemas(context)))
                .hasMessageContaining("called acne");
    }

    @Test
    void noWorkspaceSaysWhereToSetIt() {
        Connector without = connector(BitbucketSettings.of(
                bitbucket.emulator.baseUri(), bitbucket.settings().authentication()));

        assertThat(failure(BitquarryException.class, without, REPOSITORIES))
                .hasMessageContaining("Set the workspace of the connection");
        read(without, EmulatedBitbucket.table(SchemaKind.INFORMATION, "Workspaces"));
        assertThat(without.catalog().schemas(context)).hasSize(1);
        assertThat(without.test(context).problems()).anyMatch(problem -> problem.contains("No workspace is set"));
    }

    @Test
    void aMissingScopeIsNamed() {
        PermissionDeniedException denied =
                failure(PermissionDeniedException.class, connector(as(apiToken(TOKEN))), PULL_REQUESTS);

        assertThat(denied)
                .hasMessageStartingWith(ASKED + "the token lacks the scope read:pullrequest:bitbucket (403).");
        assertThat(denied.requiredScopes()).containsExactly("read:pullrequest:bitbucket");
    }

    @Test
    void theTestNamesThePersonTheScopesAndWhatWillNotWork() {
        ConnectionReport report = connector(as(apiToken(TOKEN))).test(context);

        assertThat(report.principal()).isEqualTo("Ann Carter");
        assertThat(report.scopes())
                .containsExactlyInAnyOrder(
                        "read:user:bitbucket", "read:workspace:bitbucket", "read:repository:bitbucket");
        assertThat(report.workspace()).contains("acme");
        assertThat(report.budget()).isPresent();
        assertThat(report.problems())
                .anyMatch(problem -> problem.contains("PullRequests")
                        && problem.endsWith("can't be read: the token lacks read:pullrequest:bitbucket."))
                .noneMatch(problem -> problem.startsWith("Repositories"));
    }

    @Test
    void anAccessTokenIsNeverSentToAPersonsEndpoints() {
        Connector token = connector(as(new Authentication.AccessToken(("w-" + TOKEN).toCharArray())));
        bitbucket.sent();

        ConnectionReport report = token.test(context);
        assertThat(report.principal()).isEqualTo("Access token for acme");
        assertThat(failure(
                        PermissionDeniedException.class,
                        token,
                        EmulatedBitbucket.table(SchemaKind.INFORMATION, "CurrentUser")))
                .hasMessageContaining("an access token belongs to no person");
        read(token, REPOSITORIES);
        assertThat(bitbucket.sent()).noneMatch(line -> line.contains(" /user"));
    }

    @Test
    void tokensOfARepositoryOrAProjectAreTestedWhereTheyReach() {
        for (String token : List.of("r-" + TOKEN, "p-" + TOKEN)) {
            Connector narrow = connector(as(new Authentication.AccessToken(token.toCharArray())));

            assertThat(narrow.test(context).principal()).isEqualTo("Access token for acme");
            read(narrow, REPOSITORIES);
        }
    }

    @Test
    void passingFaultsAreTriedAgain() {
        next(3).answer(503);
        read(bitbucket.connector, PULL_REQUESTS);

        assertThat(exchanges).extracting(HttpExchange::status).containsExactly(503, 503, 503, 200);
    }

    @Test
    void aFaultThatStaysIsToldWithoutThePageThatCame() {
        next(9).answer(503);

        assertThat(failure(ServerFaultException.class))
                .hasMessage(ASKED + "Bitbucket failed (503). Try again later; status.bitbucket.org tells of outages.");
        assertThat(exchanges).hasSize(4).allMatch(exchange -> exchange.problem().isPresent());
    }

    @Test
    void aTimeoutOfTheServerIsNotTriedAgain() {
        next(1).answer(555);

        assertThat(failure(ServerFaultException.class)).hasMessageContaining("needed too long for it (555)");
        assertThat(exchanges).hasSize(1);
    }

    @Test
    void whatIsNotReadyIsAskedForAgainAFewTimes() {
        next(2).answer(202, "", "text/plain");
        read(bitbucket.connector, PULL_REQUESTS);
        assertThat(exchanges).extracting(HttpExchange::status).containsExactly(202, 202, 200);

        next(9).answer(202, "", "text/plain");
        assertThat(failure(ServerFaultException.class))
                .hasMessageStartingWith(ASKED + "Bitbucket is still gathering what this asks for (202).")
                .hasMessageContaining("Ask again in a minute");
        assertThat(exchanges).hasSize(7);
    }

    @Test
    void malformedJsonIsToldWithItsPlaceOnly() {
        next(1).malformedJson();

        assertThat(failure(UnexpectedAnswerException.class))
                .hasMessageStartingWith(ASKED + "the answer is cut off or no valid JSON (line ");
        assertThat(exchanges).singleElement().satisfies(exchange -> assertThat(exchange.problem())
                .isPresent());
    }

    @Test
    void htmlIsNotShown() {
        next(1).answer(200, "<html>someone@acme.example</html>", "text/html");

        assertThat(failure(UnexpectedAnswerException.class))
                .hasMessageContaining("a web page came instead of data")
                .hasMessageNotContaining("someone");
    }

    @Test
    void jsonOfAnotherShapeIsTold() {
        next(1).answer(200, "{\"values\": {}}", "application/json");
        assertThat(failure(UnexpectedAnswerException.class)).hasMessageContaining("holds no list of values");
        next(1).answer(200, "[]", "application/json");
        assertThat(failure(UnexpectedAnswerException.class)).hasMessageContaining("is no JSON object");
        next(1).answer(200, "{\"values\": [{\"id\": \"x\"}]}", "application/json");
        assertThat(failure(UnexpectedAnswerException.class))
                .hasMessageContaining("has no BIGINT at /id but a text")
                .hasMessageContaining("Leave out the column Id");
        next(1).answer(200, "{\"values\":[{\"x\":" + "[".repeat(5_000), "application/json");
        assertThat(failure(UnexpectedAnswerException.class)).hasMessageContaining("no valid JSON");
    }

    @Test
    void aBrokenConnectionIsTriedAgain() {
        next(1).dropConnection();
        next(1).truncateBody();
        read(bitbucket.connector, PULL_REQUESTS);

        assertThat(exchanges).extracting(HttpExchange::status).containsExactly(0, 0, 200);
    }

    @Test
    void noNetworkSaysSoAtOnce() {
        bitbucket.emulator.faults().offline(true);

        assertThat(failure(UnreachableException.class))
                .hasMessageContaining("refused the connection. Check the network connection");
        assertThat(exchanges).hasSize(1);
    }

    @Test
    void anUnknownHostIsNamed() {
        Connector nowhere = connector(BitbucketSettings.of(URI.create("https://nowhere.invalid/2.0"), apiToken(TOKEN))
                .withWorkspace("acme"));

        assertThat(failure(UnreachableException.class, nowhere, REPOSITORIES))
                .hasMessageContaining("the name nowhere.invalid can't be found");
    }

    @Test
    void aLateAnswerIsGivenUp() {
        next(9).delay(Duration.ofSeconds(30));
        Connector hasty = connector(bitbucket.settings().withTimeout(Duration.ofMillis(150)));

        assertThat(failure(UnreachableException.class, hasty, REPOSITORIES))
                .hasMessageContaining("within 150 milliseconds");
        assertThat(exchanges).hasSize(1);
    }

    @Test
    void tooManyRequestsPauseAndThenFail() {
        next(2).answer(429);
        read(bitbucket.connector, PULL_REQUESTS);
        assertThat(exchanges).extracting(HttpExchange::status).containsExactly(429, 429, 200);

        next(9).answer(429);
        assertThat(failure(RateLimitedException.class)).hasMessageContaining("too many requests (429)");
    }

    @Test
    void theBudgetIsKeptLocally() {
        Connector thrifty = connector(bitbucket.settings().withHourlyBudget(2));
        read(thrifty, REPOSITORIES);
        read(thrifty, REPOSITORIES);
        bitbucket.sent();

        assertThat(thrifty.budget().left()).isZero();
        assertThat(failure(RateLimitedException.class, thrifty, REPOSITORIES))
                .hasMessageContaining("the 2 requests of this hour are used up; the next is free in 60 minutes");
        assertThat(bitbucket.sent()).isEmpty();
    }

    @Test
    void refusalsKeepWhatTheSourceSaidOfFields() {
        next(1).answer(
                        400,
                        "{\"type\":\"error\",\"error\":{\"message\":\"Bad request\",\"fields\":{\"title\":[\"Too long.\"]}}}",
                        "application/json");

        RequestRejectedException rejected = failure(RequestRejectedException.class);
        assertThat(rejected).hasMessageContaining("Bitbucket says: Bad request title: Too long.");
        assertThat(rejected.fields()).containsEntry("title", List.of("Too long."));
        assertThat(rejected.status()).isEqualTo(400);
    }

    @Test
    void plansThatAreTooSmallAndConflictsAreTold() {
        next(1).answer(402);
        assertThat(failure(RequestRejectedException.class)).hasMessageContaining("plan of the workspace");
        next(1).answer(409);
        assertThat(failure(RequestRejectedException.class)).hasMessageContaining("contradicts what is there now");
    }

    @Test
    void whatIsGoneHasItsDate() {
        next(1).answer(410);

        assertThat(failure(GoneException.class).since()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(bitbucket.connector.catalog().removed("issues"))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("20 August 2026"));
    }

    @Test
    void aNameThatIsNoRepositoryIsNoSchema() {
        assertThat(bitbucket.connector.catalog().schema("nope", context)).isEmpty();
        assertThat(bitbucket.connector.catalog().schema("WEB", context)).isPresent();
        assertThat(bitbucket.connector.catalog().schema("..", context)).isEmpty();
    }

    @Test
    void secretsTravelOnlyProtected() {
        assertThat(catchThrowableOfType(
                        BitquarryException.class,
                        () -> BitbucketSettings.of(URI.create("http://bitbucket.example/2.0"), apiToken(TOKEN))))
                .hasMessageContaining("would send the token unprotected");
        assertThat(apiToken(TOKEN).toString() + as(apiToken(TOKEN))).doesNotContain(TOKEN);
    }
}
