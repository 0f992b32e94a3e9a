package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoDataTest {
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
    void theWorkspaceHasThreeProjectsAndTwelveRepositories() {
        assertThat(browser.get("/workspaces/acme/projects").column("/key")).containsExactly("WEB", "CORE", "OPS");
        assertThat(browser.get("/repositories/acme?pagelen=100").column("/slug"))
                .hasSize(12)
                .doesNotHaveDuplicates()
                .contains("web", "api", "checkout", "handbook");
        assertThat(browser.get("/workspaces/acme/members").column("/user/nickname"))
                .hasSize(10)
                .contains("ann", "lina");
    }

    @Test
    void pullRequestsAreInEveryState() {
        Set<String> states = new TreeSet<>();
        browser.all("/repositories/acme/web/pullrequests?pagelen=50&q=id%3E0")
                .forEach(each -> states.add(each.path("state").asString()));
        assertThat(states).containsExactly("DECLINED", "MERGED", "OPEN", "SUPERSEDED");
    }

    @Test
    void titlesHoldUnicodeAndEmoji() {
        List<String> titles = new ArrayList<>();
        browser.all("/repositories/acme/web/pullrequests?pagelen=50&q=id%3E0")
                .forEach(each -> titles.add(each.path("title").asString()));
        assertThat(titles).contains("购物车页面支持中文", "Переход на новый API корзины", "Accept passkeys at login 🔑");
    }

    @Test
    void aPipelineHasFailed() {
        assertThat(browser.get("/repositories/acme/web/pipelines/?pagelen=100").column("/state/result/name"))
                .contains("FAILED", "SUCCESSFUL");
    }

    @Test
    void anotherDayMovesEveryTimeAndChangesNothingElse() {
        String path =
                "/repositories/acme/web/pullrequests?pagelen=50&q=id%3E0&fields=values.title,values.source.commit.hash";
        String times = "/repositories/acme/web/pullrequests?pagelen=50&q=id%3E0&fields=values.updated_on";
        Instant noon = Instant.parse("2031-03-02T12:00:00Z");
        try (Emulator later = Emulator.start(EmulatorOptions.demo().withToday(noon));
                Browser other = new Browser(later)) {
            assertThat(other.get(path).text()).isEqualTo(browser.get(path).text());
            Duration moved = Duration.between(newest(browser, times), newest(other, times));
            assertThat(moved)
                    .as("whole days from the evening of the 20th to that before the 2nd of March")
                    .isEqualTo(Duration.ofDays(1_562));
            assertThat(newest(other, times)).isBefore(noon);
        }
    }

    private static Instant newest(Browser of, String path) {
        return of.get(path).column("/updated_on").stream()
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void theSameSeedMakesTheSameData() {
        try (Emulator twin = Emulator.start(EmulatorOptions.demo());
                Browser other = new Browser(twin)) {
            String path =
                    "/repositories/acme/api/pullrequests?pagelen=50&q=id%3E0&fields=values.title,values.updated_on,values.source.commit.hash";
            assertThat(other.get(path).text()).isEqualTo(browser.get(path).text());
        }
    }

    @Test
    void anotherSeedMakesOtherData() {
        try (Emulator other = Emulator.start(EmulatorOptions.demo().withSeed(2));
                Browser stranger = new Browser(other)) {
            String path = "/repositories/acme/api/pullrequests?pagelen=50&q=id%3E0&fields=values.updated_on";
            assertThat(stranger.get(path).text()).isNotEqualTo(browser.get(path).text());
        }
    }

    @Test
    void everyDestinationOfAnOpenPullRequestIsABranch() {
        List<String> branches = new ArrayList<>();
        browser.all("/repositories/acme/web/refs/branches?pagelen=100")
                .forEach(each -> branches.add(each.path("name").asString()));
        for (JsonNode each : browser.all("/repositories/acme/web/pullrequests?pagelen=50")) {
            assertThat(branches)
                    .contains(
                            each.at("/destination/branch/name").asString(),
                            each.at("/source/branch/name").asString());
        }
    }
}
