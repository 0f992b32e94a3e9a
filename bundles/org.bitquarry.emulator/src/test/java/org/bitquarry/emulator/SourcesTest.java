package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import java.util.List;
import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SourcesTest {
    private static final String REPOSITORY = "/repositories/acme/web";
    private static final String ODD = "docs/ünï \"x\" #1 100%+/a&b=c.md";

    private static String path(String text) {
        return List.of(text.split("/")).stream()
                .map(Browser::encode)
                .reduce((a, b) -> a + "/" + b)
                .orElseThrow();
    }

    @Test
    void aDirectoryListsItsEntriesAndAFileIsItsText() {
        withDemo(browser -> {
            assertThat(browser.get(REPOSITORY + "/src").column("/path")).contains("src", "README.md");
            assertThat(browser.get(REPOSITORY + "/src/main/src/").column("/path"))
                    .contains("src/cart")
                    .doesNotContain("README.md");
            assertThat(browser.all(REPOSITORY + "/src/main/?max_depth=9"))
                    .extracting(row -> row.path("path").asString())
                    .contains("src/cart/cart.ts", "src/cart");
            assertThat(browser.get(REPOSITORY + "/src/main/README.md").text()).contains("README.md, line 1");
            JsonNode meta =
                    browser.get(REPOSITORY + "/src/main/README.md?format=meta").json();
            assertThat(meta.path("mimetype").asString()).isEqualTo("text/markdown");
            assertThat(browser.get(REPOSITORY + "/src/main/nowhere").status()).isEqualTo(404);
        });
    }

    @Test
    void aFormMakesACommitAndOpenPullRequestsFollow() {
        withDemo(browser -> {
            JsonNode open =
                    browser.get(REPOSITORY + "/pullrequests?pagelen=1").values().get(0);
            String branch = open.at("/source/branch/name").asString();
            String before = open.at("/source/commit/hash").asString();

            Reply made = browser.post(
                    REPOSITORY + "/src",
                    "branch=" + Browser.encode(branch) + "&message=Odd&" + Browser.encode("/" + ODD) + "="
                            + Browser.encode("a+b\n🚀"));

            assertThat(made.status()).isEqualTo(201);
            assertThat(made.header("Location")).contains("/commit/");
            String hash = made.header("Location").replaceAll(".*/", "");
            assertThat(browser.get(REPOSITORY + "/src/" + hash + "/" + path(ODD))
                            .text())
                    .isEqualTo("a+b\n🚀");
            assertThat(browser.get(REPOSITORY + "/filehistory/" + hash + "/" + path(ODD))
                            .column("/commit/message"))
                    .containsExactly("Odd");
            JsonNode after = browser.get(
                            REPOSITORY + "/pullrequests/" + open.path("id").asString())
                    .json();
            assertThat(after.at("/source/commit/hash").asString())
                    .isNotEqualTo(before)
                    .isEqualTo(hash.substring(0, 12));

            assertThat(browser.post(
                                    REPOSITORY + "/src",
                                    "branch=" + Browser.encode(branch) + "&files=" + Browser.encode(ODD))
                            .status())
                    .isEqualTo(201);
            assertThat(browser.get(REPOSITORY + "/diffstat/" + Browser.encode(branch) + ".." + hash)
                            .column("/status"))
                    .containsExactly("removed");
            assertThat(browser.post(REPOSITORY + "/src", "branch=main&files=nowhere")
                            .status())
                    .isEqualTo(400);
            assertThat(browser.post(REPOSITORY + "/src", "{}").status()).isEqualTo(400);
        });
    }

    @Test
    void changesOfAPullRequestAreAnsweredElsewhere() {
        withDemo(browser -> {
            Reply moved = browser.get(REPOSITORY + "/pullrequests/3/diff");
            assertThat(moved.status()).isEqualTo(302);
            assertThat(moved.header("Location")).contains("%0D").contains("topic=true");
            Reply diff = browser.get(moved.header("Location"));
            assertThat(diff.text()).startsWith("diff --git a/").contains("\n@@ -");
            assertThat(diff.header("Content-Type")).isEqualTo("text/plain");
            assertThat(browser.get(REPOSITORY + "/diff/nothing..main").status()).isEqualTo(404);
        });
    }

    @Test
    void activityTellsOneThingInEachItem() {
        withDemo(browser -> {
            List<JsonNode> items = browser.all(REPOSITORY + "/pullrequests/activity?pagelen=50");
            assertThat(items).isNotEmpty().allSatisfy(item -> assertThat(item.propertyNames())
                    .hasSize(2)
                    .contains("pull_request"));
            assertThat(items.stream()
                            .flatMap(item -> item.propertyNames().stream())
                            .distinct())
                    .contains("update", "approval", "changes_requested", "comment");
        });
    }

    @Test
    void aDownloadIsUploadedAsAPartAndFetchedElsewhere() {
        withDemo(browser -> {
            String part = String.join(
                    "\r\n",
                    "--xyz",
                    "Content-Disposition: form-data; name=\"files\"; filename=\"a %22b%22 ü.txt\"",
                    "Content-Type: text/plain",
                    "",
                    "line 1",
                    "--xy",
                    "--xyz--",
                    "");
            assertThat(browser.post(REPOSITORY + "/downloads", part).status()).isEqualTo(201);
            String one = REPOSITORY + "/downloads/" + Browser.encode("a \"b\" ü.txt");
            Reply moved = browser.get(one);
            assertThat(moved.status()).isEqualTo(302);
            assertThat(browser.get(moved.header("Location")).text()).isEqualTo("line 1\r\n--xy");
            assertThat(browser.delete(one).status()).isEqualTo(204);
            assertThat(browser.get(one).status()).isEqualTo(404);
            assertThat(browser.post(REPOSITORY + "/downloads", "a=b").message()).contains("files");
        });
    }
}
