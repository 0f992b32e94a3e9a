package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.scan.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Bitbucket really sent about settings, permissions and keys. Expectations were written by hand. */
class RecordedAdministrationTest extends RecordedPayloads {
    @Test
    void permissionsOfAccounts() {
        assertThat(replayed(
                        web("RepositoryUserPermissions"),
                        REPOSITORY + "/permissions-config/users",
                        "repo_permissions_users/doc-get-list-01.json",
                        2))
                .extracting(row -> row.get("DisplayName"), row -> row.get("AccountId"), row -> row.get("Permission"))
                .containsExactly(
                        tuple("Ubomi Glacier", "557058:8b356d35-70fe-46e5-995f-f6d7685795bd", "admin"),
                        tuple("Reed Quartz", "557058:35499fbb-5e4c-4387-906f-4eae9ae85750", "write"));
        assertThat(replayed(
                        core("ProjectUserPermissions"),
                        PROJECT + "/permissions-config/users",
                        "workspaces_projects_permissions-config_users/doc-get-list-01.json",
                        2))
                .extracting(row -> row.get("UserUUID"), row -> row.get("Permission"))
                .containsExactly(
                        tuple("{afcc4940-8b27-420d-8ad0-4bdfac20d546}", "admin"),
                        tuple("{b07bf066-348b-4f07-ad20-b6007ee91448}", "write"));
    }

    @Test
    void permissionsOfGroups() {
        assertThat(replayed(
                        web("RepositoryGroupPermissions"),
                        REPOSITORY + "/permissions-config/groups",
                        "repo_permissions_groups/doc-get-list-01.json",
                        2))
                .extracting(row -> row.get("GroupSlug"), row -> row.get("GroupName"), row -> row.get("Permission"))
                .containsExactly(
                        tuple("imomazelolalop", "Imomazelolalop", "admin"), tuple("cottonwood", "Cottonwood", "read"));
        assertThat(replayed(
                        core("ProjectGroupPermissions"),
                        PROJECT + "/permissions-config/groups",
                        "workspaces_projects_permissions-config_groups/doc-get-list-01.json",
                        2))
                .extracting(row -> row.get("GroupSlug"), row -> row.get("GroupFullSlug"), row -> row.get("Permission"))
                .containsExactly(tuple("imomazelolalop", null, "admin"), tuple("cottonwood", null, "write"));
    }

    @Test
    void defaultReviewers() {
        assertThat(replayed(
                        web("EffectiveDefaultReviewers"),
                        REPOSITORY + "/effective-default-reviewers",
                        "effective_default_reviewers/doc-get-list-01.json",
                        2))
                .extracting(row -> row.get("DisplayName"), row -> row.get("Nickname"), row -> row.get("ReviewerType"))
                .containsExactly(tuple("Manimak Afab", null, "project"), tuple("Knoll Ari", null, "repository"));
        assertThat(replayed(
                        core("ProjectDefaultReviewers"),
                        PROJECT + "/default-reviewers",
                        "workspaces_projects_default-reviewers/doc-get-list-01.json",
                        2))
                .extracting(row -> row.get("UserUUID"), row -> row.get("ReviewerType"))
                .containsExactly(
                        tuple("{7138f0be-32a0-406a-ab28-d94502443672}", "project"),
                        tuple("{0ac41e1a-2d64-49a9-9a66-523c09b7e1cd}", "project"));
    }

    @Test
    void deployKeys() {
        assertThat(replayed(web("DeployKeys"), REPOSITORY + "/deploy-keys", "deploy_keys/doc-get-list-01.json", 1))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Id", 123L),
                                entry("Label", "slate"),
                                entry("Comment", "veni@F43X499HYHM0"),
                                entry("CreatedOn", Instant.parse("2018-08-15T23:50:59.993890Z")),
                                entry("LastUsedOn", null)));
        assertThat(replayed(
                        core("ProjectDeployKeys"),
                        PROJECT + "/deploy-keys",
                        "workspaces_projects_deploy-keys/doc-get-list-01.json",
                        1))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Id", 1234L),
                                entry("Label", "test"),
                                entry("CreatedOn", Instant.parse("2021-07-28T21:20:19.491721Z"))));
    }

    @Test
    void branchingModels() {
        assertThat(replayed(
                        web("BranchingModel"),
                        REPOSITORY + "/branching-model/settings",
                        "branching_model_settings/doc-get-01.json",
                        1))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Type", "branching_model_settings"),
                                entry("DevelopmentName", "null"),
                                entry("DevelopmentUseMainBranch", true),
                                entry("DevelopmentIsValid", true),
                                entry("ProductionName", "production"),
                                entry("ProductionEnabled", false),
                                entry("DefaultBranchDeletion", "false")));
        assertThat(replayed(
                        core("BranchingModel"),
                        PROJECT + "/branching-model/settings",
                        "workspaces_projects_branching-model_settings/doc-get-01.json",
                        1))
                .singleElement()
                .satisfies(row -> assertThat(String.valueOf(row.get("BranchTypes")))
                        .startsWith("[{\"kind\":\"release\",\"enabled\":true,\"prefix\":\"release/\"}"));
    }

    @Test
    void branchRestrictions() {
        List<Map<String, @Nullable Object>> rows = replayed(
                web("BranchRestrictions"), REPOSITORY + "/branch-restrictions", "branch_restrictions/list-02.json", 4);

        assertThat(rows)
                .extracting(row -> row.get("Id"), row -> row.get("Kind"), row -> row.get("RequiredCount"))
                .containsExactly(
                        tuple(26522110L, "require_default_reviewer_approvals_to_merge", 1L),
                        tuple(26520791L, "require_approvals_to_merge", 3L),
                        tuple(26520790L, "force", null),
                        tuple(26520789L, "delete", null));
        assertThat(rows.getFirst())
                .contains(
                        entry("BranchMatchKind", "glob"),
                        entry("BranchPattern", "master"),
                        entry("BranchType", null),
                        entry("Users", "[]"));
    }

    @Test
    void permissionsInEffect() {
        assertThat(replayed(
                        information("RepositoryPermissions"),
                        "/workspaces/acme/permissions/repositories",
                        "workspace_permissions_repositories/doc-get-list-01.json",
                        3))
                .extracting(
                        row -> row.get("RepositoryFullName"),
                        row -> row.get("UserUUID"),
                        row -> row.get("Nickname"),
                        row -> row.get("Permission"))
                .containsExactly(
                        tuple("afternoon_keyboard/drawer", "{afcc4940-8b27-420d-8ad0-4bdfac20d546}", null, "admin"),
                        tuple("afternoon_keyboard/drawer", "{b07bf066-348b-4f07-ad20-b6007ee91448}", null, "write"),
                        tuple("afternoon_keyboard/tide", "{f25138b4-30ad-460d-b570-b8483005bcda}", null, "admin"));
        assertThat(replayed(
                        information("MyRepositoryPermissions"),
                        "/user/workspaces/acme/permissions/repositories",
                        "user_permissions_repositories/doc-get-list-01.json",
                        1))
                .extracting(
                        row -> row.get("RepositoryName"),
                        row -> row.get("RepositoryUUID"),
                        row -> row.get("Permission"))
                .containsExactly(tuple("lake", "{700d62e2-bc2c-47c8-a772-e5816eed2413}", "admin"));
        assertThat(replayed(
                        information("WorkspacePermissions"),
                        "/workspaces/acme/permissions",
                        "workspace_permissions/doc-get-list-01.json",
                        2))
                .extracting(row -> row.get("DisplayName"), row -> row.get("Nickname"), row -> row.get("Permission"))
                .containsExactly(tuple("Ovot zet Ivory", null, "owner"), tuple("Reed Quartz", "akesize", "member"));
    }

    @Test
    void addressesAreSpeltInTheirOwnWay() {
        assertThat(replayed(information("UserEmails"), "/user/emails", "user_emails/list-01.json", 5))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Email", "odar@jewelry.example"),
                                entry("IsPrimary", true),
                                entry("IsConfirmed", null)));
    }

    @Test
    void eventsOfWebhooks() {
        server().answering("/hook_events/repository", "hook_events/doc-get-list-01.json");

        assertThat(rows(information("HookEvents"), 4, Predicate.equal("SubjectType", "repository")))
                .extracting(row -> row.get("SubjectType"), row -> row.get("Event"), row -> row.get("Label"))
                .containsExactly(
                        tuple("repository", "repo:push", "Push"),
                        tuple("repository", "repo:fork", "Fork"),
                        tuple("repository", "repo:imported", "Import"),
                        tuple("repository", "pullrequest:approved", "Approved"));
    }

    @Test
    void keysOfAccounts() {
        String user = "{a45fa7b6-da4a-4b08-ac69-600c5ddf3177}";
        server().answering("/users/" + user + "/ssh-keys", "users_ssh-keys/doc-get-list-01.json")
                .answering("/users/" + user + "/gpg-keys", "users_gpg-keys/doc-get-list-01.json");

        assertThat(rows(information("SshKeys"), 1, Predicate.equal("UserUUID", user)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("KeyUUID", "{f43d3708-cc1e-46cc-b86e-cb8734ef34f3}"),
                                entry("Comment", "usad@xmyujk"),
                                entry("Label", ""),
                                entry("ExpiresOn", null),
                                entry("LastUsedOn", Instant.parse("2018-03-20T13:18:05.196003Z"))));
        assertThat(rows(information("GpgKeys"), 1, Predicate.equal("UserUUID", user)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                entry("Fingerprint", "i2b38eqdkdi0qpy4mfwi7asxrssoynxdzs18nlpm"),
                                entry("Name", "Hazel's AhakOTO key"),
                                entry("KeyId", "wtokblcljc28ypjm"),
                                entry("Key", null),
                                entry("AddedOn", Instant.parse("2024-09-24T12:09:33.154081Z"))));
    }
}
