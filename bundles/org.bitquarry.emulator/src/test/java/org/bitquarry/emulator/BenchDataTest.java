package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The counts on which the request budget of the benchmarks rests. */
class BenchDataTest {
    private static final String WEB = "/repositories/acme/web";

    private static Emulator emulator;
    private static Browser browser;
    private static String ann;

    @BeforeAll
    static void start() {
        emulator = Emulator.start(EmulatorOptions.bench());
        browser = new Browser(emulator);
        ann = browser.get("/user").json().path("uuid").asString();
    }

    @AfterAll
    static void stop() {
        browser.close();
        emulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/repositories/acme, 240",
        "/repositories/acme?q=project.key=%22CORE%22, 60",
        "/workspaces/acme/members, 85",
        "/repositories/acme/web/pullrequests?q=id>0, 5000",
        "/repositories/acme/web/pullrequests, 40",
        "/repositories/acme/web/pullrequests?state=MERGED, 4700",
        "/repositories/acme/web/pullrequests?state=DECLINED, 200",
        "/repositories/acme/web/pullrequests?state=SUPERSEDED, 60",
        "/repositories/acme/web/pullrequests?q=author.nickname=%22ann%22, 130",
        "/repositories/acme/web/pullrequests?q=author.nickname=%22ann%22 AND state=%22OPEN%22, 3",
        "/repositories/acme/web/pipelines, 900",
        "/repositories/acme/web/hooks, 3",
        "/repositories/acme/web/refs/branches, 320",
        "/repositories/acme/api/pullrequests?q=id>0, 800",
        "/repositories/acme/api/refs/branches, 40",
        "/repositories/acme/core-017/pullrequests?q=id>0, 30",
        "/repositories/acme/core-017/pullrequests, 2",
        "/repositories/acme/core-017/refs/branches, 12"
    })
    void listsHaveTheSizesOfTheBenchmarks(String path, int size) {
        String escaped = path.replace(" ", "%20").replace(">", "%3E");
        assertThat(browser.get(escaped).json().path("size").intValue()).isEqualTo(size);
    }

    @Test
    void thereAreTwelveProjects() {
        assertThat(browser.get("/workspaces/acme/projects?pagelen=100").values())
                .hasSize(12);
    }

    @Test
    void webHasTwentyThousandCommitsInTwoHundredPages() {
        emulator.forgetRequests();
        Set<String> hashes = new HashSet<>();
        browser.all(WEB + "/commits?pagelen=100&fields=values.hash,next")
                .forEach(commit -> hashes.add(commit.path("hash").asString()));
        assertThat(hashes).hasSize(20_000);
        assertThat(emulator.requests()).hasSize(200);
        assertThat(browser.all("/repositories/acme/core-017/commits?pagelen=100"))
                .hasSize(200);
    }

    @Test
    void numbersFiveThousandAreWithoutGaps() {
        assertThat(browser.get(WEB + "/pullrequests?q=id%20IN%20(1,2,3,4000)&sort=id")
                        .column("/id"))
                .containsExactly("1", "2", "3", "4000");
        assertThat(browser.get(WEB + "/pullrequests?q=id%3E0&sort=-id&pagelen=1")
                        .column("/id"))
                .containsExactly("5000");
        assertThat(browser.get(WEB + "/pullrequests/17").json().path("state").asString())
                .isEqualTo("OPEN");
    }

    @Test
    void openPullRequestsHaveUpToNinetyCommentsInOnePage() {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (JsonNode open : browser.all(WEB + "/pullrequests?pagelen=50")) {
            JsonNode comments = browser.get(
                            WEB + "/pullrequests/" + open.path("id").asString() + "/comments?pagelen=100")
                    .json();
            assertThat(comments.path("size").intValue())
                    .isEqualTo(open.path("comment_count").intValue());
            assertThat(comments.has("next")).isFalse();
            least = Math.min(least, comments.path("size").intValue());
            most = Math.max(most, comments.path("size").intValue());
        }
        assertThat(least).isEqualTo(1);
        assertThat(most).isEqualTo(90);
    }

    @Test
    void featureOneAndTemporaryBranchesHaveNoOpenPullRequest() {
        List<JsonNode> open = browser.all(WEB + "/pullrequests?pagelen=50&fields=values.source.branch.name,next");
        assertThat(open)
                .extracting(each -> each.at("/source/branch/name").asString())
                .doesNotHaveDuplicates()
                .doesNotContain("feature/1")
                .noneMatch(name -> name.startsWith("tmp/"));
        assertThat(browser.all(WEB + "/refs/branches?pagelen=100&q=name~%22release/%22"))
                .hasSize(9);
        assertThat(browser.all("/repositories/acme/api/refs/branches?pagelen=100&q=name~%22release/%22"))
                .hasSize(4);
        assertThat(browser.all(WEB + "/refs/branches?pagelen=100&q=name~%22tmp/%22"))
                .hasSize(5);
    }

    @Test
    void annHasTwelveMoreElsewhereNoneOpen() {
        String list = "/workspaces/acme/pullrequests/" + Browser.encode(ann) + "?pagelen=50";
        assertThat(browser.all(list)).hasSize(3);
        List<JsonNode> all = browser.all(list + "&state=OPEN&state=MERGED&state=DECLINED&state=SUPERSEDED");
        assertThat(all).hasSize(142);
        assertThat(all)
                .filteredOn(each ->
                        !each.at("/destination/repository/full_name").asString().equals("acme/web"))
                .hasSize(12)
                .noneMatch(each -> each.path("state").asString().equals("OPEN"));
    }

    @Test
    void tagsSortAlikeAsTextAndNaturally() {
        List<JsonNode> tags = browser.all(WEB + "/refs/tags?pagelen=100&sort=name");
        assertThat(tags)
                .hasSize(150)
                .extracting(each -> each.path("name").asString())
                .isSorted();
    }

    @Test
    void atLeastThreeOpenTitlesHoldFix() {
        assertThat(browser.get(WEB + "/pullrequests?q=state%3D%22OPEN%22%20AND%20title~%22fix%22&sort=id")
                        .column("/title"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(title -> title.contains("fix"));
    }

    @Test
    void timesOfPullRequestsAreAllDifferent() {
        List<JsonNode> all = browser.all(WEB + "/pullrequests?pagelen=50&q=id%3E0&fields=values.updated_on,next");
        assertThat(all).extracting(each -> each.path("updated_on").asString()).doesNotHaveDuplicates();
    }

    @Test
    void theHugeWorkspaceHoldsTheSameAmongThousandsOfRepositories() {
        try (Emulator huge = Emulator.start(EmulatorOptions.huge());
                Browser other = new Browser(huge)) {
            assertThat(other.get("/repositories/acme").json().path("size").intValue())
                    .isEqualTo(10_000);
            assertThat(other.get("/repositories/acme/log-9999/pullrequests")
                            .json()
                            .path("size")
                            .intValue())
                    .isEqualTo(2);
            assertThat(other.get(WEB).json().path("uuid"))
                    .isEqualTo(browser.get(WEB).json().path("uuid"));
        }
    }
}
