package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.SessionChanges;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionPreparerTest {
    @TempDir
    Path folder;

    private DataSources dataSources = null;

    @BeforeEach
    void save() {
        dataSources = new DataSources(
                new ProfileStore(folder),
                new SessionCredentials(),
                (profile, credentials) -> new FakeConnector(profile.name()));
        dataSources.save(ConnectionProfile.named("acme").with(ConnectionProperties.WORKSPACE, "acme"));
    }

    private PreparedQuery prepare(String datasource, String sql) {
        return new SessionPreparer(dataSources, datasource, Optional.empty(), new SessionChanges())
                .prepare(sql, RequestContext.unobserved());
    }

    @Test
    void theDatasourceIsConnectedWhenItIsNot() {
        PreparedQuery query = prepare("acme", "SELECT 1 AS One");

        assertThat(query.columns()).singleElement().satisfies(column -> assertThat(column.name())
                .isEqualTo("One"));
        assertThat(dataSources.connected("acme")).isPresent();
    }

    @Test
    void aDatasourceThatIsGoneSaysWhatToDo() {
        assertThatThrownBy(() -> prepare("gone", "SELECT 1"))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageContaining("there is no datasource gone")
                .hasMessageContaining("Choose another one");
        assertThatThrownBy(() -> prepare("", "SELECT 1")).hasMessageContaining("no datasource was chosen");
    }
}
