package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineSettingsTest {
    private static final String WEB = "/repositories/acme/web/";

    private static String one(String list, Reply made) {
        return list + "/" + Browser.encode(made.json().path("uuid").asString());
    }

    private static String environment(Browser browser) {
        return browser.get(WEB + "environments").values().get(0).path("uuid").asString();
    }

    @Test
    void aSecuredValueNeverComesBack() {
        withDemo(browser -> {
            for (String list : new String[] {
                WEB + "pipelines_config/variables",
                "/workspaces/acme/pipelines-config/variables",
                WEB + "deployments_config/environments/" + Browser.encode(environment(browser)) + "/variables"
            }) {
                Reply made = browser.post(list, "{\"key\": \"HUSH\", \"value\": \"secret-9\", \"secured\": true}");
                assertThat(made.status()).as(list).isEqualTo(201);
                assertThat(made.text()).doesNotContain("secret-9").doesNotContain("\"value\"");
                assertThat(browser.post(list, "{\"key\": \"HUSH\", \"value\": \"x\"}")
                                .status())
                        .isEqualTo(409);
                assertThat(browser.post(list, "{\"key\": \"no name\", \"value\": \"x\"}")
                                .status())
                        .isEqualTo(400);
                Reply changed = browser.put(one(list, made), "{\"value\": \"other-9\", \"secured\": false}");
                assertThat(changed.json().path("secured").booleanValue()).isTrue();
                assertThat(changed.text()).doesNotContain("other-9");
                assertThat(browser.get(list).text()).doesNotContain("other-9");
                assertThat(browser.delete(one(list, made)).status()).isEqualTo(204);
                assertThat(browser.delete(one(list, made)).status()).isEqualTo(404);
            }
        });
    }

    @Test
    void variablesOfAnEnvironmentAreOnlyListed() {
        withDemo(browser -> {
            String list =
                    WEB + "deployments_config/environments/" + Browser.encode(environment(browser)) + "/variables";
            String uuid = browser.get(list).values().get(0).path("uuid").asString();

            assertThat(browser.get(list + "/" + Browser.encode(uuid)).status()).isEqualTo(405);
        });
    }

    @Test
    void aScheduleIsForABranchAndOnlySwitchedAfterwards() {
        withDemo(browser -> {
            String list = WEB + "pipelines_config/schedules";
            String target = "\"target\": {\"ref_type\": \"branch\", \"ref_name\": \"main\","
                    + " \"selector\": {\"type\": \"branches\", \"pattern\": \"main\"}}";
            Reply made = browser.post(list, "{" + target + ", \"cron_pattern\": \"0 0 12 * * ? *\"}");
            assertThat(made.status()).isEqualTo(201);
            assertThat(made.json().path("enabled").booleanValue()).isTrue();
            assertThat(browser.post(list, "{" + target + ", \"cron_pattern\": \"0 12 * * *\"}")
                            .message())
                    .startsWith("cron_pattern:");
            assertThat(browser.post(
                                    list,
                                    "{" + target.replace("\"main\",", "\"nowhere\",")
                                            + ", \"cron_pattern\": \"0 0 12 * * ? *\"}")
                            .status())
                    .isEqualTo(400);
            Reply off = browser.put(one(list, made), "{\"enabled\": false, \"cron_pattern\": \"1 1 1 * * ? *\"}");
            assertThat(off.json().path("enabled").booleanValue()).isFalse();
            assertThat(off.json().path("cron_pattern").asString()).isEqualTo("0 0 12 * * ? *");
            assertThat(browser.get(one(list, made) + "/executions").values()).isEmpty();
            assertThat(browser.delete(one(list, made)).status()).isEqualTo(204);
        });
    }

    @Test
    void schedulesAreLimitedByA401() {
        withDemo(browser -> {
            String body =
                    "{\"target\": {\"ref_type\": \"branch\", \"ref_name\": \"main\", \"selector\": {\"type\": \"default\"}},"
                            + " \"cron_pattern\": \"0 0 12 * * ? *\"}";
            String list = WEB + "pipelines_config/schedules";
            int status = 201;
            for (int i = 0; i < 20 && status == 201; i++) {
                status = browser.post(list, body).status();
            }

            assertThat(status).isEqualTo(401);
        });
    }

    @Test
    void cachesAreDeletedByIdOrByName() {
        withDemo(browser -> {
            String list = WEB + "pipelines-config/caches";
            String node = browser.get(list).values().get(0).path("uuid").asString();
            assertThat(browser.get(list + "/" + Browser.encode(node) + "/content-uri")
                            .json()
                            .path("uri")
                            .asString())
                    .startsWith("https://");
            assertThat(browser.delete(list + "/" + Browser.encode(node)).status())
                    .isEqualTo(204);
            assertThat(browser.delete(list).status()).isEqualTo(400);
            assertThat(browser.delete(list + "?name=docker").status()).isEqualTo(204);
            assertThat(browser.delete(list + "?name=docker").status()).isEqualTo(404);
            assertThat(browser.get(list).column("/name")).containsExactly("gradle");
        });
    }

    @Test
    void aHostIsKnownOnce() {
        withDemo(browser -> {
            String list = WEB + "pipelines_config/ssh/known_hosts";
            String body =
                    "{\"hostname\": \"git.example\", \"public_key\": {\"key_type\": \"ssh-rsa\", \"key\": \"AAAA\"}}";
            Reply made = browser.post(list, body);
            assertThat(made.status()).isEqualTo(201);
            assertThat(made.json().at("/public_key/sha256_fingerprint").asString())
                    .startsWith("SHA256:");
            assertThat(browser.post(list, body).status()).isEqualTo(409);
            assertThat(browser.put(one(list, made), body.replace("AAAA", "BBBB"))
                            .json()
                            .at("/public_key/key")
                            .asString())
                    .isEqualTo("BBBB");
            assertThat(browser.delete(one(list, made)).status()).isEqualTo(204);
        });
    }

    @Test
    void aPrivateKeyIsTakenAndNeverShown() {
        withDemo(browser -> {
            String pair = WEB + "pipelines_config/ssh/key_pair";
            assertThat(browser.put(pair, "{\"private_key\": \"hush\", \"public_key\": \"ssh-rsa AAAA\"}")
                            .text())
                    .doesNotContain("hush");
            assertThat(browser.get(pair).json().path("public_key").asString()).isEqualTo("ssh-rsa AAAA");
            assertThat(browser.delete(pair).status()).isEqualTo(204);
            assertThat(browser.get(pair).status()).isEqualTo(404);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {WEB + "pipelines-config/runners", "/workspaces/acme/pipelines-config/runners"})
    void aRunnersSecretIsShownOnce(String list) {
        withDemo(browser -> {
            Reply made = browser.post(list, "{\"name\": \"r1\", \"labels\": [\"self.hosted\", \"linux\"]}");
            assertThat(made.status()).isEqualTo(200);
            assertThat(made.json().at("/oauth_client/secret").asString()).isNotEmpty();
            assertThat(browser.get(list).text()).doesNotContain("\"secret\"");
            assertThat(browser.post(list, "{\"name\": \"r2\", \"labels\": [\"linux\"]}")
                            .status())
                    .isEqualTo(400);
            Reply off = browser.put(one(list, made), "{\"disabled\": true}");
            assertThat(off.json().at("/state/status").asString()).isEqualTo("DISABLED");
            assertThat(off.json().path("name").asString()).isEqualTo("r1");
            assertThat(browser.delete(one(list, made)).status()).isEqualTo(204);
        });
    }

    @Test
    void anEnvironmentIsChangedByAPostThatAnswersNothing() {
        withDemo(browser -> {
            String list = WEB + "environments";
            Reply made = browser.post(list, "{\"name\": \"QA 2\", \"environment_type\": {\"name\": \"Test\"}}");
            assertThat(made.status()).isEqualTo(201);
            assertThat(made.json().path("slug").asString()).isEqualTo("qa-2");
            assertThat(browser.post(list, "{\"name\": \"qa 2\", \"environment_type\": {\"name\": \"Test\"}}")
                            .status())
                    .isEqualTo(409);
            assertThat(browser.post(list, "{\"name\": \"QA 3\", \"environment_type\": {\"name\": \"Lunch\"}}")
                            .status())
                    .isEqualTo(400);
            Reply accepted = browser.post(one(list, made) + "/changes", "{\"change\": {\"name\": \"QA two\"}}");
            assertThat(accepted.status()).isEqualTo(202);
            assertThat(accepted.text()).isEmpty();
            assertThat(browser.get(one(list, made)).json().path("name").asString())
                    .isEqualTo("QA two");
            assertThat(browser.delete(one(list, made)).status()).isEqualTo(204);
        });
    }

    @Test
    void deploymentsAreWhatStepsDeployed() {
        withDemo(browser -> {
            Reply list = browser.get(WEB + "deployments/");
            assertThat(list.values()).isNotEmpty();
            assertThat(list.values().get(0).at("/state/completed_on").asString())
                    .endsWith("Z");
            assertThat(list.column("/environment/name")).containsOnly("Staging");
            String uuid = list.values().get(0).path("uuid").asString();
            assertThat(browser.get(WEB + "deployments/" + Browser.encode(uuid)).status())
                    .isEqualTo(200);
            assertThat(browser.get(WEB + "deployments/%7B0%7D").status()).isEqualTo(404);
        });
    }

    @Test
    void scopesDivideReadingFromChanging() {
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo()
                        .withOnly(Account.apiToken(Account.DEMO_EMAIL, Account.DEMO_TOKEN)
                                .withScopes("read:pipeline:bitbucket")));
                Browser browser = new Browser(emulator)) {
            assertThat(browser.get(WEB + "pipelines_config/variables").status()).isEqualTo(200);
            assertThat(browser.post(WEB + "pipelines_config/variables", "{\"key\": \"A\", \"value\": \"b\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(browser.get(WEB + "pipelines_config").status()).isEqualTo(403);
            assertThat(browser.get(WEB + "pipelines-config/runners").status()).isEqualTo(403);
        }
    }
}
