package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.with;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators set for projects and repositories. */
class SettingsTest {
    private static final String REPOSITORY = "/repositories/acme/web";
    private static final String PROJECT = "/workspaces/acme/projects/CORE";
    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMadeUpForThisTestMadeUpForThisTestMade";

    private static String member(Browser browser, String nickname) {
        return browser.all("/workspaces/acme/members").stream()
                .filter(row -> row.at("/user/nickname").asString().equals(nickname))
                .map(row -> Browser.encode(row.at("/user/uuid").asString()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {REPOSITORY, PROJECT})
    void aPermissionIsGivenChangedAndTaken(String owner) {
        withDemo(browser -> {
            String one = owner + "/permissions-config/users/" + member(browser, "ikaika");
            assertThat(browser.get(one).json().path("permission").asString()).isEqualTo("none");
            assertThat(browser.put(one, "{\"permission\": \"read\"}").status()).isEqualTo(200);
            Reply changed = browser.put(one, "{\"permission\": \"admin\"}");
            assertThat(changed.json().path("permission").asString()).isEqualTo("admin");
            assertThat(changed.json().path("type").asString()).endsWith("_user_permission");
            assertThat(browser.get(owner + "/permissions-config/users?pagelen=50")
                            .column("/user/nickname"))
                    .contains("ikaika");
            assertThat(browser.delete(one).status()).isEqualTo(204);
            assertThat(browser.get(one).json().path("permission").asString()).isEqualTo("none");
        });
    }

    @Test
    void permissionsAreChecked() {
        withDemo(browser -> {
            String users = REPOSITORY + "/permissions-config/users/";
            String ben = users + member(browser, "ben");
            assertThat(browser.put(ben, "{}").message()).isEqualTo("permission: This field is required.");
            assertThat(browser.put(ben, "{\"permission\": \"create-repo\"}").message())
                    .isEqualTo("permission: \"create-repo\" is not a valid choice.");
            assertThat(browser.put(
                                    PROJECT + "/permissions-config/users/" + member(browser, "ben"),
                                    "{\"permission\": \"create-repo\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(browser.put(users + member(browser, "farid"), "{\"permission\": \"read\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(browser.put(users + "nobody", "{\"permission\": \"read\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(browser.put(REPOSITORY + "/permissions-config/groups/nobodies", "{\"permission\": \"read\"}")
                            .status())
                    .isEqualTo(404);
            assertThat(browser.get(REPOSITORY + "/permissions-config/groups/contractors")
                            .json()
                            .path("permission")
                            .asString())
                    .isEqualTo("none");
        });
    }

    @Test
    void aPlanWithoutASeatLeftIsA402() {
        withDemo(browser -> {
            String users = REPOSITORY + "/permissions-config/users/";
            assertThat(browser.put(users + member(browser, "ikaika"), "{\"permission\": \"read\"}")
                            .status())
                    .isEqualTo(200);
            Reply refused = browser.put(users + member(browser, "grace"), "{\"permission\": \"read\"}");
            assertThat(refused.status()).isEqualTo(402);
            assertThat(refused.message()).contains("plan's user limit");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/permissions-config/groups/developers", "/deploy-keys"})
    void accessTokensCannotChangeThem(String path) {
        withDemo(browser -> {
            browser.asBearer(Account.DEMO_WORKSPACE_TOKEN);
            String body = "{\"permission\": \"read\", \"key\": \"" + KEY + "\", \"label\": \"x\"}";
            Reply refused = path.equals("/deploy-keys")
                    ? browser.post(REPOSITORY + path, body)
                    : browser.put(REPOSITORY + path, body);
            assertThat(refused.status()).isEqualTo(403);
        });
    }

    @Test
    void writingNeedsItsOwnScope() {
        Account reader = Account.apiToken("reader@acme.example", "reader")
                .withScopes("read:repository:bitbucket", "admin:repository:bitbucket");
        with(options -> options.withCredential(reader), browser -> {
            browser.as(Browser.basic("reader@acme.example", "reader"));
            String group = REPOSITORY + "/permissions-config/groups/developers";
            assertThat(browser.get(group).status()).isEqualTo(200);
            Reply refused = browser.put(group, "{\"permission\": \"read\"}");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().at("/error/detail/required").toString()).contains("write:permission:bitbucket");
        });
    }

    @Test
    void defaultReviewersAreAddedWithoutABodyAndAgainWithoutEffect() {
        withDemo(browser -> {
            String grace = member(browser, "grace");
            String one = REPOSITORY + "/default-reviewers/" + grace;
            assertThat(browser.get(one).status()).isEqualTo(404);
            assertThat(browser.put(one, "").json().path("nickname").asString()).isEqualTo("grace");
            assertThat(browser.put(one, "").status()).isEqualTo(200);
            assertThat(browser.get(REPOSITORY + "/default-reviewers").column("/nickname"))
                    .contains("grace")
                    .doesNotHaveDuplicates();
            assertThat(browser.delete(one).status()).isEqualTo(204);
            assertThat(browser.delete(one).status()).isEqualTo(404);
        });
    }

    @Test
    void theEffectiveReviewersAreThoseOfTheRepositoryAndThoseOfItsProject() {
        withDemo(browser -> {
            String grace = member(browser, "grace");
            browser.put("/workspaces/acme/projects/WEB/default-reviewers/" + grace, "");
            Reply wrapped = browser.get("/workspaces/acme/projects/WEB/default-reviewers");
            assertThat(wrapped.column("/user/nickname")).contains("grace");
            assertThat(browser.get("/workspaces/acme/projects/WEB/default-reviewers/" + grace)
                            .json()
                            .path("nickname")
                            .asString())
                    .isEqualTo("grace");
            assertThat(browser.all(REPOSITORY + "/effective-default-reviewers"))
                    .anySatisfy(row -> {
                        assertThat(row.at("/user/nickname").asString()).isEqualTo("grace");
                        assertThat(row.path("reviewer_type").asString()).isEqualTo("project");
                    })
                    .anySatisfy(row ->
                            assertThat(row.path("reviewer_type").asString()).isEqualTo("repository"));
        });
    }

    @Test
    void aDeployKeyKeepsItsKeyAndItsCommentApart() {
        withDemo(browser -> {
            String list = REPOSITORY + "/deploy-keys";
            String body = "{\"key\": \"" + KEY + " me@there\", \"label\": \"L\"}";
            Reply created = browser.post(list, body);
            assertThat(created.status()).isEqualTo(200);
            assertThat(created.json().path("key").asString()).isEqualTo(KEY);
            assertThat(created.json().path("comment").asString()).isEqualTo("me@there");
            assertThat(browser.post(list, body).message()).startsWith("key: ");
            assertThat(browser.post(list, "{\"key\": \"no key\", \"label\": \"L\"}")
                            .message())
                    .isEqualTo("key: Invalid SSH key.");
            String one = list + "/" + created.json().path("id").asString();
            assertThat(browser.put(one, "{\"label\": \"M\"}").message()).isEqualTo("key: This field is required.");
            Reply changed = browser.put(one, "{\"label\": \"M\", \"key\": \"" + KEY + "\"}");
            assertThat(changed.json().path("label").asString()).isEqualTo("M");
            assertThat(changed.json().path("comment").asString()).isEqualTo("me@there");
            assertThat(browser.delete(one).status()).isEqualTo(204);
            assertThat(browser.get(one).status()).isEqualTo(404);
        });
    }

    @Test
    void whatAPutOfADeployKeyOmitsMayBeReset() {
        with(options -> options.withPutMode(EmulatorOptions.PutMode.RESET_OMITTED), browser -> {
            Reply created =
                    browser.post(REPOSITORY + "/deploy-keys", "{\"key\": \"" + KEY + " me@there\", \"label\": \"L\"}");
            String one =
                    REPOSITORY + "/deploy-keys/" + created.json().path("id").asString();
            Reply changed = browser.put(one, "{\"label\": \"M\", \"key\": \"" + KEY + "\"}");
            assertThat(changed.json().path("comment").asString()).isEmpty();
            browser.put(REPOSITORY + "/override-settings", "{\"override_settings\": {\"branching_model\": true}}");
            browser.put(
                    REPOSITORY + "/override-settings", "{\"override_settings\": {\"default_merge_strategy\": true}}");
            assertThat(browser.get(REPOSITORY + "/override-settings")
                            .json()
                            .at("/override_settings/branching_model")
                            .booleanValue())
                    .isFalse();
        });
    }

    @Test
    void aProjectsDeployKeyHidesInAListAndHasNoPut() {
        withDemo(browser -> {
            String list = PROJECT + "/deploy-keys";
            Reply created = browser.post(list, "{\"key\": \"" + KEY + "\", \"label\": \"L\"}");
            assertThat(created.json().path("type").asString()).isEqualTo("project_deploy_key");
            String one = list + "/" + created.json().path("id").asString();
            assertThat(browser.get(one).values()).hasSize(1);
            assertThat(browser.put(one, "{}").status()).isEqualTo(405);
        });
    }

    @Test
    void aBranchingModelChangesInPart() {
        withDemo(browser -> {
            String path = REPOSITORY + "/branching-model/settings";
            Reply changed = browser.put(
                    path,
                    "{\"development\": {\"use_mainbranch\": true}, \"branch_types\": [{\"kind\": \"hotfix\", \"prefix\": \"fix/\"}]}");
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.json().at("/development/use_mainbranch").booleanValue())
                    .isTrue();
            assertThat(changed.json().at("/production/enabled").booleanValue()).isTrue();
            assertThat(changed.json().at("/branch_types/1/prefix").asString()).isEqualTo("fix/");
            assertThat(changed.json().at("/branch_types/2/prefix").asString()).isEqualTo("feature/");
            assertThat(browser.put(path, "{\"production\": {\"name\": \"nowhere\"}}")
                            .status())
                    .isEqualTo(400);
            assertThat(browser.put(path, "{\"branch_types\": [{\"kind\": \"hotfix\", \"prefix\": \"feature/\"}]}")
                            .status())
                    .isEqualTo(400);
            assertThat(browser.put(path, "{\"production\": {\"name\": \"nowhere\", \"enabled\": false}}")
                            .json()
                            .at("/production/is_valid")
                            .booleanValue())
                    .isFalse();
        });
    }
}
