package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.CredentialSource;
import org.bitquarry.connections.LayeredCredentials;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BitbucketConnectorFactoryTest {
    private static final String TOKEN = "the-right-token";

    @TempDir
    Path folder;

    private final Emulator emulator = Emulator.start(EmulatorOptions.demo()
            .withCredential(
                    Account.apiToken("ann@acme.example", TOKEN),
                    Account.workspaceToken("workspace-token"),
                    Account.apiToken("ben@acme.example", "narrow").withScopes("read:user:bitbucket")));
    private DemoWorkspace demo = null;
    private BitbucketConnectorFactory factory = null;

    private BitbucketConnectorFactory factory() {
        if (factory == null) {
            demo = DemoWorkspace.in(folder, Clock.systemUTC());
            factory = new BitbucketConnectorFactory(demo, Clock.systemUTC());
        }
        return factory;
    }

    @AfterEach
    void close() {
        emulator.close();
        if (factory != null) {
            factory.close();
            demo.close();
        }
    }

    private ConnectionProfile acme() {
        return ConnectionProfile.named("acme")
                .with(ConnectionProperties.URL, emulator.baseUri().toString())
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.USER, "ann@acme.example");
    }

    private static CredentialSource secret(String property, String text) {
        return (profile, asked) -> Optional.of(asked).filter(property::equals).map(name -> text.toCharArray());
    }

    private ConnectionReport test(ConnectionProfile profile, CredentialSource credentials) {
        try (Connector connector = factory().open(profile, LayeredCredentials.over(credentials))) {
            return connector.test(RequestContext.unobserved());
        }
    }

    /** Returns the whole message that a person sees. */
    private String message(ConnectionProfile profile, CredentialSource credentials) {
        BitquarryException error = catchThrowableOfType(BitquarryException.class, () -> test(profile, credentials));
        assertThat(error).isNotNull();
        assertThat(error.isStatementFault()).as("the connection is at fault").isFalse();
        return error.problem().text();
    }

    @Test
    void anApiTokenConnectsItsOwner() {
        ConnectionReport report = test(acme(), secret("APIToken", TOKEN));

        assertThat(report.principal()).isEqualTo("Ann Carter");
        assertThat(report.workspace()).contains("acme");
        assertThat(report.scopes()).contains("read:repository:bitbucket");
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void anAccessTokenConnectsNobodyInPerson() {
        ConnectionProfile profile = acme().with(ConnectionProperties.AUTH_SCHEME, "AccessToken");

        assertThat(test(profile, secret("AccessToken", "workspace-token")).principal())
                .isEqualTo("Access token for acme");
        assertThat(emulator.requests()).noneMatch(request -> request.path().equals("/2.0/user"));
    }

    @Test
    void theDemoNeedsNothing() {
        ConnectionProfile profile = ConnectionProfile.named("demo").with(ConnectionProperties.SOURCE, "Demo");

        ConnectionReport report = test(profile, (name, property) -> Optional.empty());

        assertThat(report.workspace()).contains("acme");
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void aWrongTokenSaysSoAndWhatToDo() {
        assertThat(message(acme(), secret("APIToken", "not-the-token")))
                .startsWith("GET /user: the credential was refused (401).")
                .contains("Check the e-mail address and the API token")
                .doesNotContain("not-the-token");
    }

    @Test
    void aTokenWithTooFewScopesNamesThemInTheReport() {
        ConnectionProfile profile = acme().with(ConnectionProperties.USER, "ben@acme.example");

        assertThat(message(profile, secret("APIToken", "narrow"))).contains("read:repository:bitbucket");
    }

    @Test
    void aWrongWorkspaceIsNamed() {
        assertThat(message(acme().with(ConnectionProperties.WORKSPACE, "nowhere"), secret("APIToken", TOKEN)))
                .isEqualTo(
                        "GET /workspaces/nowhere: there is no workspace nowhere (404), or this credential may not see"
                                + " it. Check the workspace's short name: it is what follows bitbucket.org/ in its address.");
    }

    @Test
    void withoutNetworkTheHostIsNamed() {
        emulator.faults().offline(true);

        assertThat(message(acme(), secret("APIToken", TOKEN)))
                .contains("127.0.0.1:" + emulator.port() + " refused the connection. Check the network connection");
    }

    @Test
    void anUnknownHostIsNamed() {
        ConnectionProfile profile = acme().with(ConnectionProperties.URL, "https://no-such-host.invalid/2.0");

        assertThat(message(profile, secret("APIToken", TOKEN)))
                .containsAnyOf("the name no-such-host.invalid can't be found.", "this computer is offline");
    }

    @Test
    void anAnswerThatIsNoJsonIsNotShown() {
        emulator.faults().next(10).malformedJson();

        assertThat(message(acme(), secret("APIToken", TOKEN))).contains("no valid JSON");
    }

    @Test
    void aTokenIsNotSentUnprotectedToAnotherMachine() {
        ConnectionProfile profile = acme().with(ConnectionProperties.URL, "http://bitbucket.example/2.0");

        assertThat(message(profile, secret("APIToken", TOKEN))).contains("https");
    }

    @Test
    void anUnfinishedProfileNamesWhatIsMissing() {
        assertThat(message(acme().with(ConnectionProperties.WORKSPACE, ""), (profile, property) -> Optional.empty()))
                .isEqualTo("Connect acme: Workspace is missing. Set it in the datasource's settings.");
        assertThat(message(acme().with(ConnectionProperties.TIMEOUT, "soon"), secret("APIToken", TOKEN)))
                .contains("Timeout");
    }

    @Test
    void aMissingTokenSaysWhereToPutIt() {
        assertThat(message(acme(), (profile, property) -> Optional.empty()))
                .isEqualTo("Connect acme: no APIToken is kept for it. Enter it in the datasource's settings,"
                        + " or set BITQUARRY_APITOKEN for a command.");
    }

    @Test
    void aReadOnlyDatasourceReadsAndSendsNoWrite() {
        try (Connector connector =
                factory().open(acme().withReadOnly(true), LayeredCredentials.over(secret("APIToken", TOKEN)))) {
            assertThat(connector.test(RequestContext.unobserved()).problems()).isEmpty();
            emulator.forgetRequests();

            assertThat(catchThrowableOfType(
                                    PermissionDeniedException.class,
                                    () -> connector.commit(
                                            new ChangeSet(List.of()),
                                            (index, change, outcome) -> true,
                                            RequestContext.unobserved()))
                            .problem()
                            .cameBack())
                    .isEqualTo("the datasource is read-only; nothing was sent.");
            assertThat(emulator.requests()).isEmpty();
        }
    }
}
