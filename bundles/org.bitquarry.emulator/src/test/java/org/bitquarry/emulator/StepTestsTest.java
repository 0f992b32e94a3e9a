package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StepTestsTest {
    private static final String WEB = "/repositories/acme/web";

    private static String steps(Browser browser) {
        JsonNode finished = browser.all(WEB + "/pipelines?pagelen=100").stream()
                .filter(each -> each.at("/state/result/name").asString("").equals("SUCCESSFUL"))
                .findFirst()
                .orElseThrow();
        return WEB + "/pipelines/" + Browser.encode(finished.path("uuid").asString()) + "/steps";
    }

    @Test
    void onlyAStepWithTestsReportsThem() {
        withDemo(browser -> {
            String steps = steps(browser);
            List<String> names = browser.get(steps).column("/name");
            List<String> uuids = browser.get(steps).column("/uuid");
            for (int i = 0; i < names.size(); i++) {
                String report = steps + "/" + Browser.encode(uuids.get(i)) + "/test_reports";
                if (!names.get(i).equals("Unit tests")) {
                    assertThat(browser.get(report).status()).isEqualTo(404);
                    continue;
                }
                assertThat(browser.get(report)
                                .json()
                                .path("number_of_test_cases")
                                .intValue())
                        .isEqualTo(4);
                assertThat(browser.get(report + "/test_cases").column("/status"))
                        .containsOnly("SUCCESSFUL");
                String test =
                        browser.get(report + "/test_cases").column("/uuid").getFirst();
                assertThat(browser.get(report + "/test_cases/" + Browser.encode(test) + "/test_case_reasons")
                                .values())
                        .isEmpty();
            }
            assertThat(names).contains("Unit tests");
        });
    }

    @Test
    void checksOfAMergeSayWhatIsInTheWay() {
        withDemo(browser -> {
            String id = browser.get(WEB + "/pullrequests?state=MERGED")
                    .column("/id")
                    .getFirst();
            JsonNode checks = browser.get(WEB + "/pullrequests/" + id + "/mergeability/checks")
                    .json();
            assertThat(checks.at("/values/0/type").asString()).isEqualTo("pullrequest_state_check");
            assertThat(checks.at("/values/0/status").asString()).isEqualTo("FAILED");
            assertThat(checks.at("/values/0/reason").asString()).contains("already closed");
            assertThat(checks.at("/values/1/status").asString()).isEqualTo("PASSED");
        });
    }
}
