package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.workbench.core.log.HttpLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspacesJobTest {
    private static final String EMAIL = "ann@acme.example";

    @TempDir
    Path folder;

    private final Emulator emulator = Emulator.start(EmulatorOptions.demo()
            .withCredential(
                    Account.apiToken(EMAIL, "right"),
                    Account.apiToken("ben@acme.example", "narrow").withScopes("read:repository:bitbucket")));
    private final HttpLog log = new HttpLog(Clock.systemUTC());

    @AfterEach
    void close() {
        emulator.close();
    }

    /** Asks with a draft that has no workspace yet. */
    private WorkspacesOutcome ask(String scheme, String user, ConnectionProperty property, String secret)
            throws InterruptedException {
        try (DataSources dataSources = new DataSources(
                new ProfileStore(folder.resolve("datasources")),
                new SessionCredentials(),
                new BitbucketConnectorFactory(DemoWorkspace.in(folder, Clock.systemUTC()), Clock.systemUTC()))) {
            DataSourceDraft draft = DataSourceDraft.ofNew(dataSources);
            draft.name("acme");
            draft.set(ConnectionProperties.URL, emulator.baseUri().toString());
            draft.set(ConnectionProperties.AUTH_SCHEME, scheme);
            draft.set(ConnectionProperties.USER, user);
            draft.secret(property, secret.toCharArray());
            DraftSnapshot snapshot = draft.snapshot();
            WorkspacesJob job = new WorkspacesJob(snapshot, log);
            job.schedule();
            job.join();
            assertThat(snapshot.typed().values()).allMatch(text -> text[0] == 0);
            return job.outcome().orElseThrow();
        }
    }

    private String failure(String scheme, String user, ConnectionProperty property, String secret)
            throws InterruptedException {
        return ask(scheme, user, property, secret) instanceof WorkspacesOutcome.Failed(var problem)
                ? problem.text()
                : "no failure";
    }

    @Test
    void aPersonSeesTheirWorkspaces() throws InterruptedException {
        assertThat(ask("APIToken", EMAIL, ConnectionProperties.API_TOKEN, "right"))
                .isInstanceOfSatisfying(
                        WorkspacesOutcome.Listed.class,
                        listed -> assertThat(listed.names()).contains("acme").isSorted());
    }

    @Test
    void anAccessTokenNeverAsksForAPersonsWorkspaces() throws InterruptedException {
        assertThat(failure("AccessToken", "", ConnectionProperties.ACCESS_TOKEN, Account.DEMO_WORKSPACE_TOKEN))
                .contains("belongs to no person", "Type the workspace's short name");
        assertThat(failure("None", "", ConnectionProperties.ACCESS_TOKEN, "any"))
                .contains("listed for those who sign in");
        assertThat(emulator.requests()).isEqualTo(List.of());
    }

    @Test
    void aMissingScopeIsNamed() throws InterruptedException {
        assertThat(failure("APIToken", "ben@acme.example", ConnectionProperties.API_TOKEN, "narrow"))
                .contains("read:workspace:bitbucket");
        assertThat(failure("APIToken", EMAIL, ConnectionProperties.API_TOKEN, "wrong"))
                .contains("401");
    }
}
