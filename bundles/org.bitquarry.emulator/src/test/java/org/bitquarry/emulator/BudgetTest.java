package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final String COSTLY = "/repositories/acme/web";

    @Test
    void theBudgetIsSpentWithinARollingHour() {
        MovableClock clock = new MovableClock();
        try (Emulator emulator =
                        Emulator.start(EmulatorOptions.demo().withClock(clock).withHourlyBudget(2));
                Browser browser = new Browser(emulator)) {
            assertThat(browser.get(COSTLY).status()).isEqualTo(200);
            clock.pass(Duration.ofMinutes(40));
            assertThat(browser.get(COSTLY).status()).isEqualTo(200);
            Reply refused = browser.get(COSTLY);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.text()).isEqualTo("Rate limit for this resource has been exceeded");
            assertThat(refused.header("Content-Type")).isEqualTo("text/plain");
            assertThat(refused.header("Retry-After")).isEmpty();
            assertThat(refused.header("X-RateLimit-Limit")).isEmpty();
            clock.pass(Duration.ofMinutes(20));
            assertThat(browser.get(COSTLY).status()).isEqualTo(200);
            assertThat(browser.get(COSTLY).status()).isEqualTo(429);
        }
    }

    @Test
    void onlyRepositoriesCost() {
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo().withHourlyBudget(1));
                Browser browser = new Browser(emulator)) {
            browser.get(COSTLY);
            assertThat(browser.get(COSTLY).status()).isEqualTo(429);
            assertThat(browser.get("/user").status()).isEqualTo(200);
            assertThat(browser.get("/workspaces/acme/projects").status()).isEqualTo(200);
        }
    }

    @Test
    void everyCredentialHasItsOwnBudget() {
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo().withHourlyBudget(1));
                Browser browser = new Browser(emulator)) {
            browser.get(COSTLY);
            assertThat(browser.get(COSTLY).status()).isEqualTo(429);
            assertThat(browser.asBearer(Account.DEMO_WORKSPACE_TOKEN)
                            .get(COSTLY)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aScaledLimitIsToldInHeaders() {
        Account paid = Account.workspaceToken("paid").withScaledLimit(5);
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo().withCredential(paid));
                Browser browser = new Browser(emulator).asBearer("paid")) {
            Reply first = browser.get(COSTLY);
            assertThat(first.header("X-RateLimit-Limit")).isEqualTo("5");
            assertThat(first.header("X-RateLimit-Resource")).isNotEmpty();
            assertThat(first.header("X-RateLimit-NearLimit")).isEqualTo("false");
            browser.get(COSTLY);
            browser.get(COSTLY);
            assertThat(browser.get(COSTLY).header("X-RateLimit-NearLimit")).isEqualTo("true");
            assertThat(browser.get("/workspaces/acme").header("X-RateLimit-Limit"))
                    .isEmpty();
            browser.get(COSTLY);
            assertThat(browser.get(COSTLY).status()).isEqualTo(429);
        }
    }

    /** A clock that stands still until it is moved. */
    private static final class MovableClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));

        void pass(Duration duration) {
            now.updateAndGet(time -> time.plus(duration));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
