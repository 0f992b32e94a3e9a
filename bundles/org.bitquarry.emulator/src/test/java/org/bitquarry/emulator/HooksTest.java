package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HooksTest {
    @ParameterizedTest
    @ValueSource(strings = {"/repositories/acme/web/hooks", "/workspaces/acme/hooks"})
    void aHookIsCreatedChangedInPartAndDeleted(String list) {
        withDemo(browser -> {
            Reply created = browser.post(
                    list,
                    "{\"url\": \"https://example.com/in\", \"description\": \"d\", \"events\": [\"repo:push\", \"repo:push\"], \"secret\": \"s\"}");
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.json().path("secret_set").booleanValue()).isTrue();
            assertThat(created.text()).doesNotContain("\"secret\"");
            assertThat(created.json().path("events")).hasSize(1);
            assertThat(created.json().path("created_at").asString()).matches("\\d{4}-.*T.*\\.\\d{6}Z");

            String one = list + "/" + Browser.encode(created.json().path("uuid").asString());
            Reply changed = browser.put(one, "{\"active\": false}");
            assertThat(changed.json().path("active").booleanValue()).isFalse();
            assertThat(changed.json().path("url").asString()).isEqualTo("https://example.com/in");
            assertThat(changed.json().path("secret_set").booleanValue()).isTrue();
            assertThat(browser.put(one, "{\"secret\": null}")
                            .json()
                            .path("secret_set")
                            .booleanValue())
                    .isFalse();
            assertThat(browser.delete(one).status()).isEqualTo(204);
            assertThat(browser.get(one).status()).isEqualTo(404);
        });
    }

    @Test
    void aHookNeedsAUrlAndKnownEvents() {
        withDemo(browser -> {
            String list = "/repositories/acme/web/hooks";
            assertThat(browser.post(list, "{\"events\": [\"repo:push\"]}").message())
                    .isEqualTo("url: This field is required.");
            assertThat(browser.post(list, "{\"url\": \"https://a.example\"}").message())
                    .isEqualTo("events: This field is required.");
            for (String body : new String[] {
                "{\"url\": \"ftp://a.example\", \"events\": [\"repo:push\"]}",
                "{\"url\": \"no url\", \"events\": [\"repo:push\"]}",
                "{\"url\": \"https://a.example\", \"events\": []}",
                "{\"url\": \"https://a.example\", \"events\": [\"repo:dance\"]}",
                "{\"url\": \"https://a.example\", \"events\": \"repo:push\"}"
            }) {
                assertThat(browser.post(list, body).status()).as(body).isEqualTo(400);
            }
        });
    }

    @Test
    void aRepositoryHasFiftyHooksAtMost() {
        withDemo(browser -> {
            String list = "/repositories/acme/handbook/hooks";
            for (int i = 0; i < 50; i++) {
                assertThat(browser.post(list, "{\"url\": \"https://a.example/" + i + "\", \"events\": [\"repo:push\"]}")
                                .status())
                        .isEqualTo(201);
            }
            assertThat(browser.post(list, "{\"url\": \"https://a.example/51\", \"events\": [\"repo:push\"]}")
                            .status())
                    .isEqualTo(400);
        });
    }
}
