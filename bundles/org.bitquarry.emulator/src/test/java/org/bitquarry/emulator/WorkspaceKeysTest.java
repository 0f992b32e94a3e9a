package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import org.junit.jupiter.api.Test;

class WorkspaceKeysTest {
    @Test
    void theConfigurationLeadsToTheKeys() {
        withDemo(browser -> {
            String keys = browser.get(
                            "/workspaces/acme/pipelines-config/identity/oidc/.well-known/openid-configuration")
                    .json()
                    .path("jwks_uri")
                    .asString();

            assertThat(browser.get(keys).json().path("keys")).hasSize(1);
            assertThat(browser.get("/workspaces/acme/settings/gpg/public-key").text())
                    .startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----");
        });
    }

    @Test
    void aModelShowsWhatHoldsAndNoSettings() {
        withDemo(browser -> {
            for (String path : new String[] {
                "/repositories/acme/web/branching-model",
                "/repositories/acme/web/effective-branching-model",
                "/workspaces/acme/projects/CORE/branching-model"
            }) {
                assertThat(browser.get(path).json().has("development")).as(path).isTrue();
                assertThat(browser.get(path).text())
                        .doesNotContain("\"enabled\"")
                        .doesNotContain("is_valid");
            }
        });
    }
}
