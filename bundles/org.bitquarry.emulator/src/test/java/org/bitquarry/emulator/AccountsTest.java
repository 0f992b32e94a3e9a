package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import java.util.List;
import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.Test;

/** Keys, addresses, permissions in effect, snippets and the events of webhooks. */
class AccountsTest {
    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMadeUpForThisTestMadeUpForThisTestMade";

    private static String self(Browser browser) {
        return "/users/"
                + Browser.encode(browser.get("/user").json().path("uuid").asString());
    }

    @Test
    void sshKeysAreOnesOwnAndOnlyTheirLabelChanges() {
        withDemo(browser -> {
            String list = self(browser) + "/ssh-keys";
            assertThat(browser.get(list).values()).hasSize(2);
            Reply created = browser.post(list, "{\"key\": \"" + KEY + " me@here\", \"label\": \"L\"}");
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.json().path("comment").asString()).isEqualTo("me@here");
            assertThat(browser.post(list, "{\"key\": \"" + KEY + "\"}").message())
                    .isEqualTo("key: Someone has already registered that SSH key.");
            String id = created.json().path("uuid").asString();
            String one = list + "/" + id.replaceAll("[{}]", "");
            assertThat(browser.get(list + "/" + Browser.encode(id)).json())
                    .isEqualTo(browser.get(one).json());
            assertThat(browser.put(one, "{\"label\": \"M\"}")
                            .json()
                            .path("label")
                            .asString())
                    .isEqualTo("M");
            assertThat(browser.put(one, "{\"key\": \"" + KEY + "x\"}").status()).isEqualTo(400);
            assertThat(browser.delete(one).status()).isEqualTo(204);
            assertThat(browser.get(one).status()).isEqualTo(404);
            String other = browser.all("/workspaces/acme/members").stream()
                    .map(row -> row.at("/user/account_id").asString())
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            assertThat(browser.get("/users/" + Browser.encode(other) + "/ssh-keys")
                            .status())
                    .isEqualTo(403);
        });
    }

    @Test
    void aGpgKeyIsShownOnlyWhenItIsAskedFor() {
        withDemo(browser -> {
            String list = self(browser) + "/gpg-keys";
            String key = "-----BEGIN PGP PUBLIC KEY BLOCK----- made up";
            Reply created = browser.post(list, "{\"key\": \"" + key + "\", \"name\": \"N\"}");
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.json().has("key")).isFalse();
            assertThat(browser.get(list).values().get(0).has("key")).isFalse();
            assertThat(browser.get(list + "?fields=values.key").column("/key")).contains(key);
            String one = list + "/" + created.json().path("fingerprint").asString();
            assertThat(browser.put(one, "{}").status()).isEqualTo(405);
            assertThat(browser.post(list, "{\"key\": \"none\"}").message()).isEqualTo("key: Invalid GPG key.");
            assertThat(browser.delete(one).status()).isEqualTo(204);
        });
    }

    @Test
    void addressesStandInAListOfAnotherSpelling() {
        withDemo(browser -> {
            Reply emails = browser.get("/user/emails");
            assertThat(emails.json().propertyNames()).containsExactly("Values");
            assertThat(emails.json().at("/Values/0/is_primary").booleanValue()).isTrue();
            browser.asBearer(Account.DEMO_WORKSPACE_TOKEN);
            assertThat(browser.get("/user/emails").status()).isEqualTo(403);
        });
    }

    @Test
    void permissionsInEffectCanBeFiltered() {
        withDemo(browser -> {
            String all = "/workspaces/acme/permissions/repositories?pagelen=100";
            assertThat(browser.all(all)).hasSize(120);
            assertThat(browser.get(all + "&q=permission%3D%22admin%22+AND+repository.name%3D%22Storefront+web%22")
                            .column("/user/nickname"))
                    .contains("ann", "farid")
                    .doesNotContain("grace");
            assertThat(browser.all("/user/workspaces/acme/permissions/repositories"))
                    .hasSize(12)
                    .allMatch(row -> row.path("permission").asString().equals("admin"));
            assertThat(browser.get("/workspaces/acme/permissions/repositories/web")
                            .values())
                    .hasSize(10);
        });
    }

    @Test
    void aSnippetChangesInPartAndKeepsItsComments() {
        withDemo(browser -> {
            String one = "/snippets/acme/Kx4zB";
            assertThat(browser.get("/snippets/acme").values().get(0).has("files"))
                    .isFalse();
            assertThat(browser.get(one).json().path("files").propertyNames()).containsExactly("reset.sh");
            Reply changed = browser.put(one, "{\"is_private\": false}");
            assertThat(changed.json().path("title").asString()).isEqualTo("Reset a stuck deployment");
            assertThat(changed.json().path("is_private").booleanValue()).isFalse();
            assertThat(browser.put(one, "{\"title\": null}")
                            .json()
                            .path("title")
                            .asString())
                    .isEmpty();
            String comments = one + "/comments";
            assertThat(browser.get(comments).values()).hasSize(2);
            Reply said = browser.post(comments, "{\"content\": {\"raw\": \"Hm.\"}}");
            assertThat(said.status()).isEqualTo(201);
            String mine = comments + "/" + said.json().path("id").asString();
            assertThat(browser.put(mine, "{\"content\": {\"raw\": \"Aha.\"}}")
                            .json()
                            .at("/content/raw")
                            .asString())
                    .isEqualTo("Aha.");
            assertThat(browser.post(comments, "{\"content\": {\"raw\": \"x\"}, \"parent\": {\"id\": 1}}")
                            .status())
                    .isEqualTo(400);
            assertThat(browser.delete(mine).status()).isEqualTo(204);
            assertThat(browser.get(mine).status()).isEqualTo(404);
            assertThat(browser.delete(one).status()).isEqualTo(204);
            assertThat(browser.get(one).status()).isEqualTo(404);
        });
    }

    @Test
    void aSnippetBeginsWithAFile() {
        withDemo(browser -> {
            String form = String.join(
                    "\r\n",
                    "--xyz",
                    "Content-Disposition: form-data; name=\"title\"",
                    "",
                    "Made here",
                    "--xyz",
                    "Content-Disposition: form-data; name=\"file\"; filename=\"hi.txt\"",
                    "",
                    "hi",
                    "--xyz--",
                    "");
            Reply made = browser.post("/snippets/acme", form);
            assertThat(made.status()).isEqualTo(201);
            assertThat(made.json().path("title").asString()).isEqualTo("Made here");
            assertThat(made.json().path("files").propertyNames()).containsExactly("hi.txt");
            assertThat(browser.get("/snippets/acme?pagelen=50").column("/title"))
                    .contains("Made here");
            assertThat(browser.post("/snippets/acme", "title=x").message()).startsWith("file: ");
        });
    }

    @Test
    void repositoriesHaveFewerEventsThanTheWorkspace() {
        withDemo(browser -> {
            List<String> all = browser.get("/hook_events/workspace?pagelen=50").column("/event");
            List<String> some =
                    browser.get("/hook_events/repository?pagelen=50").column("/event");
            assertThat(all).containsAll(some).contains("project:updated");
            assertThat(some).doesNotContain("project:updated").contains("repo:push");
            assertThat(browser.get("/hook_events/team").status()).isEqualTo(404);
        });
    }

    @Test
    void noTwoRestrictionsOfAKindMatchTheSame() {
        withDemo(browser -> {
            String list = "/repositories/acme/web/branch-restrictions";
            String rule = "{\"kind\": \"force\", \"pattern\": \"made/*\"}";
            Reply created = browser.post(list, rule);
            assertThat(created.status()).isEqualTo(201);
            assertThat(browser.post(list, rule).status()).isEqualTo(409);
            assertThat(browser.post(list, "{\"kind\": \"dance\", \"pattern\": \"x\"}")
                            .message())
                    .isEqualTo("kind: \"dance\" is not a valid choice.");
            assertThat(browser.post(list, "{\"kind\": \"push\", \"pattern\": \"x\"}")
                            .message())
                    .startsWith("users: ");
            assertThat(browser.post(list, "{\"kind\": \"require_approvals_to_merge\", \"pattern\": \"x\"}")
                            .message())
                    .startsWith("value: ");
            assertThat(browser.post(list, "{\"kind\": \"delete\", \"branch_match_kind\": \"branching_model\"}")
                            .message())
                    .startsWith("branch_type: ");
            String one = list + "/" + created.json().path("id").asString();
            Reply changed = browser.put(one, "{\"pattern\": \"other/*\"}");
            assertThat(changed.json().path("kind").asString()).isEqualTo("force");
            assertThat(browser.get(list + "?kind=force&pattern=other/*").values())
                    .hasSize(1);
            assertThat(browser.delete(one).status()).isEqualTo(204);
        });
    }
}
