package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.CategoryStore;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.CredentialSource;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.Registration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSourcesTest {
    private static final ConnectionProfile ACME = ConnectionProfile.named("acme")
            .with(ConnectionProperties.WORKSPACE, "acme")
            .with(ConnectionProperties.USER, "ann@example.com");

    @TempDir
    Path folder;

    private final List<FakeConnector> opened = new CopyOnWriteArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final CredentialStore secured = new SessionCredentials();
    private DataSources dataSources = null;

    @BeforeEach
    void open() {
        dataSources = another();
        dataSources.onChange(event -> events.add(
                switch (event) {
                    case DataSourceEvent.ProfilesChanged changed -> "profiles";
                    case DataSourceEvent.Renamed(String before, ConnectionProfile profile) ->
                        before + ">" + profile.name();
                    case DataSourceEvent.Connected(DataSource live) -> "+" + live.name();
                    case DataSourceEvent.Written(ConnectionProfile profile) -> "!" + profile.name();
                    case DataSourceEvent.Disconnected(ConnectionProfile profile) -> "-" + profile.name();
                }));
    }

    private DataSources another() {
        return new DataSources(new ProfileStore(folder.resolve("datasources")), secured, this::connector);
    }

    private Connector connector(ConnectionProfile profile, CredentialSource credentials) {
        String token =
                credentials.read(profile.name(), "APIToken").map(String::new).orElse("none");
        opened.add(new FakeConnector(token));
        return opened.getLast();
    }

    private static Map<String, char[]> token(String text) {
        return Map.of("APIToken", text.toCharArray());
    }

    @Test
    void theFirstStartFindsTheDemo() {
        assertThat(dataSources.profiles()).singleElement().satisfies(demo -> {
            assertThat(demo.name()).isEqualTo("demo");
            assertThat(demo.isDemo()).isTrue();
            assertThat(demo.problems()).isEmpty();
        });
    }

    @Test
    void aFirstStartThatBeginsWithASaveFindsTheDemoToo() {
        dataSources.save(ACME);

        assertThat(another().profile("demo")).isPresent();
    }

    @Test
    void aRemovedDemoStaysAway() {
        dataSources.profiles();
        dataSources.remove("demo");

        assertThat(another().profiles()).isEmpty();
    }

    @Test
    void savedProfilesAreFoundByTheNextStartAndListenersAreTold() {
        dataSources.save(ACME);

        assertThat(another().profile("ACME")).contains(ACME);
        assertThat(events).containsExactly("profiles");
    }

    @Test
    void workOfAnotherInstanceIsSeenAfterARefresh() {
        dataSources.profiles();
        another().save(ACME);

        assertThat(dataSources.profile("acme")).isEmpty();
        dataSources.refresh();
        assertThat(dataSources.profile("acme")).isPresent();
        dataSources.refresh();
        assertThat(events).as("told once").containsExactly("profiles");
    }

    @Test
    void connectingTwiceGivesOneConnection() {
        DataSource first = dataSources.connect(ACME, RequestContext.unobserved());
        DataSource second = dataSources.connect(ACME, RequestContext.unobserved());

        assertThat(second).isSameAs(first);
        assertThat(opened).hasSize(1);
        assertThat(dataSources.connected("Acme")).contains(first);
        assertThat(events).containsExactly("+acme");
    }

    @Test
    void statementsAreReadAgainstTheProfilesSchema() {
        assertThat(dataSources
                        .connect(ACME, RequestContext.unobserved())
                        .session()
                        .defaultSchema())
                .contains("Information");
        ConnectionProfile web = ACME.withName("web").with(ConnectionProperties.SCHEMA, "web");
        assertThat(dataSources
                        .connect(web, RequestContext.unobserved())
                        .session()
                        .defaultSchema())
                .contains("web");
    }

    @Test
    void aStatementChangesNoMoreRowsThanTheProfileAllows() {
        assertThat(DataSource.session(ACME).maxAffectedRows()).isEqualTo(100);
        ConnectionProfile careful = ACME.with(ConnectionProperties.MAX_AFFECTED_ROWS, "7");
        assertThat(DataSource.session(careful).maxAffectedRows()).isEqualTo(7);
    }

    @Test
    void theLowerCapOfTheDatasourceAndItsCategoryHolds() {
        CategoryStore store = new CategoryStore(folder.resolve("categories"));
        store.put(CategoryRules.of(Category.PROD).withRequestCap(Optional.of(50)));
        try (DataSources capped = new DataSources(
                new ProfileStore(folder.resolve("datasources")), secured, this::connector, new CategoryBook(store))) {
            ConnectionProfile prod = ACME.withCategory(Optional.of(Category.PROD));
            capped.save(prod);

            assertThat(capped.connect(prod, RequestContext.unobserved())
                            .session()
                            .requestCap())
                    .isEqualTo(50);
            assertThat(capped.session(prod.with(ConnectionProperties.REQUEST_CAP, "20"))
                            .requestCap())
                    .isEqualTo(20);
            assertThat(capped.session(prod.with(ConnectionProperties.REQUEST_CAP, "90"))
                            .requestCap())
                    .isEqualTo(50);
            assertThat(capped.session(ACME).requestCap()).isEqualTo(SqlSession.NO_GATE);

            capped.connect(prod, RequestContext.unobserved());
            store.put(CategoryRules.of(Category.PROD).withRequestCap(Optional.of(7)));
            capped.refresh();
            assertThat(capped.connected("acme").orElseThrow().session().requestCap())
                    .as("a change holds for what is connected")
                    .isEqualTo(7);
        }
    }

    @Test
    void aRefusedConnectionIsClosedAndNotKept() {
        dataSources.keepSecrets("acme", token("wrong"), SecretPlace.STORE);

        assertThatThrownBy(() -> dataSources.connect(ACME, RequestContext.unobserved()))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThat(dataSources.connected("acme")).isEmpty();
        assertThat(opened.getLast().isClosed()).isTrue();
        assertThat(events).isEmpty();
    }

    @Test
    void connectingCanBeCancelled() {
        RequestContext context = RequestContext.unobserved();
        context.cancellation().cancel();

        assertThatThrownBy(() -> dataSources.connect(ACME, context)).isInstanceOf(CancelledException.class);
        assertThat(opened.getLast().isClosed()).isTrue();
    }

    @Test
    void disconnectingEndsTheConnection() {
        dataSources.connect(ACME, RequestContext.unobserved());

        dataSources.disconnect("acme");
        dataSources.disconnect("acme");

        assertThat(opened.getLast().isClosed()).isTrue();
        assertThat(events).containsExactly("+acme", "-acme");
    }

    @Test
    void closingEndsAllConnections() {
        dataSources.connect(ACME, RequestContext.unobserved());
        dataSources.connect(ACME.withName("beta"), RequestContext.unobserved());

        dataSources.close();

        assertThat(opened).allMatch(FakeConnector::isClosed);
    }

    @Test
    void changedSettingsEndTheConnectionAndUnchangedOnesDoNot() {
        dataSources.save(ACME);
        dataSources.connect(ACME, RequestContext.unobserved());

        dataSources.save(ACME);
        assertThat(dataSources.connected("acme")).isPresent();

        dataSources.save(ACME.with(ConnectionProperties.TIMEOUT, "5"));
        assertThat(dataSources.connected("acme")).isEmpty();
    }

    @Test
    void removingForgetsProfileConnectionAndSecrets() {
        dataSources.save(ACME);
        dataSources.keepSecrets("acme", token("stored"), SecretPlace.STORE);
        dataSources.connect(ACME, RequestContext.unobserved());

        dataSources.remove("acme");

        assertThat(dataSources.profile("acme")).isEmpty();
        assertThat(dataSources.connected("acme")).isEmpty();
        assertThat(secured.read("acme", "APIToken")).isEmpty();
        assertThat(dataSources.hasSecrets(ACME)).isFalse();
    }

    @Test
    void renamingTakesTheSecretsAlong() {
        dataSources.save(ACME);
        dataSources.keepSecrets("acme", token("stored"), SecretPlace.STORE);

        dataSources.update("acme", ACME.withName("beta"));

        assertThat(secured.read("acme", "APIToken")).isEmpty();
        assertThat(secured.read("beta", "APIToken").map(String::new)).contains("stored");
    }

    @Test
    void renamingTakesTheSecretsOfTheSessionAlong() {
        dataSources.save(ACME);
        dataSources.keepSecrets("acme", token("typed"), SecretPlace.SESSION);

        dataSources.update("acme", ACME.withName("beta"));

        assertThat(dataSources.hasSecrets(ACME.withName("beta"))).isTrue();
        assertThat(dataSources.hasSecrets(ACME)).isFalse();
    }

    @Test
    void aSecretOfTheSessionNeverReachesTheStore() {
        dataSources.keepSecrets("acme", token("stored before"), SecretPlace.STORE);
        dataSources.keepSecrets("acme", token("typed"), SecretPlace.SESSION);

        assertThat(secured.read("acme", "APIToken")).isEmpty();
        assertThat(dataSources
                        .connect(ACME, RequestContext.unobserved())
                        .report()
                        .principal())
                .isEqualTo("user of typed");
    }

    @Test
    void aStoredSecretReplacesThatOfTheSession() {
        dataSources.keepSecrets("acme", token("typed"), SecretPlace.SESSION);
        dataSources.keepSecrets("acme", token("stored"), SecretPlace.STORE);

        assertThat(dataSources
                        .connect(ACME, RequestContext.unobserved())
                        .report()
                        .principal())
                .isEqualTo("user of stored");
    }

    @Test
    void testingUsesWhatWasTypedAndKeepsNothing() {
        dataSources.keepSecrets("acme", token("stored"), SecretPlace.STORE);

        DataSourceDraft draft = DataSourceDraft.of(dataSources, ACME);
        draft.secret(ConnectionProperties.API_TOKEN, "typed".toCharArray());
        assertThat(draft.snapshot().test(RequestContext.unobserved()).principal())
                .isEqualTo("user of typed");
        assertThat(dataSources
                        .test(ACME, dataSources.kept(), RequestContext.unobserved())
                        .principal())
                .isEqualTo("user of stored");
        assertThat(opened).allMatch(FakeConnector::isClosed);
        assertThat(dataSources.connected("acme")).isEmpty();
    }

    @Test
    void aListenerThatLeftIsNotTold() {
        List<DataSourceEvent> told = new ArrayList<>();
        Registration registration = dataSources.onChange(told::add);

        registration.close();
        dataSources.save(ACME);

        assertThat(told).isEmpty();
    }

    @Test
    void whoWaitsForAnotherToConnectCanBeStopped() throws InterruptedException {
        dataSources.save(ACME);
        CancellationToken first = new CancellationToken();
        Thread connecting = Thread.startVirtualThread(
                () -> assertThatThrownBy(() -> dataSources.connect(ACME, token("silent"), context(first)))
                        .isInstanceOf(CancelledException.class));
        while (opened.isEmpty()) {
            Thread.onSpinWait();
        }
        CancellationToken second = new CancellationToken();
        second.cancel();

        assertThatThrownBy(() -> dataSources.connect(ACME, token("silent"), context(second)))
                .isInstanceOf(CancelledException.class);
        first.cancel();
        connecting.join();
    }

    private static RequestContext context(CancellationToken cancellation) {
        return new RequestContext(cancellation, ExchangeListener.NONE);
    }

    @Test
    void whatIsOnlySaidOfADatasourceDoesNotEndItsConnection() {
        dataSources.save(ACME);
        DataSource live = dataSources.connect(ACME, Contexts.any());

        dataSources.save(ACME.withGroup("Work").with(ConnectionProperties.AUTO_CONNECT, "true"));

        DataSource now = dataSources.connected("acme").orElseThrow();
        assertThat(now.connector()).isSameAs(live.connector());
        assertThat(now.profile().group()).isEqualTo("Work");
        assertThat(events).doesNotContain("-acme");
        dataSources.save(ACME.withReadOnly(true));
        assertThat(dataSources.connected("acme")).isEmpty();
    }

    @Test
    void whatIsReplacedByAnotherPlaceLosesItsSecretsFirst() {
        dataSources.save(ACME);
        dataSources.keepSecrets("acme", token("right"), SecretPlace.STORE);

        dataSources.replace(List.of(ACME.withGroup("Work")));
        assertThat(dataSources.hasSecrets(ACME)).isTrue();

        dataSources.replace(List.of(ACME.with(ConnectionProperties.URL, "https://evil.example/2.0")));
        assertThat(dataSources.hasSecrets(ACME)).isFalse();
    }

    @Test
    void whatAnotherInstanceRemovesIsDisconnectedHere() {
        dataSources.save(ACME);
        dataSources.connect(ACME, Contexts.any());

        another().remove("acme");
        dataSources.refresh();

        assertThat(dataSources.connected("acme")).isEmpty();
        assertThat(events).contains("-acme");
    }
}
