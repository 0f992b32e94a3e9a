package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.with;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import org.bitquarry.emulator.Browser.Reply;
import org.bitquarry.emulator.EmulatorOptions.PutMode;
import org.junit.jupiter.api.Test;

class ProjectAndRepositoryWritesTest {
    private static final String PROJECTS = "/workspaces/acme/projects";

    @Test
    void aProjectIsCreatedChangedAndDeleted() {
        withDemo(browser -> {
            Reply created =
                    browser.post(PROJECTS, "{\"key\": \"LAB\", \"name\": \"Labor\", \"description\": \"Versuche\"}");
            assertThat(created.status()).isEqualTo(201);
            Reply renamed = browser.put(PROJECTS + "/LAB", "{\"key\": \"LABS\"}");
            assertThat(renamed.status()).isEqualTo(200);
            assertThat(renamed.header("Location")).endsWith("/workspaces/acme/projects/LABS");
            assertThat(renamed.json().path("description").asString()).isEqualTo("Versuche");
            assertThat(renamed.json().path("uuid")).isEqualTo(created.json().path("uuid"));
            assertThat(browser.get(PROJECTS + "/LAB").status()).isEqualTo(404);
            assertThat(browser.delete(PROJECTS + "/LABS").status()).isEqualTo(204);
        });
    }

    @Test
    void putCreatesAProjectThatIsNotThere() {
        withDemo(browser -> {
            assertThat(browser.put(PROJECTS + "/NEW", "{\"name\": \"Neu\"}").status())
                    .isEqualTo(201);
            assertThat(browser.put(PROJECTS + "/NEW2", "{}").message()).isEqualTo("name: This field is required.");
        });
    }

    @Test
    void keysAreUniqueAndWellFormed() {
        withDemo(browser -> {
            assertThat(browser.post(PROJECTS, "{\"key\": \"web\", \"name\": \"x\"}")
                            .json()
                            .at("/error/fields/key/0")
                            .asString())
                    .isNotEmpty();
            assertThat(browser.post(PROJECTS, "{\"key\": \"1X\", \"name\": \"x\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(browser.put(PROJECTS + "/WEB", "{\"key\": \"OPS\"}").status())
                    .isEqualTo(400);
        });
    }

    @Test
    void aProjectWithRepositoriesCannotBeDeleted() {
        withDemo(browser ->
                assertThat(browser.delete(PROJECTS + "/WEB").status()).isEqualTo(400));
    }

    @Test
    void creatingARepositoryAnswers200() {
        withDemo(browser -> {
            Reply created = browser.post(
                    "/repositories/acme/lab",
                    "{\"scm\": \"git\", \"project\": {\"key\": \"OPS\"}, \"is_private\": true}");
            assertThat(created.status()).isEqualTo(200);
            assertThat(created.json().at("/project/key").asString()).isEqualTo("OPS");
            assertThat(browser.get("/repositories/acme/lab/pullrequests").values())
                    .isEmpty();
            assertThat(browser.post("/repositories/acme/lab", "").message())
                    .isEqualTo("Repository with this Slug and Owner already exists.");
            assertThat(browser.post("/repositories/acme/lab2", "{\"project\": {\"key\": \"NONE\"}}")
                            .status())
                    .isEqualTo(400);
            assertThat(browser.delete("/repositories/acme/lab").status()).isEqualTo(204);
            assertThat(browser.get("/repositories/acme/lab").status()).isEqualTo(404);
        });
    }

    @Test
    void aNewNameGivesANewSlugAndKeepsTheContents() {
        withDemo(browser -> {
            Reply renamed = browser.put("/repositories/acme/web", "{\"name\": \"Web Shop Ä\"}");
            assertThat(renamed.status()).isEqualTo(200);
            assertThat(renamed.json().path("slug").asString()).isEqualTo("web-shop");
            assertThat(renamed.header("Location")).endsWith("/repositories/acme/web-shop");
            assertThat(browser.get("/repositories/acme/web").status()).isEqualTo(404);
            assertThat(browser.get("/repositories/acme/web-shop/pullrequests/24")
                            .status())
                    .isEqualTo(200);
            assertThat(browser.put("/repositories/acme/web-shop", "{\"name\": \"api\"}")
                            .status())
                    .isEqualTo(400);
        });
    }

    @Test
    void putOfARepositoryChangesWhatItIsSent() {
        withDemo(browser -> {
            Reply changed = browser.put("/repositories/acme/design-system", "{\"description\": \"Neu\"}");
            assertThat(changed.json().path("description").asString()).isEqualTo("Neu");
            assertThat(changed.json().path("language").asString()).isEqualTo("css");
            assertThat(changed.json().at("/project/key").asString()).isEqualTo("WEB");
        });
    }

    @Test
    void putOfARepositoryResetsWhatItIsNotSentInTheOtherMode() {
        with(options -> options.withPutMode(PutMode.RESET_OMITTED), browser -> {
            Reply changed = browser.put("/repositories/acme/api", "{\"description\": \"Neu\"}");
            assertThat(changed.json().path("is_private").booleanValue()).isFalse();
            assertThat(changed.json().path("fork_policy").asString()).isEqualTo("allow_forks");
            assertThat(changed.json().at("/project/key").asString()).isEqualTo("WEB");
            assertThat(changed.json().path("slug").asString()).isEqualTo("api");
        });
    }

    @Test
    void repositoriesAreFoundByUuidInTheirWorkspaceAndInNone() {
        withDemo(browser -> {
            String uuid =
                    browser.get("/repositories/acme/api").json().path("uuid").asString();
            String workspace =
                    browser.get("/workspaces/acme").json().path("uuid").asString();
            for (String path : new String[] {
                "/repositories/acme/" + Browser.encode(uuid),
                "/repositories/" + Browser.encode(workspace) + "/api",
                "/repositories/%7B%7D/" + Browser.encode(uuid)
            }) {
                assertThat(browser.get(path).json().path("slug").asString())
                        .as(path)
                        .isEqualTo("api");
            }
            assertThat(browser.get("/repositories/%7B%7D/api").status()).isEqualTo(404);
        });
    }
}
