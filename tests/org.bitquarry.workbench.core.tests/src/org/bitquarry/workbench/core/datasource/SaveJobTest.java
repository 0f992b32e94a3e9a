package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.workbench.core.log.HttpLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveJobTest {
    private static final ConnectionProfile ACME = ConnectionProfile.named("acme")
            .with(ConnectionProperties.WORKSPACE, "acme")
            .with(ConnectionProperties.USER, "ann@example.com");

    @TempDir
    Path folder;

    private final HttpLog log = new HttpLog(InstantSource.system());
    private DataSources dataSources = null;

    @BeforeEach
    void open() {
        dataSources = over(folder.resolve("datasources"));
    }

    private static DataSources over(Path profiles) {
        return new DataSources(
                new ProfileStore(profiles),
                new SessionCredentials(),
                (profile, credentials) -> new FakeConnector(credentials
                        .read(profile.name(), "APIToken")
                        .map(String::new)
                        .orElse("none")));
    }

    private SaveOutcome saved(String token, boolean connect) throws InterruptedException {
        DataSourceDraft draft = DataSourceDraft.of(dataSources, ACME);
        draft.secret(ConnectionProperties.API_TOKEN, token.toCharArray());
        DraftSnapshot snapshot = draft.snapshot();
        SaveJob job = new SaveJob(snapshot, connect, log);
        job.schedule();
        job.join();
        assertThat(snapshot.typed().get("APIToken")).as("wiped").containsOnly('\0');
        return job.outcome().orElseThrow();
    }

    @Test
    void whatIsSavedIsConnectedWhenThatIsWanted() throws InterruptedException {
        SaveOutcome outcome = saved("good", true);

        assertThat(outcome).isEqualTo(new SaveOutcome.Done(ACME, dataSources.connected("acme")));
        assertThat(dataSources.connected("acme")).isPresent();
    }

    @Test
    void savingAloneAsksNobody() throws InterruptedException {
        assertThat(saved("wrong", false)).isInstanceOf(SaveOutcome.Done.class);
        assertThat(dataSources.connected("acme")).isEmpty();
        assertThat(dataSources.hasSecrets(ACME)).isTrue();
    }

    @Test
    void aRefusedConnectionLeavesTheDatasourceSaved() throws InterruptedException {
        assertThat(saved("wrong", true)).isInstanceOfSatisfying(SaveOutcome.OnlySaved.class, only -> {
            assertThat(only.problem().cameBack()).isEqualTo("the token was refused (401).");
            assertThat(dataSources.profile("acme")).contains(only.profile());
        });
    }

    @Test
    void aStoreThatTakesNoSecretLeavesTheDatasourceSaved() throws InterruptedException {
        dataSources = new DataSources(
                new ProfileStore(folder.resolve("datasources")),
                new Locked(),
                (profile, credentials) -> new FakeConnector("good"));

        assertThat(saved("good", true)).isInstanceOfSatisfying(SaveOutcome.SecretsNotKept.class, notKept -> {
            assertThat(notKept.problem().cameBack()).isEqualTo("it is locked.");
            assertThat(dataSources.profile("acme")).contains(notKept.profile());
        });
    }

    @Test
    void whatCannotBeWrittenIsRefusedWithTheReason() throws IOException, InterruptedException {
        dataSources = over(Files.writeString(folder.resolve("file"), "in the way"));

        assertThat(saved("good", true)).isInstanceOfSatisfying(SaveOutcome.Refused.class, refused -> assertThat(
                        refused.problem().text())
                .contains("acme"));
    }

    @Test
    void aStoppedConnectionSaysWhatIsSaved() throws InterruptedException {
        DataSourceDraft draft = DataSourceDraft.of(dataSources, ACME);
        draft.secret(ConnectionProperties.API_TOKEN, "silent".toCharArray());
        SaveJob job = new SaveJob(draft.snapshot(), true, log);
        dataSources.onChange(event -> job.stop());

        job.schedule();
        job.join();

        assertThat(job.outcome()).contains(new SaveOutcome.Stopped(Optional.of(ACME)));
    }

    /** A store that takes nothing. */
    private static final class Locked implements CredentialStore {
        @Override
        public Optional<char[]> read(String profile, String property) {
            return Optional.empty();
        }

        @Override
        public void write(String profile, String property, char[] secret) {
            throw new CredentialStoreException(new Problem("Keep APIToken", "it is locked.", "Unlock it."), null);
        }

        @Override
        public void remove(String profile) {
            // There is nothing.
        }

        @Override
        public String place() {
            return "nowhere";
        }
    }
}
