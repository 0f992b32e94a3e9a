package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommitsTest {
    private static final String LIST = "/repositories/acme/web/commits";

    private static Emulator emulator;
    private static Browser browser;

    @BeforeAll
    static void start() {
        emulator = Emulator.start(EmulatorOptions.demo());
        browser = new Browser(emulator);
    }

    @AfterAll
    static void stop() {
        browser.close();
        emulator.close();
    }

    @Test
    void pagesHoldThirtyTellNoSizeAndGoOnAtACursor() {
        Reply first = browser.get(LIST);
        assertThat(first.values()).hasSize(30);
        assertThat(first.json().propertyNames()).containsExactlyInAnyOrder("values", "pagelen", "next");
        assertThat(first.json().path("next").asString()).contains("ctx=").doesNotContain("page=2");
        assertThat(browser.get(LIST + "?page=2").status()).isEqualTo(400);
    }

    @Test
    void childrenComeBeforeTheirParents() {
        Set<String> seen = new HashSet<>();
        for (JsonNode commit : browser.all(LIST + "?pagelen=100")) {
            for (JsonNode parent : commit.path("parents")) {
                assertThat(seen).doesNotContain(parent.path("hash").asString());
            }
            assertThat(seen.add(commit.path("hash").asString())).isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(150);
    }

    @Test
    void aRevisionMayBeABranchWithSlashesATagOrAHash() {
        String head = browser.get("/repositories/acme/web/refs/branches/release/2.3")
                .json()
                .at("/target/hash")
                .asString();
        for (String revision : List.of("release/2.3", "release%2F2.3", head, head.substring(0, 12))) {
            assertThat(browser.get(LIST + "/" + revision + "?pagelen=1").column("/hash"))
                    .containsExactly(head);
        }
        assertThat(browser.get(LIST + "/v1.0.0?pagelen=1").values()).hasSize(1);
    }

    @Test
    void whatIsOnABranchAlonePassesIncludeAndExclude() {
        List<JsonNode> own = browser.all(LIST + "?include=release/2.3&exclude=main");
        assertThat(own).isNotEmpty().hasSizeLessThan(5);
        Reply posted = browser.post(LIST, "include=release%2F2.3&exclude=main");
        assertThat(posted.values()).hasSameSizeAs(own);
    }

    @Test
    void aPathLeavesTheCommitsThatTouchIt() {
        int all = browser.all(LIST + "/main?pagelen=100").size();
        int file = browser.all(LIST + "/main?pagelen=100&path=README.md").size();
        int directory = browser.all(LIST + "/main?pagelen=100&path=src").size();
        assertThat(file).isPositive().isLessThan(all);
        assertThat(directory).isPositive().isLessThan(all);
    }

    @Test
    void filterAndSortAreIgnored() {
        assertThat(browser.get(LIST + "?q=message~%22x&sort=date").text().replaceAll("\"next\".*", ""))
                .isEqualTo(browser.get(LIST).text().replaceAll("\"next\".*", ""));
    }

    @Test
    void anUnknownRevisionIsNamed() {
        Reply unknown = browser.get(LIST + "/nowhere");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.message()).isEqualTo("Commit not found");
        assertThat(unknown.json().at("/error/data/shas/0").asString()).isEqualTo("nowhere");
        assertThat(browser.get(LIST + "?exclude=nowhere").status()).isEqualTo(404);
    }

    @Test
    void aSlashAfterARevisionIsNoPath() {
        assertThat(browser.get(LIST + "/").status()).isEqualTo(200);
        assertThat(browser.get(LIST + "/main/").status()).isEqualTo(404);
    }

    @Test
    void oneCommitHasItsRenderedMessageAndParticipants() {
        String hash =
                browser.get(LIST + "?pagelen=1").values().get(0).path("hash").asString();
        Reply one = browser.get("/repositories/acme/web/commit/" + hash);
        assertThat(one.json().propertyNames()).contains("rendered", "participants", "summary");
        assertThat(one.json().path("date").asString()).matches(".*:\\d\\d\\+00:00");
        assertThat(browser.get("/repositories/acme/web/commit/ffffffffffff").status())
                .isEqualTo(404);
    }

    @Test
    void someAuthorsAreNoUsers() {
        assertThat(browser.all(LIST + "?pagelen=100"))
                .anySatisfy(commit ->
                        assertThat(commit.path("author").propertyNames()).containsExactly("raw"))
                .anySatisfy(commit -> assertThat(commit.path("author").propertyNames())
                        .containsExactlyInAnyOrder("raw", "type", "user"));
    }
}
