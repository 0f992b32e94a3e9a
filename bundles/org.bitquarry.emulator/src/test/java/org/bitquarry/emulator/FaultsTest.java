package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class FaultsTest {
    private static final String HOOKS = "/repositories/acme/web/hooks";

    private Emulator emulator;
    private Browser browser;

    @BeforeEach
    void start() {
        emulator = Emulator.start(EmulatorOptions.demo());
        browser = new Browser(emulator);
    }

    @AfterEach
    void stop() {
        browser.close();
        emulator.close();
    }

    @Test
    void anAnswerIsReplacedAsOftenAsItIsSaid() {
        emulator.faults().next(2).answer(503, "<html>down</html>", "text/html");
        Reply down = browser.get("/user");
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.header("Content-Type")).isEqualTo("text/html");
        assertThat(browser.get("/user").status()).isEqualTo(503);
        assertThat(browser.get("/user").status()).isEqualTo(200);
    }

    @Test
    void faultsMatchMethodAndPath() {
        emulator.faults().next(1).of("PUT").at("/pullrequests/24").answer(409);
        assertThat(browser.get("/repositories/acme/web/pullrequests/24").status())
                .isEqualTo(200);
        assertThat(browser.put("/repositories/acme/web/pullrequests/25", "{}").status())
                .isEqualTo(200);
        assertThat(browser.put("/repositories/acme/web/pullrequests/24", "{}").status())
                .isEqualTo(409);
    }

    @Test
    void aReplacedWriteIsNotCarriedOut() {
        emulator.faults().next(1).of("DELETE").answer(500);
        String branch = "/repositories/acme/web/refs/branches/release/2.3";
        assertThat(browser.delete(branch).status()).isEqualTo(500);
        assertThat(browser.get(branch).status()).isEqualTo(200);
    }

    @Test
    void aServersFaultIsALargePageOfHtml() {
        emulator.faults().next(1).answer(502);
        assertThat(browser.get("/user").text()).startsWith("<!DOCTYPE html>").hasSizeGreaterThan(25_000);
    }

    @Test
    void aDroppedConnectionGivesNoAnswerAndDoesNothing() {
        emulator.faults().next(1).of("POST").dropConnection();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> browser.attempt("POST", HOOKS, hook()));
        assertThat(browser.get(HOOKS).values()).hasSize(2);
    }

    @Test
    void aLostAnswerLeavesTheWriteDone() {
        emulator.faults().next(1).of("POST").loseAnswer();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> browser.attempt("POST", HOOKS, hook()));
        assertThat(browser.get(HOOKS).values()).hasSize(3);
    }

    @Test
    void aTruncatedBodyEndsInTheMiddle() {
        emulator.faults().next(1).truncateBody();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> browser.attempt("GET", "/repositories/acme", ""));
    }

    @Test
    void malformedJsonArrivesAsJson() {
        emulator.faults().next(1).malformedJson();
        Reply broken = browser.get("/repositories/acme");
        assertThat(broken.status()).isEqualTo(200);
        assertThat(broken.header("Content-Type")).startsWith("application/json");
        assertThatThrownBy(broken::json).isInstanceOf(JacksonException.class);
    }

    @Test
    void aDelayIsPartOfTheRequestsTime() {
        emulator.faults().next(1).delay(Duration.ofMillis(120));
        browser.get("/user");
        assertThat(emulator.requests().getLast().millis()).isGreaterThanOrEqualTo(120);
    }

    @Test
    void offLineNothingAnswersAndBackOnLineTheSamePortDoes() {
        browser.get("/user");
        emulator.faults().offline(true);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> browser.attempt("GET", "/user", ""));
        emulator.faults().offline(false);
        assertThat(browser.get("/user").status()).isEqualTo(200);
    }

    @Test
    void clearedFaultsDoNotCome() {
        emulator.faults().next(5).answer(500);
        emulator.faults().clear();
        assertThat(browser.get("/user").status()).isEqualTo(200);
    }

    private static String hook() {
        return "{\"url\": \"https://example.com/in\", \"events\": [\"repo:push\"]}";
    }
}
