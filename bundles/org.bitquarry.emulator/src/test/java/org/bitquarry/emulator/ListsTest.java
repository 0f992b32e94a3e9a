package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {
    private static final String PULL_REQUESTS = "/repositories/acme/web/pullrequests";

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
    void pagesHoldTenRowsUnlessToldOtherwise() {
        assertThat(browser.get("/repositories/acme").values()).hasSize(10);
        assertThat(browser.get("/repositories/acme?pagelen=3").values()).hasSize(3);
    }

    @Test
    void followingNextGivesEveryRowOnce() {
        assertThat(browser.all("/repositories/acme?pagelen=5&sort=slug"))
                .extracting(each -> each.path("slug").asString())
                .hasSize(12)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void nextAndPreviousKeepWhatWasAsked() {
        Reply second =
                browser.get("/repositories/acme?pagelen=5&page=2&q=name+%7E+%22e%22&fields=values.slug,next,previous");
        assertThat(second.json().path("previous").asString())
                .startsWith(emulator.baseUri() + "/repositories/acme?")
                .contains("page=1", "pagelen=5", "q=name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"51", "100", "0", "-1", "ten"})
    void pullRequestsComeFiftyAPageAtMost(String length) {
        Reply refused = browser.get(PULL_REQUESTS + "?pagelen=" + length);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).isEqualTo("{\"type\":\"error\",\"error\":{\"message\":\"Invalid pagelen\"}}");
        assertThat(browser.get(PULL_REQUESTS + "?pagelen=50").status()).isEqualTo(200);
    }

    @Test
    void otherListsComeAHundredAPageAtMost() {
        assertThat(browser.get("/repositories/acme?pagelen=100").status()).isEqualTo(200);
        assertThat(browser.get("/repositories/acme?pagelen=101").status()).isEqualTo(400);
    }

    @Test
    void sizeIsToldByPullRequestsAndRepositories() {
        assertThat(browser.get(PULL_REQUESTS + "?pagelen=1").json().path("size").intValue())
                .isEqualTo(6);
        assertThat(browser.get("/repositories/acme?pagelen=1")
                        .json()
                        .path("size")
                        .intValue())
                .isEqualTo(12);
    }

    @Test
    void sizeIsMissingOnProjectsTagsAndFilteredBranches() {
        String refs = "/repositories/acme/web/refs";
        assertThat(browser.get("/workspaces/acme/projects").json().has("size")).isFalse();
        assertThat(browser.get(refs + "/tags?pagelen=2").json().has("size")).isFalse();
        assertThat(browser.get(refs + "/branches").json().has("size")).isTrue();
        assertThat(browser.get(refs + "/branches?q=name~%22feature%22").json().has("size"))
                .isFalse();
    }

    @Test
    void onlyOpenPullRequestsAreListedUnlessStatesAreAskedFor() {
        assertThat(browser.get(PULL_REQUESTS).column("/state")).containsOnly("OPEN");
        assertThat(browser.get(PULL_REQUESTS + "?state=DECLINED&state=SUPERSEDED")
                        .column("/state"))
                .containsOnly("DECLINED", "SUPERSEDED");
        assertThat(browser.get(PULL_REQUESTS + "?state=DECLINED&q=id%3D1").column("/state"))
                .containsExactly("MERGED");
        assertThat(browser.get(PULL_REQUESTS + "?state=CLOSED").status()).isEqualTo(400);
    }

    @Test
    void reviewersAndParticipantsMustBeAskedFor() {
        assertThat(browser.get(PULL_REQUESTS).values().get(0).propertyNames())
                .doesNotContain("reviewers", "participants", "rendered")
                .contains("title");
        assertThat(browser.get(PULL_REQUESTS + "?fields=%2Bvalues.reviewers")
                        .values()
                        .get(0)
                        .propertyNames())
                .contains("reviewers", "title")
                .doesNotContain("participants");
        assertThat(browser.get(PULL_REQUESTS + "/1").json().propertyNames())
                .contains("reviewers", "participants", "rendered");
    }

    @Test
    void keepingFieldsDropsNextAndSizeUnlessTheyAreAskedFor() {
        assertThat(browser.get(PULL_REQUESTS + "?pagelen=2&fields=values.id").text())
                .isEqualTo("{\"values\":[{\"id\":27},{\"id\":26}]}");
        assertThat(browser.get(PULL_REQUESTS + "?pagelen=2&fields=values.id,next,size")
                        .json()
                        .propertyNames())
                .containsExactlyInAnyOrder("values", "next", "size");
    }

    @Test
    void branchNamesSortNaturally() {
        assertThat(browser.get("/repositories/acme/web/refs/branches?sort=name&q=name~%22-columns%22")
                        .column("/name"))
                .containsExactly("feature/2-columns", "feature/10-columns");
        assertThat(browser.get("/repositories/acme/web/refs/branches?q=name~%22-columns%22")
                        .column("/name"))
                .containsExactly("feature/10-columns", "feature/2-columns");
        assertThat(browser.get("/repositories/acme/web/refs/tags?sort=-name&pagelen=1")
                        .column("/name"))
                .containsExactly("v2.3.0");
    }

    @Test
    void anUnknownFieldIsRefusedByListsThatCheck() {
        assertThat(browser.get(PULL_REQUESTS + "?q=participants.user.nickname%3D%22ann%22")
                        .status())
                .isEqualTo(400);
        assertThat(browser.get(PULL_REQUESTS + "?sort=colour").status()).isEqualTo(400);
    }

    @Test
    void pipelinesIgnoreWhatTheyDoNotKnow() {
        String pipelines = "/repositories/acme/web/pipelines";
        Reply all = browser.get(pipelines + "?q=nonsense%28&status=FAILED&sort=-created_on");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json().path("size").intValue()).isEqualTo(45);
        assertThat(all.values().get(0).path("build_number").intValue()).isEqualTo(45);
    }
}
