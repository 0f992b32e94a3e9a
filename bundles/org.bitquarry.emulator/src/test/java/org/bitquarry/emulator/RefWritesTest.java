package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefWritesTest {
    private static final String BRANCHES = "/repositories/acme/web/refs/branches";
    private static final String TAGS = "/repositories/acme/web/refs/tags";

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a/b/c", "größe", "50%", "a+b", "tag#1", "quote\"d", "feature/ünïcode-🚀"})
    void branchesOfAnyNameAreCreatedReadAndDeleted(String name) {
        withDemo(browser -> {
            String json = name.replace("\"", "\\\"");
            Reply created = browser.post(BRANCHES, "{\"name\": \"" + json + "\", \"target\": {\"hash\": \"main\"}}");
            assertThat(created.status()).isEqualTo(201);
            String escaped = BRANCHES + "/" + Browser.encode(name);
            assertThat(browser.get(escaped).json().path("name").asString()).isEqualTo(name);
            assertThat(browser.get(escaped.replace("%2F", "/")).status()).isEqualTo(200);
            assertThat(browser.delete(escaped).status()).isEqualTo(204);
            assertThat(browser.get(escaped).status()).isEqualTo(404);
        });
    }

    @Test
    void aBranchStartsAtAHashOrTheBeginningOfOne() {
        withDemo(browser -> {
            String hash = browser.get("/repositories/acme/web/commits?pagelen=1")
                    .values()
                    .get(0)
                    .path("hash")
                    .asString();
            assertThat(create(browser, "whole", hash).json().at("/target/hash").asString())
                    .isEqualTo(hash);
            assertThat(create(browser, "short", hash.substring(0, 12))
                            .json()
                            .at("/target/hash")
                            .asString())
                    .isEqualTo(hash);
            assertThat(create(browser, "none", "0123456789").status()).isEqualTo(400);
        });
    }

    @Test
    void namesThatGitForbidsAndThoseInUseAreRefused() {
        withDemo(browser -> {
            for (String name : new String[] {"refs/heads/x", "a b", "a..b", "/a", "a/", "x~1", "x.lock"}) {
                assertThat(create(browser, name, "main").status()).as(name).isEqualTo(400);
            }
            Reply twice = create(browser, "develop", "main");
            assertThat(twice.status()).isEqualTo(400);
            assertThat(twice.json().at("/error/data/key").asString()).isEqualTo("BRANCH_ALREADY_EXISTS");
        });
    }

    @Test
    void theMainBranchCannotBeDeleted() {
        withDemo(browser ->
                assertThat(browser.delete(BRANCHES + "/main").status()).isEqualTo(400));
    }

    @Test
    void aTagIsAnnotatedByTheCaller() {
        withDemo(browser -> {
            Reply created = browser.post(
                    TAGS, "{\"name\": \"v9\", \"message\": \"Neun\\n\", \"target\": {\"hash\": \"main\"}}");
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.json().at("/tagger/user/nickname").asString()).isEqualTo("ann");
            assertThat(created.json().path("message").asString()).isEqualTo("Neun\n");
            assertThat(browser.delete(TAGS + "/v9").status()).isEqualTo(204);
        });
    }

    private static Reply create(Browser browser, String name, String target) {
        return browser.post(BRANCHES, "{\"name\": \"" + name + "\", \"target\": {\"hash\": \"" + target + "\"}}");
    }
}
