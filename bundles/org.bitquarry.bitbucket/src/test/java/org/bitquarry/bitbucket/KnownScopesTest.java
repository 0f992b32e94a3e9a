package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bitquarry.bitbucket.http.Credential;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.junit.jupiter.api.Test;

/** What a credential is known to lack is refused without a request; what nobody knows is asked for. */
class KnownScopesTest {
    private static final TableRef PULL_REQUESTS = EmulatedBitbucket.in("web", "PullRequests");
    private static final TableRef BRANCHES = EmulatedBitbucket.in("web", "Branches");
    private static final String READ = "read:repository:bitbucket";
    private static final String WRITE = "write:repository:bitbucket";
    private static final String READ_PULL_REQUESTS = "read:pullrequest:bitbucket";
    private static final String WRITE_PULL_REQUESTS = "write:pullrequest:bitbucket";

    @Test
    void aWriteIsRefusedWithoutARequestOnceAnAnswerToldThatItsScopeIsMissing() {
        try (EmulatedBitbucket bitbucket = person(READ, READ_PULL_REQUESTS)) {
            bitbucket.rows(ScanRequest.of(PULL_REQUESTS).withColumns(List.of("Id")));
            bitbucket.emulator.forgetRequests();

            assertThat(commit(bitbucket.connector))
                    .isInstanceOfSatisfying(
                            PermissionDeniedException.class,
                            denied -> assertThat(denied.requiredScopes()).containsExactly(WRITE))
                    .hasMessageContaining("lacks the scope " + WRITE)
                    .hasMessageContaining("nothing was sent")
                    .hasMessageContaining("Make a token that has " + WRITE);
            assertThat(bitbucket.emulator.requests()).isEmpty();
            assertThat(missing(bitbucket.connector, PULL_REQUESTS.table(), Verb.READ))
                    .isEmpty();
        }
    }

    @Test
    void aWriteIsTriedWhileNobodyKnowsAndTheRefusalIsRemembered() {
        try (EmulatedBitbucket bitbucket = person(READ, READ_PULL_REQUESTS)) {
            assertThat(missing(bitbucket.connector, BRANCHES.table(), Verb.INSERT))
                    .isEmpty();

            assertThat(commit(bitbucket.connector)).isInstanceOf(PermissionDeniedException.class);
            assertThat(bitbucket.emulator.requests()).isNotEmpty();
            assertThat(missing(bitbucket.connector, BRANCHES.table(), Verb.INSERT))
                    .containsExactly(WRITE);
        }
    }

    @Test
    void theUnionOfTheTablesLacksWhatEachOfThemLacks() {
        try (EmulatedBitbucket bitbucket = person(READ, READ_PULL_REQUESTS)) {
            bitbucket.rows(ScanRequest.of(PULL_REQUESTS).withColumns(List.of("Id")));
            TableDefinition union = EmulatedBitbucket.table(SchemaKind.ALL_REPOSITORIES, "PullRequests")
                    .table();

            assertThat(missing(bitbucket.connector, union, Verb.UPDATE)).containsExactly(WRITE_PULL_REQUESTS);
        }
    }

    @Test
    void aTokenWithEveryScopeLacksNothing() {
        try (EmulatedBitbucket bitbucket = EmulatedBitbucket.demo()) {
            bitbucket.connector.test(RequestContext.unobserved());

            for (Verb verb : Verb.values()) {
                assertThat(missing(bitbucket.connector, PULL_REQUESTS.table(), verb))
                        .isEmpty();
            }
        }
    }

    @Test
    void whatARequestNeedsIsHeldAgainstWhatAnAnswerTold() {
        try (EmulatedBitbucket bitbucket = person(READ, READ_PULL_REQUESTS)) {
            assertThat(bitbucket.connector.hasScopes(List.of(READ))).isEmpty();
            bitbucket.rows(ScanRequest.of(PULL_REQUESTS).withColumns(List.of("Id")));

            assertThat(bitbucket.connector.hasScopes(List.of(READ, READ_PULL_REQUESTS)))
                    .contains(true);
            assertThat(bitbucket.connector.hasScopes(List.of(READ, WRITE))).contains(false);
            assertThat(new ReadOnlyConnector("demo", bitbucket.connector).hasScopes(List.of(WRITE)))
                    .contains(false);
        }
    }

    @Test
    void scopesOfAccessTokensSayWhatIsHeldAndLeaveTheRestOpen() {
        GrantedScopes granted = GrantedScopes.of(List.of("pullrequest:write"), Credential.Kind.ACCESS_TOKEN);

        assertThat(granted.have(List.of(WRITE, WRITE_PULL_REQUESTS))).contains(true);
        assertThat(granted.have(List.of("admin:repository:bitbucket"))).isEmpty();
    }

    @Test
    void scopesOfAccessTokensImplyOthers() {
        assertThat(ofAccessToken("pullrequest:write", BRANCHES.table())).isEmpty();
        assertThat(ofAccessToken("pullrequest:write", PULL_REQUESTS.table())).isEmpty();
        assertThat(ofAccessToken("pullrequest", BRANCHES.table())).containsExactly("repository:write");
        assertThat(ofAccessToken("pullrequest", PULL_REQUESTS.table())).containsExactly("pullrequest:write");
    }

    @Test
    void aReadOnlyConnectionTellsTheSame() {
        try (EmulatedBitbucket bitbucket = person(READ, READ_PULL_REQUESTS)) {
            bitbucket.rows(ScanRequest.of(PULL_REQUESTS).withColumns(List.of("Id")));

            assertThat(missing(new ReadOnlyConnector("demo", bitbucket.connector), PULL_REQUESTS.table(), Verb.INSERT))
                    .containsExactly(WRITE_PULL_REQUESTS);
        }
    }

    private static EmulatedBitbucket person(String... scopes) {
        return new EmulatedBitbucket(EmulatorOptions.demo()
                .withOnly(
                        Account.apiToken(Account.DEMO_EMAIL, Account.DEMO_TOKEN).withScopes(scopes)));
    }

    private static List<String> ofAccessToken(String scope, TableDefinition table) {
        EmulatorOptions options =
                EmulatorOptions.demo().withOnly(Account.workspaceToken("narrow").withScopes(scope));
        try (EmulatedBitbucket bitbucket = new EmulatedBitbucket(options);
                BitbucketConnectors connectors = new BitbucketConnectors(
                        Clock.systemUTC(), LocalPlaces.none(), (duration, cancellation) -> {}, new Random(1));
                Connector connector = connectors.open(BitbucketSettings.of(
                                bitbucket.emulator.baseUri(), new Authentication.AccessToken("narrow".toCharArray()))
                        .withWorkspace(EmulatedBitbucket.WORKSPACE))) {
            connector.test(RequestContext.unobserved());
            return missing(connector, table, Verb.INSERT);
        }
    }

    private static List<String> missing(Connector connector, TableDefinition table, Verb verb) {
        return connector.missingScopes(table, verb);
    }

    private static BitquarryException commit(Connector connector) {
        RowChange change = new RowChange.Insert(BRANCHES, Map.of("Name", "new", "TargetHash", "0123456789abcdef"));
        List<RowOutcome> outcomes = connector.commit(
                new ChangeSet(List.of(change)), (index, each, outcome) -> true, RequestContext.unobserved());
        return ((RowOutcome.Rejected) outcomes.getFirst()).error();
    }
}
