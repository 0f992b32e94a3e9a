package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.with;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitquarry.emulator.EmulatorOptions.Equality;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static final String LIST = "/workspaces/acme/members";
    private static final String BEN = LIST + "?q=user.email%20IN%20(%22ben@acme.example%22)";

    @Test
    void anEmailShowsOnlyWhenNamedAndAskedFor() {
        withDemo(browser -> {
            assertThat(browser.get(LIST + "?fields=%2Bvalues.user.email").text())
                    .doesNotContain("@acme.example");
            assertThat(browser.get(BEN).values()).hasSize(1);
            assertThat(browser.get(BEN + "&fields=values.user").text())
                    .contains("nickname")
                    .doesNotContain("@acme.example");
            assertThat(browser.get(BEN).values().get(0).path("user").has("email"))
                    .isFalse();
            assertThat(browser.get(BEN + "&fields=%2Bvalues.user.email").column("/user/email"))
                    .containsExactly("ben@acme.example");
        });
    }

    @Test
    void onlyAdministratorsFilterByEmail() {
        Account grace = Account.apiToken("grace@acme.example", "g").actingAs("grace");
        with(options -> options.withCredential(grace), browser -> {
            browser.as(Browser.basic("grace@acme.example", "g"));
            assertThat(browser.get(BEN).status()).isEqualTo(403);
            assertThat(browser.get(LIST + "?q=user.nickname%3D%22ben%22").values())
                    .hasSize(1);
        });
    }

    @Test
    void ninetyEmailsAtMostCanBeNamed() {
        withDemo(browser -> {
            String emails = IntStream.range(0, 91)
                    .mapToObj(i -> "%22a" + i + "@b.example%22")
                    .collect(Collectors.joining(","));
            assertThat(browser.get(LIST + "?q=user.email%20IN%20(" + emails + ")")
                            .status())
                    .isEqualTo(400);
        });
    }

    @Test
    void aMemberIsFoundByUuidAndAccountId() {
        withDemo(browser -> {
            var ben = browser.get(BEN).values().get(0).path("user");
            for (String name : new String[] {"uuid", "account_id"}) {
                String id = Browser.encode(ben.path(name).asString());
                assertThat(browser.get(LIST + "/" + id)
                                .json()
                                .at("/user/nickname")
                                .asString())
                        .isEqualTo("ben");
                assertThat(browser.get("/users/" + id).json().path("nickname").asString())
                        .isEqualTo("ben");
            }
            assertThat(browser.get(LIST + "/ben").status()).isEqualTo(404);
            assertThat(browser.get("/users/ben").status()).isEqualTo(404);
        });
    }

    @Test
    void permissionsAreListedAndFiltered() {
        withDemo(browser -> assertThat(browser.get("/workspaces/acme/permissions?q=permission%3D%22owner%22")
                        .column("/user/nickname"))
                .containsExactly("ann", "farid"));
    }

    @Test
    void equalityFollowsTheOption() {
        String upper = LIST + "?q=user.nickname%3D%22BEN%22";
        withDemo(browser -> assertThat(browser.get(upper).values()).isEmpty());
        with(
                options -> options.withEquality(Equality.CASE_INSENSITIVE),
                browser -> assertThat(browser.get(upper).values()).hasSize(1));
    }
}
