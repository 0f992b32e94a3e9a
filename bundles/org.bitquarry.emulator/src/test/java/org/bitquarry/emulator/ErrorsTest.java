package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {
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

    @ParameterizedTest
    @CsvSource({
        "/workspaces, 2026-04-14",
        "/repositories, 2026-04-14",
        "/user/permissions/workspaces, 2026-04-14",
        "/user/permissions/repositories, 2026-04-14",
        "/repositories/acme/web/issues, 2026-08-20",
        "/repositories/acme/web/issues/1/comments, 2026-08-20",
        "/repositories/acme/web/wiki/Home.md, 2026-08-20",
        "/repositories/acme/web/milestones, 2026-08-20",
        "/repositories/acme/web/components/3, 2026-08-20",
        "/repositories/acme/web/versions, 2026-08-20"
    })
    void whatWasRemovedIsGone(String path, String since) {
        Reply gone = browser.get(path);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.message()).contains(since);
        assertThat(browser.post(path, "{}").status()).isEqualTo(410);
    }

    @Test
    void anUnknownRepositoryIsNamed() {
        Reply unknown = browser.get("/repositories/acme/nowhere/pullrequests");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.message()).isEqualTo("Repository acme/nowhere not found");
        assertThat(unknown.json().at("/error/detail").asString()).contains("You may not have access");
    }

    @Test
    void anUnknownWorkspaceIsNamed() {
        Reply unknown = browser.get("/workspaces/nobody");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.message()).isEqualTo("No workspace with identifier 'nobody'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/repositories/acme/web/nothing", "/repositories/acme/web/", "/user/"})
    void anUnknownPathIsNoApi(String path) {
        Reply unknown = browser.get(path);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().at("/error/detail").asString()).startsWith("There is no API hosted at this URL.\n\n");
    }

    @Test
    void aCommentThatIsNotThereIsToldInPlainText() {
        Reply unknown = browser.get("/repositories/acme/web/pullrequests/1/comments/1");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).isEqualTo("text/plain");
    }

    @Test
    void commitsOfAnUnknownRepositoryAndRevisionAreToldInHtmlWithSomeonesData() {
        Reply unknown = browser.get("/repositories/acme/nowhere/commits/main");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).startsWith("text/html");
        assertThat(unknown.text()).hasSizeGreaterThan(25_000).contains("someone@acme.example");
    }

    @Test
    void aMethodThatThePathDoesNotHaveIsNotAllowed() {
        assertThat(browser.delete("/repositories/acme/web/pullrequests/1").status())
                .isEqualTo(405);
        assertThat(browser.put("/repositories/acme/web/refs/branches/main", "{}")
                        .status())
                .isEqualTo(405);
    }

    @Test
    void aBodyThatIsNoJsonObjectIsABadRequest() {
        assertThat(browser.post("/repositories/acme/web/pullrequests", "{\"title\":")
                        .status())
                .isEqualTo(400);
        assertThat(browser.post("/repositories/acme/web/pullrequests", "[1]").status())
                .isEqualTo(400);
    }

    @Test
    void theWebSitesLinksLeadToAPageThatSaysWhatItStandsFor() {
        String html = browser.get("/repositories/acme/web/pullrequests/1")
                .json()
                .at("/links/html/href")
                .asString();
        Reply page = browser.get(html);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("https://bitbucket.org/acme/web/pull-requests/1");
    }
}
