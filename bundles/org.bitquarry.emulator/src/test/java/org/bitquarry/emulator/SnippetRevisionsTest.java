package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetRevisionsTest {
    private static final String ONE = "/snippets/acme/p9QmR";

    @Test
    void onlyTheNewestRevisionIsChanged() {
        withDemo(browser -> {
            List<String> hashes = browser.get(ONE + "/commits").column("/hash");
            String title = "{\"title\": \"Other\"}";
            assertThat(hashes).hasSize(2);
            assertThat(browser.put(ONE + "/" + hashes.getLast(), title).status())
                    .isEqualTo(405);
            assertThat(browser.delete(ONE + "/" + hashes.getLast()).status()).isEqualTo(405);
            assertThat(browser.put(ONE + "/" + hashes.getFirst(), title)
                            .json()
                            .path("title")
                            .asString())
                    .isEqualTo("Other");
            assertThat(browser.get(ONE + "/commits").column("/hash")).isEqualTo(hashes);
        });
    }

    @Test
    void filesAreThoseOfTheirRevision() {
        withDemo(browser -> {
            List<String> hashes = browser.get(ONE + "/commits").column("/hash");
            String file = "/files/slow.sql";
            assertThat(browser.get(ONE + "/" + hashes.getFirst() + file).text()).contains("One line more");
            assertThat(browser.get(ONE + "/" + hashes.getLast() + file).text()).doesNotContain("One line more");
            assertThat(browser.get(ONE + file).header("Location")).contains(hashes.getFirst());
            assertThat(browser.get(ONE + "/" + hashes.getFirst() + "/files/none")
                            .status())
                    .isEqualTo(404);
            assertThat(browser.get(ONE + "/0000000").status()).isEqualTo(404);
        });
    }

    @Test
    void whoWatchesIsToldByTheStatus() {
        withDemo(browser -> {
            assertThat(browser.get(ONE + "/watch").status()).isEqualTo(404);
            assertThat(browser.put(ONE + "/watch", "").status()).isEqualTo(204);
            assertThat(browser.get(ONE + "/watch").status()).isEqualTo(204);
            assertThat(browser.get(ONE + "/watchers").column("/display_name")).contains("Ann Carter");
            assertThat(browser.delete(ONE + "/watch").status()).isEqualTo(204);
            assertThat(browser.get(ONE + "/watch").status()).isEqualTo(404);
        });
    }
}
