package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.with;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.Test;

class CommentWritesTest {
    private static final String PULL_REQUEST = "/repositories/acme/web/pullrequests/24";
    private static final String LIST = PULL_REQUEST + "/comments";

    @Test
    void aCommentIsWrittenChangedAndDeletedSoftly() {
        withDemo(browser -> {
            int before = count(browser);
            Reply written = browser.post(
                    LIST,
                    "{\"content\": {\"raw\": \"Très bien\"}, \"inline\": {\"path\": \"README.md\", \"to\": 999999}}");
            assertThat(written.status()).isEqualTo(201);
            assertThat(written.json().at("/inline/to").intValue()).isEqualTo(999_999);
            assertThat(written.json().at("/inline/from").isNull()).isTrue();
            assertThat(count(browser)).isEqualTo(before + 1);

            String one = LIST + "/" + written.json().path("id").asString();
            assertThat(browser.put(one, "{\"content\": {\"raw\": \"Mieux\"}}")
                            .json()
                            .at("/content/raw")
                            .asString())
                    .isEqualTo("Mieux");

            assertThat(browser.delete(one).status()).isEqualTo(204);
            Reply deleted = browser.get(one);
            assertThat(deleted.json().path("deleted").booleanValue()).isTrue();
            assertThat(deleted.json().at("/content/raw").asString()).isEmpty();
            assertThat(browser.get(LIST + "?pagelen=100").column("/id"))
                    .contains(written.json().path("id").asString());
            assertThat(browser.delete(one).status()).isEqualTo(404);
            assertThat(count(browser)).isEqualTo(before);
        });
    }

    @Test
    void anAnswerNamesAnExistingComment() {
        withDemo(browser -> {
            long id = browser.post(LIST, "{\"content\": {\"raw\": \"a\"}}")
                    .json()
                    .path("id")
                    .longValue();
            Reply answer = browser.post(LIST, "{\"content\": {\"raw\": \"b\"}, \"parent\": {\"id\": " + id + "}}");
            assertThat(answer.json().at("/parent/id").longValue()).isEqualTo(id);
            assertThat(browser.post(LIST, "{\"content\": {\"raw\": \"b\"}, \"parent\": {\"id\": 1}}")
                            .status())
                    .isEqualTo(400);
        });
    }

    @Test
    void aCommentWithoutTextIsRefused() {
        withDemo(browser -> {
            assertThat(browser.post(LIST, "{}").message()).isEqualTo("content.raw: This field is required.");
            assertThat(browser.post(LIST, "{\"content\": {\"raw\": \" \"}}").status())
                    .isEqualTo(400);
        });
    }

    @Test
    void someoneElsesCommentCannotBeChanged() {
        Account grace = Account.apiToken("grace@acme.example", "g").actingAs("grace");
        with(options -> options.withCredential(grace), browser -> {
            String one = LIST + "/"
                    + browser.post(LIST, "{\"content\": {\"raw\": \"mine\"}}")
                            .json()
                            .path("id")
                            .asString();
            browser.as(Browser.basic("grace@acme.example", "g"));
            assertThat(browser.put(one, "{\"content\": {\"raw\": \"hers\"}}").status())
                    .isEqualTo(403);
            assertThat(browser.delete(one).status()).isEqualTo(403);
        });
    }

    private static int count(Browser browser) {
        return browser.get(PULL_REQUEST).json().path("comment_count").intValue();
    }
}
