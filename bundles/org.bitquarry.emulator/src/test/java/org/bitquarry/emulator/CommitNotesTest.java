package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommitNotesTest {
    private static final String REPOSITORY = "/repositories/acme/web";

    private static String head(Browser browser) {
        return REPOSITORY + "/commit/"
                + browser.get(REPOSITORY + "/commits?pagelen=1").column("/hash").getFirst();
    }

    @Test
    void aStatusIsReplacedByItsKeyAndChangedInPart() {
        withDemo(browser -> {
            String statuses = head(browser) + "/statuses";
            String body = "{\"key\": \"a/b #1\", \"state\": \"INPROGRESS\", \"url\": \"https://ci.example\"}";
            assertThat(browser.post(statuses + "/build", body).status()).isEqualTo(201);
            assertThat(browser.post(statuses + "/build", body).status()).isEqualTo(201);
            assertThat(browser.get(statuses).column("/key")).containsOnlyOnce("a/b #1");

            String one = statuses + "/build/" + Browser.encode("a/b #1");
            JsonNode changed = browser.put(one, "{\"state\": \"FAILED\"}").json();
            assertThat(changed.path("state").asString()).isEqualTo("FAILED");
            assertThat(changed.path("url").asString()).isEqualTo("https://ci.example");
            assertThat(browser.get(statuses + "?q=state%3D%22FAILED%22").column("/key"))
                    .contains("a/b #1");
            assertThat(browser.put(one, "{\"state\": \"GREEN\"}").json().at("/error/fields/state"))
                    .isNotEmpty();
            assertThat(browser.delete(one).status()).isEqualTo(405);
        });
    }

    @Test
    void aCommentStaysOnlyWhileItHasAnswers() {
        withDemo(browser -> {
            String list = head(browser) + "/comments";
            String first = list + "/" + id(browser.post(list, "{\"content\": {\"raw\": \"a\"}}"));
            String number = first.substring(first.lastIndexOf('/') + 1);
            String second = list + "/"
                    + id(browser.post(list, "{\"content\": {\"raw\": \"b\"}, \"parent\": {\"id\": " + number + "}}"));

            assertThat(browser.delete(first).status()).isEqualTo(204);
            assertThat(browser.get(first).json().path("deleted").booleanValue()).isTrue();
            assertThat(browser.delete(second).status()).isEqualTo(204);
            assertThat(browser.get(second).status()).isEqualTo(404);
        });
    }

    private static String id(Reply reply) {
        assertThat(reply.status()).isEqualTo(201);
        return reply.json().path("id").asString();
    }

    @Test
    void anApprovalIsTheCallersOwnAndShowsInTheCommit() {
        withDemo(browser -> {
            String commit = REPOSITORY + "/commit/"
                    + browser.get(REPOSITORY + "/commits?pagelen=100")
                            .column("/hash")
                            .getLast();
            assertThat(browser.post(commit + "/approve", "")
                            .json()
                            .path("approved")
                            .booleanValue())
                    .isTrue();
            assertThat(browser.get(commit)
                            .json()
                            .at("/participants/0/user/nickname")
                            .asString())
                    .isEqualTo("ann");
            assertThat(browser.delete(commit + "/approve").status()).isEqualTo(204);
            assertThat(browser.delete(commit + "/approve").status()).isEqualTo(404);
        });
    }

    @Test
    void putMakesAReportAndEmptiesWhatItOmits() {
        withDemo(browser -> {
            String one = head(browser) + "/reports/tool-1";
            String whole = "{\"title\": \"T\", \"details\": \"D\", \"report_type\": \"BUG\", \"result\": \"PASSED\"}";
            JsonNode made = browser.put(one, whole).json();
            assertThat(made.path("external_id").asString()).isEqualTo("tool-1");
            JsonNode again = browser.put(one, whole.replace(", \"result\": \"PASSED\"", ""))
                    .json();
            assertThat(again.path("result").isNull()).isTrue();
            assertThat(again.path("uuid")).isEqualTo(made.path("uuid"));
            assertThat(browser.put(one, "{\"title\": \"T\"}").message()).contains("details");

            String finding = one + "/annotations/f-1";
            assertThat(browser.put(finding, "{\"annotation_type\": \"BUG\", \"summary\": \"S\", \"line\": 3}")
                            .json()
                            .path("line")
                            .intValue())
                    .isEqualTo(3);
            assertThat(browser.get(one + "/annotations").column("/external_id")).containsExactly("f-1");
            assertThat(browser.delete(one).status()).isEqualTo(204);
            assertThat(browser.get(finding).status()).isEqualTo(404);
        });
    }

    @Test
    void tasksAreCountedByTheirPullRequest() {
        withDemo(browser -> {
            String pull = REPOSITORY + "/pullrequests/3";
            int before = browser.get(pull).json().path("task_count").intValue();
            Reply made = browser.post(pull + "/tasks", "{\"content\": {\"raw\": \"Do it\"}}");
            String one = pull + "/tasks/" + id(made);
            assertThat(browser.get(pull).json().path("task_count").intValue()).isEqualTo(before + 1);

            JsonNode done = browser.put(one, "{\"state\": \"RESOLVED\"}").json();
            assertThat(done.at("/resolved_by/nickname").asString()).isEqualTo("ann");
            assertThat(browser.get(pull).json().path("task_count").intValue()).isEqualTo(before);
            assertThat(browser.delete(one).status()).isEqualTo(204);
            assertThat(browser.get(one).status()).isEqualTo(404);
        });
    }
}
