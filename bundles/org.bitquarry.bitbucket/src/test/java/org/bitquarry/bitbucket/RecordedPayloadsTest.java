package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.scan.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Bitbucket really sent, read through the real client into rows. Expectations were written by hand. */
class RecordedPayloadsTest extends RecordedPayloads {
    @Test
    void pullRequests() {
        List<Map<String, @Nullable Object>> rows =
                replayed(web("PullRequests"), REPOSITORY + "/pullrequests", "pullrequests/items-02.json", 28);

        assertThat(rows).hasSize(28);
        assertThat(rows.getFirst())
                .contains(
                        entry("Id", 54L),
                        entry("Title", "Upuhavoponevu19"),
                        entry("State", "OPEN"),
                        entry("Draft", null),
                        entry("AuthorUUID", "{920d5cbf-4f98-4d8e-93fa-5e5900526ff6}"),
                        entry("AuthorNickname", "letakuz"),
                        entry("SourceBranchName", "upuhavoponevu19"),
                        entry("SourceCommitHash", "feb5f573ca41"),
                        entry("SourceRepositoryFullName", "papul/triangle"),
                        entry("DestinationBranchName", "master"),
                        entry("MergeCommitHash", null),
                        entry("ClosedByUUID", null),
                        entry("CommentCount", 4),
                        entry("Reason", ""),
                        entry("CreatedOn", Instant.parse("2022-08-12T15:33:43.688821Z")),
                        entry("UpdatedOn", Instant.parse("2022-08-14T07:38:08.195475Z")));
        assertThat(String.valueOf(rows.getFirst().get("Description")))
                .startsWith("* feat: add test01\n")
                .endsWith("\n\n\u200c");
        assertThat(String.valueOf(rows.getFirst().get("RawJson"))).startsWith("{\"comment_count\":4,");
        assertThat(rows.get(14))
                .contains(
                        entry("State", "MERGED"),
                        entry("MergeCommitHash", "8c8fd419afe8"),
                        entry("ClosedByUUID", "{920d5cbf-4f98-4d8e-93fa-5e5900526ff6}"));
    }

    @Test
    void aPullRequestByItsKey() {
        server().answering(REPOSITORY + "/pullrequests/4982", "pullrequests/object-01.json");

        assertThat(rows(web("PullRequests"), 5, Predicate.equal("Id", 4982L)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Id", 4982L),
                                entry("Title", "EVO uhus insect limestone imaginary Ember issue"),
                                entry("Reviewers", "[]"),
                                entry("SourceCommitHash", "25e5ddb40fb1")));
        assertThat(rows(web("PullRequests"), 5, Predicate.equal("Id", 1L))).isEmpty();
    }

    @Test
    void comments() {
        server().answering(REPOSITORY + "/pullrequests/31/comments", "pullrequest_comments/items-01.json");
        List<Map<String, @Nullable Object>> rows =
                rows(web("PullRequestComments"), 9, Predicate.equal("PullRequestId", 31L));

        assertThat(rows).hasSize(9);
        assertThat(rows.getFirst())
                .contains(
                        entry("Id", 323120278L),
                        entry("ContentRaw", "lumodahadip"),
                        entry("InlinePath", "test018"),
                        entry("InlineFrom", null),
                        entry("InlineTo", null),
                        entry("ParentId", null),
                        entry("Deleted", false),
                        entry("CreatedOn", Instant.parse("2022-08-12T15:40:01.755214Z")));
        assertThat(rows.get(8)).containsEntry("ContentRaw", "electricity\n\n\u200c");
    }

    @Test
    void branchesWithoutASize() {
        List<Map<String, @Nullable Object>> rows =
                replayed(web("Branches"), REPOSITORY + "/refs/branches", "branches/list-02.json", 2);

        assertThat(rows).extracting(row -> row.get("Name")).containsExactly("master", "master-patch");
        assertThat(rows.getFirst())
                .contains(
                        entry("TargetHash", "edac3f6acc17948cb094e0ed46ae3106f6952262"),
                        entry("TargetDate", Instant.parse("2015-08-27T03:25:04Z")),
                        entry("TargetAuthorRaw", "Isut Ozali <engine@afternoon.example>"),
                        entry("DefaultMergeStrategy", null));
    }

    @Test
    void aNextPageOnAnotherHostIsRefused() {
        assertThatThrownBy(
                        () -> replayed(web("Branches"), REPOSITORY + "/refs/branches", "branches/list-02.json", 1_000))
                .hasMessageContaining("the answer leads to bitbucket.org instead of 127.0.0.1");
    }

    @Test
    void tags() {
        assertThat(replayed(web("Tags"), REPOSITORY + "/refs/tags", "tags/list-01.json", 1))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Name", "@gardenia/activity@1.0.3"),
                                entry("Message", "tag for larch aramasem\n"),
                                entry("TaggedOn", Instant.parse("2018-04-16T02:35:52Z")),
                                entry("TaggerRaw", "DOD ukit account <dod-ukit@afternoon.example>"),
                                entry("TaggerUUID", "{f9d8fcad-4c99-4ae5-b704-7e922c379e8e}"),
                                entry("TargetHash", "808b4ef0fbd2957e5d3f43a2e63e25bc90dc65dd")));
    }

    @Test
    void commits() {
        assertThat(replayed(web("Commits"), REPOSITORY + "/commits", "commits/list-01.json", 1))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Hash", "edac3f6acc17948cb094e0ed46ae3106f6952262"),
                                entry("Message", "Add Gravel 2.0 License\n"),
                                entry("AuthorRaw", "Isut Ozali <engine@afternoon.example>"),
                                entry("AuthorUUID", "{d26ef13f-8af8-4fd5-b636-1940dd0cbaf0}"),
                                entry("AuthorDisplayName", "Isut Ozali"),
                                entry("CommittedOn", Instant.parse("2015-08-27T03:25:04Z"))));
    }

    @Test
    void aCommitOfSomebodyUnknown() {
        String hash = "c232f86e7c65f0551f286d340594c273bd9b1dce";
        server().answering(REPOSITORY + "/commit/" + hash, "commits/object-09.json");

        assertThat(rows(web("Commits"), 1, Predicate.equal("Hash", hash)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("AuthorRaw", "Vulehev Thorn <candle@example.com>"),
                                entry("AuthorUUID", null),
                                entry("CommittedOn", Instant.parse("2018-09-21T14:07:25Z"))));
    }

    @Test
    void pipelines() {
        List<Map<String, @Nullable Object>> rows =
                replayed(web("Pipelines"), REPOSITORY + "/pipelines", "pipelines/items-01.json", 11);

        assertThat(rows).hasSize(11);
        assertThat(rows.getFirst())
                .contains(
                        entry("PipelineUUID", "{06b88318-12c5-412f-bc49-43c9ee36f723}"),
                        entry("StateName", "COMPLETED"),
                        entry("StateResultName", "FAILED"),
                        entry("StateStageName", null),
                        entry("TargetRefName", "main"),
                        entry("TargetCommitHash", "f5f9aa7af27dbd916f7470cf46840d6f4e420f75"),
                        entry("CreatedOn", Instant.parse("2023-02-20T08:58:19.143970Z")),
                        entry("CompletedOn", Instant.parse("2023-02-20T08:58:46.096165Z")),
                        entry("DurationInSeconds", 14L),
                        entry("BuildNumber", null));
        assertThat(rows.get(4))
                .contains(
                        entry("StateName", "IN_PROGRESS"),
                        entry("StateStageName", "HALTED"),
                        entry("CompletedOn", null));
    }

    @Test
    void pipelineSteps() {
        String run = "{9d5bff88-04b0-4b45-8b1d-e926c3a0f95a}";
        server().answering(REPOSITORY + "/pipelines/" + run + "/steps", "pipeline_steps/items-02.json");
        List<Map<String, @Nullable Object>> rows = rows(web("PipelineSteps"), 17, Predicate.equal("PipelineUUID", run));

        assertThat(rows).hasSize(17);
        assertThat(rows.getFirst())
                .contains(
                        entry("StepUUID", "{c2e01f58-4c3c-491f-adb6-30d0a7710fbb}"),
                        entry("Name", "Test"),
                        entry("StateName", "PENDING"),
                        entry("StartedOn", null),
                        entry("DurationInSeconds", null),
                        entry("MaxTime", 120L));
        assertThat(rows.get(5))
                .contains(
                        entry("StateResultName", "SUCCESSFUL"),
                        entry("StartedOn", Instant.parse("2023-02-20T09:38:47.203390Z")));
    }

    @Test
    void webhooks() {
        assertThat(replayed(web("Hooks"), REPOSITORY + "/hooks", "webhooks_repo/list-01.json", 10))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("HookUUID", "{84b1733f-3f70-4908-bebd-8772d61d68e5}"),
                                entry("Url", "http://example.com/webhook"),
                                entry("Active", true),
                                entry("Events", "[\"pullrequest:created\",\"pullrequest:updated\",\"repo:push\"]"),
                                entry("SecretSet", null),
                                entry("Secret", null),
                                entry("CreatedOn", Instant.parse("2015-10-05T01:11:48.096116Z"))));
    }

    @Test
    void members() {
        assertThat(replayed(information("Users"), "/workspaces/acme/members", "workspace_members/list-01.json", 10))
                .extracting(row -> row.get("UserUUID"), row -> row.get("DisplayName"), row -> row.get("AccountId"))
                .containsExactly(
                        tuple(
                                "{a6371cd4-f2fd-4ccf-85b6-95056d82c32c}",
                                "Pe Pibifap",
                                "70121:730ab48a-a15b-4f90-8995-5ff74ddcc9f8"),
                        tuple(
                                "{5f5d6c40-db11-446a-bc94-ed0a7a1546fe}",
                                "Test Kilowatt",
                                "712020:b2a91fab-8d7f-49a8-8894-d134dd22d47b"));
    }

    @Test
    void workspacesOfTheCaller() {
        assertThat(replayed(information("Workspaces"), "/user/workspaces", "user_workspaces/doc-get-list-01.json", 10))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Slug", "osetusesago1"),
                                entry("WorkspaceUUID", "{be98559d-5c6b-4e1b-b6d4-dc7045f552a6}"),
                                entry("IsAdministrator", true)));
    }

    @Test
    void repositories() {
        assertThat(replayed(information("Repositories"), "/repositories/acme", "repositories/list-02.json", 1))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Slug", "birch-element-harbor"),
                                entry("FullName", "afternoon/birch-element-harbor"),
                                entry("ProjectKey", "IPOM"),
                                entry("MainBranchName", "master"),
                                entry("IsPrivate", true),
                                entry("Size", 1116345L),
                                entry("Website", ""),
                                entry("ForkPolicy", "allow_forks"),
                                entry("UpdatedOn", Instant.parse("2018-04-01T16:36:35.970175Z"))));
    }

    @Test
    void aProject() {
        server().answering("/workspaces/acme/projects/Afternoon1", "projects/object-01.json");

        assertThat(rows(information("Projects"), 1, Predicate.equal("Key", "Afternoon1")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Name", "Afternoon1"),
                                entry("Description", ""),
                                entry("IsPrivate", true),
                                entry("CreatedOn", Instant.parse("2020-06-24T10:17:18.875720Z"))));
    }

    @Test
    void deployments() {
        List<Map<String, @Nullable Object>> rows =
                replayed(web("Deployments"), REPOSITORY + "/deployments/", "deployments/items-02.json", 20);

        assertThat(rows).hasSize(13);
        assertThat(rows.getFirst())
                .contains(
                        entry("DeploymentUUID", "{fc170e06-21cc-5973-bddb-d7b2adf387b9}"),
                        entry("StateName", "COMPLETED"),
                        entry("StartedOn", Instant.parse("2023-02-20T09:39:04.211063Z")),
                        entry("CompletedOn", Instant.parse("2023-02-20T09:39:09.267028Z")),
                        entry("EnvironmentUUID", null),
                        entry("EnvironmentName", "Production"),
                        entry("EnvironmentTypeName", "Production"),
                        entry("ReleaseName", "#186"),
                        entry("ReleaseCommitHash", "8558384d5bc69f329627740f7ed5bf53d6619e66"),
                        entry("PipelineUUID", "{67e6b7af-d666-4e2c-ac95-3acea375e88d}"),
                        entry("StepUUID", "{13ed091e-1ca1-49a9-a675-e77e5b1130ab}"),
                        entry("LastUpdateTime", Instant.parse("2023-02-20T09:39:09.267028Z")));
        assertThat(rows.get(1)).contains(entry("StartedOn", Instant.parse("2023-02-20T09:23:50.41506Z")));
    }

    @Test
    void aDeploymentByItsKey() {
        server().answering(
                        REPOSITORY + "/deployments/{fc170e06-21cc-5973-bddb-d7b2adf387b9}",
                        "deployments/object-02.json");

        assertThat(rows(
                        web("Deployments"),
                        5,
                        Predicate.equal("DeploymentUUID", "{fc170e06-21cc-5973-bddb-d7b2adf387b9}")))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(entry("ReleaseName", "#186")));
    }
}
