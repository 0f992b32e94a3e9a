package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.log.HttpLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInJobTest {
    private static final ConnectionProfile ACME = ConnectionProfile.named("acme")
            .with(ConnectionProperties.WORKSPACE, "acme")
            .with(ConnectionProperties.AUTH_SCHEME, "OAuth")
            .with(OAuthProperties.CLIENT_ID, "key");
    private static final URI PAGE = URI.create("https://bitbucket.example/consent");

    @TempDir
    Path folder;

    private final SessionCredentials secured = new SessionCredentials();
    private final List<URI> seen = new ArrayList<>();
    private final HttpLog log = new HttpLog(Clock.systemUTC());
    private DataSources dataSources = null;
    private String token = "token";

    @BeforeEach
    void open() {
        dataSources = new DataSources(new ProfileStore(folder), secured, new FakeFactory());
        dataSources.keepSecrets("acme", Map.of("OAuthClientSecret", "s".toCharArray()), SecretPlace.STORE);
    }

    /** Connects as the user of the access token, and signs in by the code 42. */
    private final class FakeFactory implements ConnectorFactory {
        @Override
        public Connector open(ConnectionProfile profile, CredentialStore credentials) {
            return new FakeConnector(credentials
                    .read(profile.name(), OAuthProperties.ACCESS_TOKEN.name())
                    .map(String::new)
                    .orElse("wrong"));
        }

        @Override
        public SignIn signIn(ConnectionProfile profile, CredentialStore credentials) {
            return new FakeSignIn(profile.name(), credentials);
        }
    }

    private final class FakeSignIn implements SignIn {
        private final String name;
        private final CredentialStore credentials;

        FakeSignIn(String name, CredentialStore credentials) {
            this.name = name;
            this.credentials = credentials;
        }

        @Override
        public boolean isSignedIn() {
            return false;
        }

        @Override
        public Optional<Instant> livesUntil() {
            return Optional.empty();
        }

        @Override
        public void withBrowser(Consumer<URI> browser, RequestContext context) {
            browser.accept(PAGE);
            complete("42", context);
        }

        @Override
        public URI begin() {
            return PAGE;
        }

        @Override
        public void complete(String copied, RequestContext context) {
            if (!copied.equals("42")) {
                throw new AuthenticationFailedException(
                        new Problem("Sign in to acme", "the code was refused.", "Sign in once more."), null);
            }
            credentials.write(name, OAuthProperties.REFRESH_TOKEN.name(), "next".toCharArray());
            credentials.write(name, OAuthProperties.ACCESS_TOKEN.name(), token.toCharArray());
        }
    }

    private static SignInOutcome outcome(SignInJob job) throws InterruptedException {
        job.schedule();
        job.join();
        return job.outcome().orElseThrow();
    }

    private SignInOutcome inBrowser(Login login, Consumer<URI> browser) throws InterruptedException {
        return outcome(SignInJob.inBrowser(login, seen::add, browser, log));
    }

    /** Is shown in a browser that nobody needs here: the fake comes back by itself. */
    private static void open(URI page) {
        assertThat(page).isEqualTo(PAGE);
    }

    private Optional<String> kept(String property) {
        return secured.read("acme", property).map(String::new);
    }

    @Test
    void whoIsSignedInIsToldAndTheTokensAreWhereTheSecretIs() throws InterruptedException {
        assertThat(inBrowser(Login.of(dataSources, ACME), SignInJobTest::open))
                .isEqualTo(new SignInOutcome.SignedIn("user of token"));
        assertThat(seen).containsExactly(PAGE);
        assertThat(kept("OAuthRefreshToken")).contains("next");
    }

    @Test
    void whoeverCantBeAskedIsSignedInAnyhow() throws InterruptedException {
        token = "wrong";

        assertThat(inBrowser(Login.of(dataSources, ACME), SignInJobTest::open))
                .isEqualTo(new SignInOutcome.SignedIn(""));
    }

    @Test
    void aCodeThatIsRefusedIsAnOutcomeInWords() throws InterruptedException {
        assertThat(outcome(SignInJob.byCode(Login.of(dataSources, ACME), "43", log)))
                .isInstanceOfSatisfying(
                        SignInOutcome.Failed.class,
                        failed -> assertThat(failed.problem().text()).contains("the code was refused"));
        assertThat(outcome(SignInJob.byCode(Login.of(dataSources, ACME), "42", log)))
                .isEqualTo(new SignInOutcome.SignedIn("user of token"));
    }

    @Test
    void aPortThatIsTakenIsToldApart() throws InterruptedException {
        assertThat(inBrowser(Login.of(dataSources, ACME), page -> {
                    throw new ProfileRejectedException(new Problem("Sign in", "port 33333 is taken.", "…"), null);
                }))
                .isInstanceOf(SignInOutcome.NoWayBack.class);
    }

    @Test
    void aDraftKeepsItsLoginForItselfUntilItIsSaved() throws InterruptedException {
        DataSourceDraft draft = DataSourceDraft.of(dataSources, ACME);

        assertThat(inBrowser(Login.of(draft.snapshot()), SignInJobTest::open))
                .isEqualTo(new SignInOutcome.SignedIn("user of token"));

        assertThat(draft.isSignedIn()).isTrue();
        assertThat(kept("OAuthRefreshToken")).isEmpty();
        assertThat(draft.snapshot().test(RequestContext.unobserved()).principal())
                .isEqualTo("user of token");

        draft.name("renamed");
        draft.snapshot().save();

        assertThat(secured.read("renamed", "OAuthRefreshToken").map(String::new))
                .contains("next");
        assertThat(secured.read("renamed", "OAuthClientSecret").map(String::new))
                .contains("s");
    }

    @Test
    void theTokensOfAnotherConsumerAreForgotten() throws InterruptedException {
        DataSourceDraft draft = DataSourceDraft.of(dataSources, ACME);
        inBrowser(Login.of(draft.snapshot()), SignInJobTest::open);

        draft.set(OAuthProperties.SCOPE, "account");
        assertThat(draft.isSignedIn()).isTrue();
        draft.set(OAuthProperties.CLIENT_ID, "other");

        assertThat(draft.isSignedIn()).isFalse();
    }

    @Test
    void secretsThatWereNotTypedMoveAlongToMemory() throws InterruptedException {
        DataSourceDraft draft = DataSourceDraft.of(dataSources, ACME);
        inBrowser(Login.of(draft.snapshot()), SignInJobTest::open);
        draft.place(SecretPlace.SESSION);

        draft.snapshot().save();

        assertThat(kept("OAuthClientSecret")).isEmpty();
        assertThat(dataSources.kept().read("acme", "OAuthClientSecret").map(String::new))
                .contains("s");
        assertThat(dataSources.kept().read("acme", "OAuthRefreshToken").map(String::new))
                .contains("next");
    }
}
