package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.log.StatementLog;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectJobTest {
    private static final ConnectionProfile ACME = ConnectionProfile.named("acme")
            .with(ConnectionProperties.WORKSPACE, "acme")
            .with(ConnectionProperties.USER, "ann@example.com");

    @TempDir
    Path folder;

    private final HttpLog log = new HttpLog(InstantSource.system());
    private DataSources dataSources = null;

    @BeforeEach
    void open() {
        dataSources = new DataSources(
                new ProfileStore(folder),
                new SessionCredentials(),
                (profile, credentials) -> new FakeConnector(credentials
                        .read(profile.name(), "APIToken")
                        .map(String::new)
                        .orElse("none")));
    }

    private void keep(String token) {
        dataSources.keepSecrets("acme", Map.of("APIToken", token.toCharArray()), SecretPlace.STORE);
    }

    private ConnectOutcome connected() throws InterruptedException {
        return connected(ACME);
    }

    private ConnectOutcome connected(ConnectionProfile profile) throws InterruptedException {
        ConnectJob job = new ConnectJob(dataSources, profile, log);
        run(job);
        return job.outcome().orElseThrow();
    }

    private static void run(Job job) throws InterruptedException {
        job.schedule();
        job.join();
        assertThat(job.getResult().isOK()).as("no dialog opens").isTrue();
    }

    @Test
    void aConnectionIsTheOutcomeAndItsRequestsAreLogged() throws InterruptedException {
        keep("stored");

        ConnectOutcome outcome = connected();

        assertThat(outcome)
                .isEqualTo(new ConnectOutcome.Connected(
                        dataSources.connected("acme").orElseThrow()));
        StatementLog entry = log.statements().getFirst();
        assertThat(entry.datasource()).isEqualTo("acme");
        assertThat(entry.title()).isEqualTo("Connect");
        assertThat(entry.exchanges()).extracting(HttpExchange::url).containsExactly("/user");
    }

    @Test
    void aRefusalIsAnOutcomeInWords() throws InterruptedException {
        keep("wrong");

        assertThat(connected()).isInstanceOfSatisfying(ConnectOutcome.Failed.class, failed -> assertThat(
                        failed.problem().cameBack())
                .isEqualTo("the token was refused (401)."));
    }

    @Test
    void aLoginThatIsNoLongerGoodLeadsToSigningIn() throws InterruptedException {
        keep("wrong");

        assertThat(connected(ACME.with(ConnectionProperties.AUTH_SCHEME, "OAuth")))
                .isInstanceOf(ConnectOutcome.SignInNeeded.class);
        assertThat(connected(ACME.with(ConnectionProperties.AUTH_SCHEME, "OAuthClient")))
                .as("nobody signs in for a consumer")
                .isInstanceOf(ConnectOutcome.Failed.class);
    }

    @Test
    void aFaultOfOursIsAnOutcomeToo() throws InterruptedException {
        keep("bug");

        assertThat(connected()).isInstanceOfSatisfying(ConnectOutcome.Failed.class, failed -> assertThat(
                        failed.problem().text())
                .isEqualTo("Connect acme: Bitquarry itself failed (IllegalStateException)."
                        + " The error log has the details; please report them."));
    }

    @Test
    void aServerThatNeverAnswersIsLeftWhenAPersonStops() throws InterruptedException {
        keep("silent");
        ConnectJob job = new ConnectJob(dataSources, ACME, log);
        List<ConnectOutcome> told = new ArrayList<>();
        job.onOutcome(told::add);

        job.schedule();
        job.stop();
        job.join();

        assertThat(job.outcome()).contains(new ConnectOutcome.Stopped());
        assertThat(told).containsExactly(new ConnectOutcome.Stopped());
        assertThat(dataSources.connected("acme")).isEmpty();
    }

    @Test
    void aJobThatIsCancelledBeforeItRunsIsStopped() throws InterruptedException {
        ConnectJob job = new ConnectJob(dataSources, ACME, log);

        job.schedule(60_000);
        job.cancel();
        job.join();

        assertThat(job.outcome()).contains(new ConnectOutcome.Stopped());
    }

    @Test
    void testingADraftTellsWhoIsConnectedAndWipesTheSnapshot() throws InterruptedException {
        DataSourceDraft draft = DataSourceDraft.of(dataSources, ACME);
        draft.secret(ConnectionProperties.API_TOKEN, "typed".toCharArray());
        DraftSnapshot snapshot = draft.snapshot();
        TestJob job = TestJob.of(snapshot, log);

        run(job);

        assertThat(job.outcome().orElseThrow().headline()).isEqualTo("Connected as user of typed.");
        assertThat(snapshot.typed().get("APIToken")).containsOnly('\0');
        assertThat(log.statements().getFirst().title()).isEqualTo("Test connection");
        assertThat(dataSources.connected("acme")).isEmpty();
    }

    @Test
    void testingASavedDatasourceUsesWhatIsKept() throws InterruptedException {
        keep("wrong");
        TestJob job = TestJob.of(dataSources, ACME, log);

        run(job);

        assertThat(job.outcome().orElseThrow().outcome()).isEqualTo(ReportText.Outcome.FAILED);
        assertThat(job.outcome().orElseThrow().headline()).isEqualTo("The token was refused (401).");
    }
}
