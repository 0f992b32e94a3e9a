package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.PropertyCategory;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.junit.jupiter.api.Test;

/** The page on which people sign in, held against the catalogue. */
class SchemeTest {
    private static List<ConnectionProperty> properties(Scheme scheme) {
        return scheme.fields().stream().map(SchemeField::property).toList();
    }

    @Test
    void everySchemeOfTheCatalogueIsOffered() {
        assertThat(Scheme.ALL)
                .extracting(Scheme::value)
                .containsExactlyElementsOf(ConnectionProperties.AUTH_SCHEME.values());
    }

    @Test
    void whatASchemeRequiresHasAField() {
        for (Scheme scheme : Scheme.ALL) {
            ConnectionProfile profile =
                    ConnectionProfile.named("acme").with(ConnectionProperties.AUTH_SCHEME, scheme.value());
            assertThat(properties(scheme))
                    .as(scheme.value())
                    .containsAll(ConnectionProperties.in(PropertyCategory.AUTHENTICATION).stream()
                            .filter(profile::requires)
                            .toList())
                    .containsAll(ConnectionProperties.in(PropertyCategory.OAUTH).stream()
                            .filter(profile::requires)
                            .toList())
                    .allMatch(profile::uses);
        }
    }

    @Test
    void whatHasAFieldIsNotAskedForAgain() {
        assertThat(Scheme.everyField().map(SchemeField::property))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(DataSourceDraft.advanced());
    }

    @Test
    void aTokenIsAskedForBeforeItsLastDay() {
        assertThat(Scheme.everyField().map(SchemeField::property).toList())
                .containsSubsequence(
                        ConnectionProperties.USER,
                        ConnectionProperties.API_TOKEN,
                        ConnectionProperties.ACCESS_TOKEN,
                        ConnectionProperties.TOKEN_EXPIRES);
    }
}
