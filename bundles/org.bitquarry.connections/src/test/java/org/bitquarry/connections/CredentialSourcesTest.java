package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.bitquarry.model.error.ProfileRejectedException;
import org.junit.jupiter.api.Test;

class CredentialSourcesTest {
    private final SessionCredentials session = new SessionCredentials();

    @Test
    void theSessionKeepsCopies() {
        char[] typed = "s3cret".toCharArray();
        session.write("acme", "APIToken", typed);
        Arrays.fill(typed, '\0');

        char[] first = session.read("ACME ", "APIToken").orElseThrow();
        assertThat(first).containsExactly("s3cret".toCharArray());
        Arrays.fill(first, '\0');
        assertThat(session.read("acme", "APIToken"))
                .hasValueSatisfying(secret -> assertThat(secret).containsExactly("s3cret".toCharArray()));
    }

    @Test
    void theSessionForgetsADatasourceAlone() {
        session.write("acme", "APIToken", "one".toCharArray());
        session.write("other", "APIToken", "two".toCharArray());

        session.remove("acme");

        assertThat(session.read("acme", "APIToken")).isEmpty();
        assertThat(session.read("other", "APIToken")).isPresent();
        assertThat(session.toString()).doesNotContain("two");
    }

    @Test
    void theLastWrittenSecretHolds() {
        session.write("acme", "APIToken", "one".toCharArray());
        session.write("acme", "APIToken", "two".toCharArray());

        assertThat(session.read("acme", "APIToken").orElseThrow()).containsExactly("two".toCharArray());
    }

    @Test
    void theEnvironmentGivesSecretsByTheirNames() {
        EnvironmentProperties environment =
                new EnvironmentProperties(Map.of("BITQUARRY_APITOKEN", "s3cret", "BITQUARRY_USER", "ann", "PATH", "/"));

        assertThat(environment.read("any", "APIToken").orElseThrow()).containsExactly("s3cret".toCharArray());
        assertThat(environment.read("any", "AccessToken")).isEmpty();
        assertThat(environment.read("any", "User")).as("not a secret").isEmpty();
        assertThat(environment.toString()).doesNotContain("s3cret");
    }

    @Test
    void theEnvironmentFillsOnlyWhatAProfileLeavesOpen() {
        EnvironmentProperties environment = new EnvironmentProperties(
                Map.of("BITQUARRY_USER", "ann", "BITQUARRY_TIMEOUT", "7", "BITQUARRY_READONLY", "true"));
        ConnectionProfile profile = ConnectionProfile.named("acme").with(ConnectionProperties.TIMEOUT, "5");

        ConnectionProfile completed = environment.complete(profile);

        assertThat(completed.properties()).containsEntry("User", "ann").containsEntry("Timeout", "5");
        assertThat(completed.readOnly()).isTrue();
    }

    @Test
    void theEnvironmentNeverUnlocksAReadOnlyProfile() {
        EnvironmentProperties environment = new EnvironmentProperties(Map.of("BITQUARRY_READONLY", "false"));

        assertThat(environment
                        .complete(ConnectionProfile.named("acme").withReadOnly(true))
                        .readOnly())
                .isTrue();
    }

    @Test
    void aWrongValueInTheEnvironmentIsRefused() {
        EnvironmentProperties environment = new EnvironmentProperties(Map.of("BITQUARRY_TIMEOUT", "soon"));

        assertThatThrownBy(() -> environment.complete(ConnectionProfile.named("acme")))
                .isInstanceOf(ProfileRejectedException.class);
    }

    @Test
    void theSecondSourceIsAskedForWhatTheFirstDoesNotHave() {
        session.write("acme", "APIToken", "stored".toCharArray());
        EnvironmentProperties environment = new EnvironmentProperties(Map.of("BITQUARRY_ACCESSTOKEN", "set"));
        CredentialSource both = environment.or(session);

        assertThat(both.read("acme", "APIToken").orElseThrow()).containsExactly("stored".toCharArray());
        assertThat(both.read("acme", "AccessToken").orElseThrow()).containsExactly("set".toCharArray());
    }
}
