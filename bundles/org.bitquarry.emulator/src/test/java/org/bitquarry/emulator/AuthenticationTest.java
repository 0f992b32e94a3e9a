package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
    private static final String PULL_REQUEST = "/repositories/acme/web/pullrequests/24";

    @Test
    void aWrongTokenIsRefusedInTheApisWords() {
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo());
                Browser browser = new Browser(emulator)) {
            for (String authorization : new String[] {
                Browser.basic(Account.DEMO_EMAIL, "wrong"),
                Browser.basic("ann", Account.DEMO_TOKEN),
                "Bearer " + Account.DEMO_TOKEN,
                "Bearer wrong",
                "Basic !!!",
                "Digest x",
                "nonsense",
                ""
            }) {
                Reply refused = browser.as(authorization).get("/user");
                assertThat(refused.status()).as(authorization).isEqualTo(401);
                assertThat(refused.message())
                        .isEqualTo("Token is invalid, expired, or not supported for this endpoint.");
                assertThat(refused.header("WWW-Authenticate")).isNotEmpty();
            }
        }
    }

    @Test
    void scopesOfApiTokensImplyNothing() {
        Account writer = Account.apiToken("w@acme.example", "w").withScopes("write:pullrequest:bitbucket");
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo().withCredential(writer));
                Browser browser = new Browser(emulator).as(Browser.basic("w@acme.example", "w"))) {
            Reply refused = browser.get(PULL_REQUEST);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.message()).isEqualTo("Your credentials lack one or more required privilege scopes.");
            assertThat(refused.json().at("/error/detail/required/0").asString())
                    .isEqualTo("read:pullrequest:bitbucket");
            assertThat(refused.json().at("/error/detail/granted/0").asString())
                    .isEqualTo("write:pullrequest:bitbucket");
            assertThat(refused.header("X-OAuth-Scopes")).isEqualTo("write:pullrequest:bitbucket");
            assertThat(refused.header("X-Accepted-OAuth-Scopes")).isEqualTo("read:pullrequest:bitbucket");
        }
    }

    @Test
    void oauthScopesImplyOthers() {
        Account writer = Account.workspaceToken("w").withScopes("pullrequest:write");
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo().withCredential(writer));
                Browser browser = new Browser(emulator).asBearer("w")) {
            assertThat(browser.get(PULL_REQUEST).status()).isEqualTo(200);
            assertThat(browser.get("/repositories/acme/web").status()).isEqualTo(200);
            assertThat(browser.get("/repositories/acme/web/hooks").status()).isEqualTo(403);
            assertThat(browser.delete("/repositories/acme/web")
                            .json()
                            .at("/error/detail/required/0")
                            .asString())
                    .isEqualTo("repository:delete");
        }
    }

    @Test
    void accessTokensHaveNoUserAndNoListOfWorkspaces() {
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo());
                Browser browser = new Browser(emulator).asBearer(Account.DEMO_WORKSPACE_TOKEN)) {
            assertThat(browser.get("/user").status()).isEqualTo(403);
            assertThat(browser.get("/user/workspaces").status()).isEqualTo(403);
            assertThat(browser.get("/workspaces/acme").status()).isEqualTo(200);
            assertThat(browser.get("/workspaces/acme/members").status()).isEqualTo(200);
        }
    }

    @Test
    void aRepositoryTokenReachesItsRepositoryAlone() {
        try (Emulator emulator =
                        Emulator.start(EmulatorOptions.demo().withCredential(Account.repositoryToken("r", "api")));
                Browser browser = new Browser(emulator).asBearer("r")) {
            assertThat(browser.get("/repositories/acme/api").status()).isEqualTo(200);
            assertThat(browser.get("/repositories/acme/web").status()).isEqualTo(404);
            assertThat(browser.get("/repositories/acme").column("/slug")).containsExactly("api");
        }
    }

    @Test
    void aProjectTokenReachesItsProjectAlone() {
        try (Emulator emulator =
                        Emulator.start(EmulatorOptions.demo().withCredential(Account.projectToken("p", "OPS")));
                Browser browser = new Browser(emulator).asBearer("p")) {
            assertThat(browser.get("/repositories/acme").column("/slug"))
                    .containsExactlyInAnyOrder("infrastructure", "deploy-tools", "handbook");
            assertThat(browser.get("/repositories/acme/web").status()).isEqualTo(404);
        }
    }

    @Test
    void theAccountActsAsItsMember() {
        Account ben = Account.apiToken("ben@acme.example", "b").actingAs("ben");
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo().withCredential(ben));
                Browser browser = new Browser(emulator).as(Browser.basic("ben@acme.example", "b"))) {
            assertThat(browser.get("/user").json().path("nickname").asString()).isEqualTo("ben");
            assertThat(browser.get("/user/workspaces/acme/permission")
                            .json()
                            .path("permission")
                            .asString())
                    .isEqualTo("create-project");
            assertThat(browser.delete("/repositories/acme/web").status()).isEqualTo(403);
        }
    }

    @Test
    void accountsDoNotShowTheirTokens() {
        assertThat(Account.apiToken(Account.DEMO_EMAIL, "geheim").toString()).doesNotContain("geheim");
    }
}
