package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitquarry.connections.ConnectionProperties.API_TOKEN;
import static org.bitquarry.connections.ConnectionProperties.AUTH_SCHEME;
import static org.bitquarry.connections.ConnectionProperties.SOURCE;
import static org.bitquarry.connections.ConnectionProperties.TIMEOUT;
import static org.bitquarry.connections.ConnectionProperties.USER;
import static org.bitquarry.connections.ConnectionProperties.WORKSPACE;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.error.ProfileRejectedException;
import org.junit.jupiter.api.Test;

class ConnectionProfileTest {
    private static final ConnectionProfile ACME =
            ConnectionProfile.named("acme").with(WORKSPACE, "acme").with(USER, "ann@example.com");

    private static ConnectionProfile of(Map<String, String> properties) {
        return new ConnectionProfile("acme", "", Optional.empty(), false, properties);
    }

    @Test
    void namesAndValuesTakeTheCataloguesForm() {
        assertThat(of(Map.of("team", " acme ", "auth scheme", "accesstoken")).properties())
                .containsEntry("Workspace", "acme")
                .containsEntry("AuthScheme", "AccessToken");
    }

    @Test
    void propertiesStandInTheCataloguesOrderAndUnknownOnesLast() {
        assertThat(of(Map.of("Zebra", "1", "Timeout", "5", "Workspace", "acme"))
                        .properties()
                        .keySet())
                .containsExactly("Workspace", "Timeout", "Zebra");
    }

    @Test
    void aSecretIsRefused() {
        assertThatThrownBy(() -> of(Map.of("Password", "s3cret")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("APIToken")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> ACME.with(API_TOKEN, "s3cret")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readonlyIsOneThingHoweverItIsSaid() {
        assertThat(of(Map.of("Readonly", "yes")).readOnly()).isTrue();
        assertThat(of(Map.of("Readonly", "yes")).properties()).isEmpty();
        assertThat(ACME.with(ConnectionProperties.READONLY, "true").readOnly()).isTrue();
        assertThat(ACME.withReadOnly(true).value(ConnectionProperties.READONLY)).contains("true");
    }

    @Test
    void unsetPropertiesHaveTheirDefault() {
        assertThat(ACME.value(AUTH_SCHEME)).contains("APIToken");
        assertThat(ACME.number(TIMEOUT)).isEqualTo(60);
        assertThat(ACME.with(TIMEOUT, "5").number(TIMEOUT)).isEqualTo(5);
        assertThat(ACME.with(TIMEOUT, "5").with(TIMEOUT, " ").number(TIMEOUT)).isEqualTo(60);
    }

    @Test
    void theDemoNeedsNoCredentialAndNoWorkspace() {
        ConnectionProfile demo = ConnectionProfile.named("demo").with(SOURCE, "demo");

        assertThat(demo.isDemo()).isTrue();
        assertThat(demo.value(AUTH_SCHEME)).contains("None");
        assertThat(demo.requiredSecrets()).isEmpty();
        assertThat(demo.problems()).isEmpty();
    }

    @Test
    void theSchemeDecidesWhatIsRequired() {
        assertThat(ACME.requiredSecrets()).containsExactly(API_TOKEN);
        assertThat(ACME.requires(USER)).isTrue();
        ConnectionProfile token = ACME.with(AUTH_SCHEME, "AccessToken");
        assertThat(token.requiredSecrets()).containsExactly(ConnectionProperties.ACCESS_TOKEN);
        assertThat(token.requires(USER)).isFalse();
    }

    @Test
    void whatIsMissingOrWrongIsSaidByProperty() {
        ConnectionProfile profile = ConnectionProfile.named("acme").with(TIMEOUT, "soon");

        assertThat(profile.problems())
                .extracting(problem -> problem.property().name(), PropertyProblem::sentence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Workspace", "Workspace is missing."),
                        org.assertj.core.groups.Tuple.tuple("User", "User is missing."),
                        org.assertj.core.groups.Tuple.tuple(
                                "Timeout",
                                "Timeout: \"soon\" is no whole number. Give a whole number from 1 to 3600."));
        assertThatThrownBy(() -> profile.number(TIMEOUT)).isInstanceOf(ProfileRejectedException.class);
    }

    @Test
    void aNumberWithoutDefaultMustBeSet() {
        assertThatThrownBy(() -> ConnectionProfile.named("x").number(WORKSPACE))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageContaining("is not set");
    }

    @Test
    void categoriesAreKnownByTheirLabel() {
        assertThat(Category.of("prod")).contains(Category.PROD);
        assertThat(Category.of(" ")).isEmpty();
        assertThat(Category.of("Sandbox").orElseThrow().label()).isEqualTo("Sandbox");
        assertThatThrownBy(() -> new Category("a\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settingsTellWhatHoldsButNoSecret() {
        assertThat(ACME.settings()).hasSameSizeAs(ConnectionProperties.all());
        assertThat(ACME.settings())
                .filteredOn(setting -> setting.name().equals("Workspace"))
                .singleElement()
                .satisfies(setting -> {
                    assertThat(setting.value()).contains("acme");
                    assertThat(setting.required()).isTrue();
                });
        assertThat(ACME.settings())
                .filteredOn(setting -> setting.sensitive())
                .allSatisfy(setting -> assertThat(setting.value()).isEmpty());
    }

    @Test
    void aGroupHasNoEmptyLevels() {
        assertThat(ACME.withGroup(" /Work// Web / ").group()).isEqualTo("Work/Web");
        assertThat(ACME.withGroup("//").path().isTop()).isTrue();
    }

    @Test
    void whereItIsShownAndWhenItConnectsDoNotMakeAnotherConnection() {
        ConnectionProfile moved = ACME.withGroup("Elsewhere")
                .withCategory(Optional.of(Category.PROD))
                .with(ConnectionProperties.AUTO_CONNECT, "true");

        assertThat(moved.connectsLike(ACME)).isTrue();
        assertThat(ACME.withReadOnly(!ACME.readOnly()).connectsLike(ACME)).isFalse();
        assertThat(ACME.with(ConnectionProperties.URL, "https://other.example").connectsLike(ACME))
                .isFalse();
    }
}
