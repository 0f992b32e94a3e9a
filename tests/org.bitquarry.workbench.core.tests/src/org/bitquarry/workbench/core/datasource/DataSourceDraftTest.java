package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitquarry.connections.ConnectionProperties.ACCESS_TOKEN;
import static org.bitquarry.connections.ConnectionProperties.API_TOKEN;
import static org.bitquarry.connections.ConnectionProperties.AUTH_SCHEME;
import static org.bitquarry.connections.ConnectionProperties.USER;
import static org.bitquarry.connections.ConnectionProperties.WORKSPACE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.connections.CredentialStore;
import org.bitquarry.connections.ParsedConnection;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.connections.PropertyProblem;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSourceDraftTest {
    private static final ConnectionProfile ACME =
            ConnectionProfile.named("acme").with(WORKSPACE, "acme").with(USER, "ann@example.com");

    @TempDir
    Path folder;

    private final CredentialStore secured = new SessionCredentials();
    private DataSources dataSources = null;

    @BeforeEach
    void open() {
        dataSources = over(secured);
    }

    private DataSources over(CredentialStore store) {
        return new DataSources(
                new ProfileStore(folder.resolve("datasources")),
                store,
                (profile, credentials) -> new FakeConnector(credentials
                        .read(profile.name(), "APIToken")
                        .map(String::new)
                        .orElse("none")));
    }

    private static DataSourceDraft filled(DataSourceDraft draft) {
        draft.name("acme");
        draft.set(WORKSPACE, "acme");
        draft.set(USER, "ann@example.com");
        draft.secret(API_TOKEN, "s3cret".toCharArray());
        return draft;
    }

    private static List<String> sentences(DataSourceDraft draft) {
        return draft.problems(ConnectionProperties.all()).stream()
                .map(PropertyProblem::sentence)
                .toList();
    }

    @Test
    void anEmptyDraftSaysWhatIsMissing() {
        DataSourceDraft draft = DataSourceDraft.ofNew(dataSources);

        assertThat(draft.nameProblem()).contains("Name is missing.");
        assertThat(sentences(draft))
                .containsExactly("Workspace is missing.", "User is missing.", "APIToken is missing.");
        assertThat(draft.problems(List.of(WORKSPACE))).hasSize(1);
    }

    @Test
    void theDemoNeedsAName() {
        DataSourceDraft draft = DataSourceDraft.ofNew(dataSources);
        draft.name("another demo");
        draft.set(ConnectionProperties.SOURCE, "Demo");

        assertThat(draft.nameProblem()).isEmpty();
        assertThat(sentences(draft)).isEmpty();
    }

    @Test
    void aNameIsTakenOnce() {
        dataSources.save(ACME);
        DataSourceDraft other = DataSourceDraft.ofNew(dataSources);
        other.name(" ACME");
        DataSourceDraft same = DataSourceDraft.of(dataSources, ACME);
        same.name("Acme");

        assertThat(other.nameProblem()).contains("A datasource named ACME exists already.");
        assertThat(same.nameProblem()).isEmpty();
    }

    @Test
    void anEditedDatasourceKeepsItsSecretUnlessANewOneIsTyped() {
        dataSources.save(ACME);
        dataSources.keepSecrets("acme", java.util.Map.of("APIToken", "stored".toCharArray()), SecretPlace.STORE);
        DataSourceDraft draft = DataSourceDraft.of(dataSources, ACME);
        draft.name("renamed");

        assertThat(sentences(draft)).isEmpty();
        assertThat(draft.snapshot().test(RequestContext.unobserved()).principal())
                .isEqualTo("user of stored");
        draft.snapshot().save();
        assertThat(secured.read("renamed", "APIToken").map(String::new)).contains("stored");
    }

    @Test
    void aTokenWithWhitespaceWasCopiedBadly() {
        DataSourceDraft draft = filled(DataSourceDraft.ofNew(dataSources));
        draft.secret(API_TOKEN, "s3cret ".toCharArray());

        assertThat(sentences(draft)).containsExactly("APIToken holds a space or a line break. Copy it again.");
    }

    @Test
    void testingUsesWhatTheDraftHolds() {
        DataSourceDraft draft = filled(DataSourceDraft.ofNew(dataSources));

        assertThat(draft.snapshot().test(RequestContext.unobserved()).principal())
                .isEqualTo("user of s3cret");
        assertThat(dataSources.profile("acme")).as("not saved").isEmpty();
    }

    @Test
    void savingKeepsProfileAndSecret() {
        DataSourceDraft draft = filled(DataSourceDraft.ofNew(dataSources));
        draft.group("Work");
        draft.category(Optional.of(Category.PROD));
        draft.readOnly(true);

        draft.snapshot().save();

        assertThat(dataSources.profile("acme"))
                .contains(ACME.withGroup("Work")
                        .withCategory(Optional.of(Category.PROD))
                        .withReadOnly(true));
        assertThat(secured.read("acme", "APIToken").map(String::new)).contains("s3cret");
    }

    @Test
    void aSecretForTheSessionIsNotStored() {
        DataSourceDraft draft = filled(DataSourceDraft.ofNew(dataSources));
        draft.place(SecretPlace.SESSION);

        draft.snapshot().save();

        assertThat(secured.read("acme", "APIToken")).isEmpty();
        assertThat(dataSources.hasSecrets(ACME)).isTrue();
    }

    @Test
    void onlyTheSecretOfTheChosenSchemeIsKept() {
        DataSourceDraft draft = filled(DataSourceDraft.ofNew(dataSources));
        draft.set(AUTH_SCHEME, "AccessToken");
        draft.secret(ACCESS_TOKEN, "other".toCharArray());

        draft.snapshot().save();

        assertThat(secured.read("acme", "APIToken")).isEmpty();
        assertThat(secured.read("acme", "AccessToken").map(String::new)).contains("other");
    }

    @Test
    void theProfileIsSavedEvenWhenTheStoreIsLocked() {
        DataSources locked = over(new LockedStore());
        DataSourceDraft draft = filled(DataSourceDraft.ofNew(locked));

        assertThatThrownBy(() -> draft.snapshot().save()).isInstanceOf(CredentialStoreException.class);
        assertThat(locked.profile("acme")).contains(ACME);

        draft.place(SecretPlace.SESSION);
        draft.snapshot().save();
        assertThat(locked.connect(ACME, RequestContext.unobserved()).report().principal())
                .isEqualTo("user of s3cret");
    }

    @Test
    void secretsAreWipedWhenReplacedAndAtTheEnd() {
        DataSourceDraft draft = DataSourceDraft.ofNew(dataSources);
        char[] first = "first".toCharArray();
        char[] second = "second".toCharArray();
        draft.secret(API_TOKEN, first);
        draft.secret(API_TOKEN, second);
        assertThat(first).containsOnly('\0');

        draft.wipe();
        assertThat(second).containsOnly('\0');
    }

    @Test
    void aSnapshotIsACopyThatShowsNothing() {
        DataSourceDraft draft = filled(DataSourceDraft.ofNew(dataSources));
        DraftSnapshot snapshot = draft.snapshot();

        draft.wipe();
        assertThat(snapshot.typed().get("APIToken")).containsExactly("s3cret".toCharArray());
        assertThat(snapshot.toString()).doesNotContain("s3cret");
        snapshot.wipe();
        assertThat(snapshot.typed().get("APIToken")).containsOnly('\0');
    }

    @Test
    void advancedPropertiesComeFromTheCatalogue() {
        assertThat(DataSourceDraft.advanced())
                .extracting(property -> property.name())
                .contains("URL", "Timeout", "Pagesize", "MaxAffectedRows")
                .doesNotContain("APIToken", "AccessToken", "Workspace", "Readonly");
    }

    @Test
    void whoLeavesTheDemoAuthenticatesAgain() {
        DataSourceDraft draft = filled(DataSourceDraft.ofNew(dataSources));
        draft.set(ConnectionProperties.SOURCE, "Demo");
        assertThat(draft.profile().value(AUTH_SCHEME)).contains("None");

        draft.set(ConnectionProperties.SOURCE, "Bitbucket");
        assertThat(draft.profile().value(AUTH_SCHEME)).contains("APIToken");
    }

    @Test
    void aConnectionStringFillsInWhatItSays() {
        DataSourceDraft draft = DataSourceDraft.ofNew(dataSources);
        draft.name("acme");
        draft.set(ConnectionProperties.TIMEOUT, "5");

        try (ParsedConnection parsed =
                ConnectionString.parse("jdbc:bitquarry:Workspace=acme;User=ann@example.com;APIToken=s3cret;")) {
            draft.fill(parsed);
        }

        assertThat(sentences(draft)).isEmpty();
        assertThat(draft.profile()).isEqualTo(ACME.with(ConnectionProperties.TIMEOUT, "5"));
        assertThat(draft.snapshot().typed().get("APIToken")).containsExactly("s3cret".toCharArray());
    }

    @Test
    void aSavedDraftChangesWhatItSaved() {
        DataSourceDraft draft = filled(DataSourceDraft.ofNew(dataSources));
        draft.saved(draft.snapshot().save());

        assertThat(draft.nameProblem()).isEmpty();
        draft.name("beta");
        draft.snapshot().save();
        assertThat(dataSources.profile("acme")).isEmpty();
        assertThat(dataSources.profile("beta")).isPresent();
    }

    @Test
    void aNewTokenEndsTheConnectionThatWasMadeWithTheOldOne() {
        DataSourceDraft draft = filled(DataSourceDraft.ofNew(dataSources));
        draft.snapshot().save();
        dataSources.connect(ACME, RequestContext.unobserved());

        DataSourceDraft edited = DataSourceDraft.of(dataSources, ACME);
        edited.secret(API_TOKEN, "newer".toCharArray());
        edited.snapshot().save();

        assertThat(dataSources.connected("acme")).isEmpty();
    }

    private static final class LockedStore implements CredentialStore {
        private static CredentialStoreException locked() {
            return new CredentialStoreException(new Problem("Keep the token", "locked.", ""), null);
        }

        @Override
        public Optional<char[]> read(String profile, String property) {
            throw locked();
        }

        @Override
        public void write(String profile, String property, char[] secret) {
            throw locked();
        }

        @Override
        public void remove(String profile) {
            throw locked();
        }

        @Override
        public String place() {
            return "a locked store";
        }
    }
}
