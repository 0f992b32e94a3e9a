package org.bitquarry.bitbucket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.GoneException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final String PATH = "/repositories/acme/web/pullrequests/7";

    private static BitquarryException refused(Credential.Kind kind, int status, String type, String body) {
        RawAnswer answer = new RawAnswer(status, Map.of("content-type", type), body.getBytes(StandardCharsets.UTF_8));
        return new Refusals(kind).of("PUT " + PATH, PATH, answer);
    }

    private static BitquarryException json(int status, String body) {
        return refused(Credential.Kind.API_TOKEN, status, "application/json; charset=utf-8", body);
    }

    @Test
    void allPartsOfAnErrorMakeOneSentence() {
        BitquarryException error = json(
                400,
                "{\"type\":\"error\",\"error\":{\"message\":\"Bad request\",\"fields\":{\"src\":[\"This field is required.\"]},"
                        + "\"detail\":\"You must specify\\n\\na valid source branch\",\"id\":\"9ef\",\"data\":{\"extra\":\"x\"}}}");

        assertThat(error)
                .isInstanceOf(RequestRejectedException.class)
                .hasMessage("PUT " + PATH + ": refused (400). Bitbucket says: Bad request src: This field is required."
                        + " You must specify a valid source branch. Change src, then try again.");
        assertThat(((RequestRejectedException) error).fields()).containsOnlyKeys("src");
    }

    @Test
    void aMessageThatRepeatsItsFieldIsSaidOnce() {
        assertThat(json(
                        400,
                        "{\"error\":{\"fields\":{\"destination\":[\"branch not found: x\"]},"
                                + "\"message\":\"destination: branch not found: x\"}}"))
                .hasMessageEndingWith(
                        "Bitbucket says: destination: branch not found: x. Change destination, then try again.");
    }

    @Test
    void whatIsNotJsonIsNeverShown() {
        String page = "<html>someone@acme.example</html>";

        assertThat(refused(Credential.Kind.API_TOKEN, 404, "text/plain", "someone"))
                .hasMessageNotContaining("someone");
        assertThat(refused(Credential.Kind.API_TOKEN, 502, "text/html", page)).hasMessageNotContaining("someone");
        assertThat(json(400, page)).hasMessageNotContaining("someone");
        assertThat(json(400, "{\"error\":{\"message\":\"" + page + "\"}}")).hasMessageNotContaining("someone");
        assertThat(json(400, "{\"error\":{\"message\":\"" + "x".repeat(70_000) + "\"}}"))
                .hasMessage("PUT " + PATH + ": refused (400). Change what it complains about, then try again.");
    }

    @Test
    void theScopeThatIsMissingIsTold() {
        BitquarryException error = json(
                403,
                "{\"error\":{\"message\":\"lack\",\"detail\":{\"required\":[\"read:a\",\"write:a\"],\"granted\":[\"read:a\"]}}}");

        assertThat(error).hasMessageContaining("the token lacks the scope write:a (403)");
        assertThat(((PermissionDeniedException) error).requiredScopes()).containsExactly("read:a", "write:a");
    }

    @Test
    void aRefusalWithoutScopesDependsOnTheCredential() {
        assertThat(json(403, "{\"error\":{\"message\":\"No access\"}}"))
                .hasMessageContaining("Bitbucket says: No access. Ask an administrator for access.");
        assertThat(refused(Credential.Kind.ACCESS_TOKEN, 403, "text/plain", "x"))
                .hasMessageContaining("some things need an API token");
    }

    @Test
    void everyCredentialHasItsOwnAdvice() {
        assertThat(refused(Credential.Kind.API_TOKEN, 401, "text/plain", "")).hasMessageContaining("e-mail address");
        assertThat(refused(Credential.Kind.ACCESS_TOKEN, 401, "text/plain", "")).hasMessageContaining("access token");
        assertThat(refused(Credential.Kind.ANONYMOUS, 401, "text/plain", ""))
                .hasMessageContaining("Give the connection");
    }

    @Test
    void whatIsGoneIsDated() {
        assertThat(((GoneException) json(410, "{\"error\":{\"message\":\"Gone since 2026-07-28\"}}")).since())
                .isEqualTo(LocalDate.of(2026, 7, 28));
        RawAnswer silent = new RawAnswer(410, Map.of(), new byte[0]);
        assertThat(((GoneException) new Refusals(Credential.Kind.API_TOKEN)
                                .of("GET", "/repositories/acme/web/issues/1", silent))
                        .since())
                .isEqualTo(LocalDate.of(2026, 8, 20));
    }

    @Test
    void otherStatusesHaveTheirKind() {
        assertThat(json(555, "")).isInstanceOf(ServerFaultException.class).hasMessageContaining("555");
        assertThat(json(504, "")).isInstanceOf(ServerFaultException.class);
        assertThat(json(416, "")).isInstanceOf(RequestRejectedException.class).hasMessageContaining("416");
        assertThat(json(302, "")).isInstanceOf(UnexpectedAnswerException.class).hasMessageContaining("302");
    }

    @Test
    void theValueOfAVariableIsASecretAndThatOfARuleIsNone() {
        assertThat(Redaction.body("{\"key\":\"TOKEN\",\"value\":\"s3\",\"secured\":true}"))
                .contains("TOKEN", "•••")
                .doesNotContain("s3");
        assertThat(Redaction.body("{\"value\":\"s3\"}")).doesNotContain("s3");
        assertThat(Redaction.body("{\"kind\":\"force\",\"value\":2}")).isEqualTo("{\"kind\":\"force\",\"value\":2}");
    }

    @Test
    void secretsInBodiesAreRedactedWhereverTheyStand() {
        assertThat(Redaction.body("{\"url\":\"u\",\"secret\":\"s3\",\"a\":[{\"Private_Key\":\"s3\"}],\"token\":null}"))
                .contains("\"u\"")
                .contains("•••")
                .doesNotContain("s3")
                .contains("null");
        assertThat(Redaction.body("not json s3")).isEqualTo("•••");
    }

    @Test
    void theLogNamesNobody() {
        assertThat(FailureLog.shape("/repositories/acme/web/pullrequests/7/comments"))
                .isEqualTo("/repositories/*/*/pullrequests/*/comments");
        assertThat(FailureLog.shape("/repositories/acme/web/refs/branches/secret/plan"))
                .isEqualTo("/repositories/*/*/refs/branches/*/*");
    }

    @Test
    void noNameWritesALineOfTheLog() {
        assertThat(FailureLog.shape("/repositories/acme\nINFO all is well\u001b[2J/web"))
                .isEqualTo("/repositories/*/*");
    }

    @Test
    void credentialsShowNothingAndAreToldApart() {
        Credential one = Credential.apiToken("a@b.example", "s3crét".toCharArray());

        assertThat(one.toString()).doesNotContain("s3cr").doesNotContain("@");
        assertThat(one.header(RequestContext.unobserved())).contains("Basic YUBiLmV4YW1wbGU6czNjcsOpdA==");
        assertThat(Credential.accessToken("t".toCharArray()).header(RequestContext.unobserved()))
                .contains("Bearer t");
        assertThat(Credential.anonymous().header(RequestContext.unobserved())).isEmpty();
        assertThat(one.fingerprint())
                .isEqualTo(Credential.apiToken("a@b.example", "s3crét".toCharArray())
                        .fingerprint())
                .isNotEqualTo(Credential.apiToken("a@c.example", "s3crét".toCharArray())
                        .fingerprint())
                .isNotEqualTo(Credential.accessToken("s3crét".toCharArray()).fingerprint());
    }
}
