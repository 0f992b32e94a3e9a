package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.CategoryStore;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.workbench.core.datasource.DataSourceFacts.Fact;
import org.bitquarry.workbench.core.datasource.DataSourceFacts.Property;
import org.bitquarry.workbench.core.datasource.DataSourceFacts.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSourceFactsTest {
    private static final ConnectionProfile ACME = ConnectionProfile.named("acme")
            .withGroup("Work")
            .withCategory(Optional.of(Category.PROD))
            .with(ConnectionProperties.WORKSPACE, "acme");

    @TempDir
    Path folder;

    private DataSources dataSources = null;
    private CategoryBook categories = null;

    @BeforeEach
    void open() {
        dataSources = new DataSources(
                new ProfileStore(folder.resolve("datasources")),
                new SessionCredentials(),
                (profile, secrets) -> new FakeConnector("none"));
        categories = new CategoryBook(new CategoryStore(folder.resolve("categories")));
        dataSources.save(ACME);
    }

    private DataSourceFacts facts() {
        return DataSourceFacts.of(
                dataSources, categories, dataSources.profile("acme").orElseThrow());
    }

    private Property property(String name) {
        return facts().properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String general(String name) {
        return facts().general().stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPropertyIsThereWithWhatHolds() {
        assertThat(facts().properties()).hasSize(ConnectionProperties.all().size());
        assertThat(property("Workspace").state()).isEqualTo(State.SET);
        assertThat(property("User").state()).isEqualTo(State.MISSING);
        assertThat(property("Timeout")).satisfies(timeout -> {
            assertThat(timeout.state()).isEqualTo(State.USUAL);
            assertThat(timeout.value()).isEmpty();
            assertThat(timeout.usual()).isEqualTo("60");
        });
        assertThat(property("OAuthClientId").state()).isEqualTo(State.UNUSED);
    }

    @Test
    void ofASecretOnlyItsPlaceIsTold() {
        assertThat(property("APIToken").state()).isEqualTo(State.MISSING);
        assertThat(property("AccessToken").state()).isEqualTo(State.UNUSED);

        dataSources.keepSecrets("acme", Map.of("APIToken", "s3cret".toCharArray()), SecretPlace.SESSION);

        assertThat(property("APIToken").value()).isEqualTo("Kept in memory, until Bitquarry is closed");
        assertThat(facts().toString()).doesNotContain("s3cret");
    }

    @Test
    void itsFileStateAndCategoryAreTold() {
        assertThat(general("File")).endsWith("acme.json");
        assertThat(general("State")).isEqualTo("Not connected");
        assertThat(general("User")).isEqualTo("Known once it is connected");
        assertThat(general("Category"))
                .isEqualTo("PROD: asks before each commit, wants its name typed before what can't be undone");
        categories.put(categories.of(Category.PROD).withRequestCap(Optional.of(1)));
        assertThat(general("Category")).endsWith(", 1 request a statement");

        dataSources.connect(dataSources.profile("acme").orElseThrow(), Contexts.any());
        assertThat(general("State")).isEqualTo("Connected");
        assertThat(general("User")).isNotEqualTo("Known once it is connected");
        assertThat(DataSourceFacts.inWords(CategoryRules.of(Category.DEV))).isEqualTo("DEV");
    }
}
