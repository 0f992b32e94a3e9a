package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.with;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.bitquarry.emulator.Browser.Reply;
import org.bitquarry.emulator.EmulatorOptions.PutMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullRequestWritesTest {
    private static final String LIST = "/repositories/acme/web/pullrequests";
    private static final String OPEN = LIST + "/24";

    @Test
    void aCreatedPullRequestIsOpenAndByTheCaller() {
        withDemo(browser -> {
            Reply created = browser.post(
                    LIST,
                    "{\"title\": \"Neu 🆕\", \"description\": \"Warum\", \"source\": {\"branch\": {\"name\": \"release/2.10\"}},"
                            + " \"reviewers\": [{\"uuid\": \"" + uuid(browser, "ben") + "\"}], \"draft\": true}");
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.json().path("id").intValue()).isEqualTo(28);
            assertThat(created.json().path("state").asString()).isEqualTo("OPEN");
            assertThat(created.json().at("/author/nickname").asString()).isEqualTo("ann");
            assertThat(created.json().at("/destination/branch/name").asString()).isEqualTo("main");
            assertThat(created.json().at("/reviewers/0/nickname").asString()).isEqualTo("ben");
            assertThat(created.json().path("draft").booleanValue()).isTrue();
            assertThat(created.json().at("/source/commit/hash").asString()).hasSize(12);
            assertThat(browser.get(LIST).values().get(0).path("title").asString())
                    .isEqualTo("Neu 🆕");
        });
    }

    @Test
    void aSecondOneOnTheSameBranchIsTheFirstWithNewTexts() {
        withDemo(browser -> {
            int open = browser.get(LIST).json().path("size").intValue();
            String branch = browser.get(OPEN).json().at("/source/branch/name").asString();
            Reply again = browser.post(
                    LIST, "{\"title\": \"Overwritten\", \"source\": {\"branch\": {\"name\": \"" + branch + "\"}}}");
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.json().path("id").intValue()).isEqualTo(24);
            assertThat(browser.get(OPEN).json().path("title").asString()).isEqualTo("Overwritten");
            assertThat(browser.get(LIST).json().path("size").intValue()).isEqualTo(open);
        });
    }

    @Test
    void anUnknownDestinationIsRefusedAsRecorded() {
        withDemo(browser -> {
            Reply refused = browser.post(
                    LIST,
                    "{\"title\": \"t\", \"source\": {\"branch\": {\"name\": \"develop\"}}, \"destination\": {\"branch\": {\"name\": \"gone\"}}}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).isEqualTo("destination: branch not found: gone");
            assertThat(refused.json().at("/error/fields/destination/0").asString())
                    .isEqualTo("branch not found: gone");
        });
    }

    @Test
    void aPullRequestWithoutTitleOrSourceIsRefused() {
        withDemo(browser -> {
            assertThat(browser.post(LIST, "{\"source\": {\"branch\": {\"name\": \"develop\"}}}")
                            .message())
                    .isEqualTo("title: This field is required.");
            assertThat(browser.post(LIST, "{\"title\": \"t\"}").message()).isEqualTo("source: This field is required.");
            assertThat(browser.post(LIST, "{\"title\": 7}").message()).isEqualTo("title: Not a valid string.");
            assertThat(browser.post(LIST, "{\"title\": \"" + "x".repeat(256) + "\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(browser.post(LIST, "{\"title\": \"t\", \"source\": {\"branch\": {\"name\": \"main\"}}}")
                            .message())
                    .isEqualTo("There are no changes to be pulled");
        });
    }

    @Test
    void reviewersByNicknameAndTheAuthorAreRefused() {
        withDemo(browser -> {
            assertThat(browser.put(OPEN, "{\"reviewers\": [{\"nickname\": \"ben\"}]}")
                            .message())
                    .isEqualTo("reviewers: Malformed reviewers list");
            assertThat(browser.put(OPEN, "{\"reviewers\": [{\"uuid\": \"" + uuid(browser, "ann") + "\"}]}")
                            .message())
                    .contains("is the author and cannot be included as a reviewer");
            assertThat(browser.put(OPEN, "{\"reviewers\": [{\"uuid\": \"{00000000-0000-4000-a000-000000000000}\"}]}")
                            .status())
                    .isEqualTo(400);
        });
    }

    @Test
    void putChangesWhatItIsSent() {
        withDemo(browser -> {
            var before = browser.get(OPEN).json();
            Reply changed = browser.put(OPEN, "{\"title\": \"Neu\"}");
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.json().path("title").asString()).isEqualTo("Neu");
            assertThat(changed.json().path("description")).isEqualTo(before.path("description"));
            assertThat(changed.json().path("reviewers")).isEqualTo(before.path("reviewers"));
            assertThat(changed.json().path("updated_on").asString())
                    .isGreaterThan(before.path("updated_on").asString());
            assertThat(browser.get(OPEN).json()).isEqualTo(changed.json());
        });
    }

    @Test
    void putResetsWhatItIsNotSentInTheOtherMode() {
        with(options -> options.withPutMode(PutMode.RESET_OMITTED), browser -> {
            Reply changed = browser.put(OPEN, "{\"title\": \"Neu\"}");
            assertThat(changed.json().path("description").asString()).isEmpty();
            assertThat(changed.json().path("reviewers")).isEmpty();
            assertThat(browser.put(OPEN, "{\"description\": \"x\"}").message())
                    .isEqualTo("title: This field is required.");
        });
    }

    @Test
    void closedPullRequestsNeverChange() {
        withDemo(browser -> {
            assertThat(browser.put(LIST + "/1", "{\"title\": \"x\"}").status()).isEqualTo(400);
            assertThat(browser.post(LIST + "/1/approve", "").status()).isEqualTo(400);
            assertThat(browser.post(LIST + "/1/merge", "").status()).isEqualTo(400);
        });
    }

    @Test
    void mergingMakesACommitAndMovesTheBranch() {
        withDemo(browser -> {
            String main = "/repositories/acme/web/refs/branches/main";
            String before = browser.get(main).json().at("/target/hash").asString();
            Reply merged = browser.post(OPEN + "/merge", "{\"close_source_branch\": true, \"message\": \"Merged!\"}");
            assertThat(merged.json().path("state").asString()).isEqualTo("MERGED");
            var head = browser.get(main).json().path("target");
            assertThat(head.path("hash").asString())
                    .startsWith(merged.json().at("/merge_commit/hash").asString());
            assertThat(head.at("/parents/0/hash").asString()).isEqualTo(before);
            assertThat(head.path("message").asString()).isEqualTo("Merged!");
            String branch = merged.json().at("/source/branch/name").asString();
            assertThat(browser.get("/repositories/acme/web/refs/branches/" + branch)
                            .status())
                    .isEqualTo(404);
            assertThat(merged.json().at("/closed_by/nickname").asString()).isEqualTo("ann");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "merge_commit, 2",
        "squash, 1",
        "rebase_merge, 2",
    })
    void strategiesDifferInTheirParents(String strategy, int parents) {
        withDemo(browser -> {
            Reply merged = browser.post(OPEN + "/merge", "{\"merge_strategy\": \"" + strategy + "\"}");
            assertThat(merged.status()).isEqualTo(200);
            assertThat(browser.get("/repositories/acme/web/refs/branches/main")
                            .json()
                            .at("/target/parents")
                            .size())
                    .isEqualTo(parents);
        });
    }

    @Test
    void aMergeThatNobodyWaitsForIsATask() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
        InstantSource source = now::get;
        with(options -> options.withClock(source.withZone(ZoneOffset.UTC)), browser -> {
            Reply accepted = browser.post(OPEN + "/merge?async=true", "{}");
            assertThat(accepted.status()).isEqualTo(202);
            String task = accepted.header("Location").replaceFirst(".*/2\\.0", "");
            assertThat(browser.get(task).json().path("task_status").asString()).isEqualTo("PENDING");
            now.updateAndGet(time -> time.plusSeconds(3));
            assertThat(browser.get(task).json().path("task_status").asString()).isEqualTo("SUCCESS");
            assertThat(browser.get(task).json().at("/merge_result/state").asString())
                    .isEqualTo("MERGED");
            assertThat(browser.get(OPEN + "/merge/task-status/nobody")
                            .json()
                            .path("task_status")
                            .asString())
                    .isEqualTo("PENDING");
        });
    }

    @Test
    void decliningKeepsTheReason() {
        withDemo(browser -> {
            Reply declined = browser.post(OPEN + "/decline", "{\"message\": \"Not now\"}");
            assertThat(declined.json().path("state").asString()).isEqualTo("DECLINED");
            assertThat(declined.json().path("reason").asString()).isEqualTo("Not now");
        });
    }

    @Test
    void anApprovalIsGivenAndTakenBack() {
        withDemo(browser -> {
            Reply approved = browser.post(OPEN + "/approve", "");
            assertThat(approved.json().path("approved").booleanValue()).isTrue();
            assertThat(approved.json().path("state").asString()).isEqualTo("approved");
            assertThat(browser.delete(OPEN + "/approve").status()).isEqualTo(204);
            assertThat(browser.delete(OPEN + "/approve").status()).isEqualTo(400);
            assertThat(browser.post(OPEN + "/request-changes", "")
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("changes_requested");
        });
    }

    static String uuid(Browser browser, String nickname) {
        return browser.get("/workspaces/acme/members?q=user.nickname%3D%22" + nickname + "%22")
                .values()
                .get(0)
                .at("/user/uuid")
                .asString();
    }
}
