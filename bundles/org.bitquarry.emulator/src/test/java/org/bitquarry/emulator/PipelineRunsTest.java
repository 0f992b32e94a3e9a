package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.emulator.EmulatorFixture.withDemo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bitquarry.emulator.Browser.Reply;
import org.junit.jupiter.api.Test;

class PipelineRunsTest {
    private static final String PIPELINES = "/repositories/acme/web/pipelines";
    private static final String MAIN =
            "{\"target\": {\"type\": \"pipeline_ref_target\", \"ref_type\": \"branch\", \"ref_name\": \"main\"}}";

    private static void withClock(BiConsumer<Browser, Consumer<Duration>> test) {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));
        InstantSource source = now::get;
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo().withClock(source.withZone(ZoneOffset.UTC)));
                Browser browser = new Browser(emulator)) {
            test.accept(browser, passed -> now.updateAndGet(before -> before.plus(passed)));
        }
    }

    private static String one(Reply made) {
        return PIPELINES + "/" + Browser.encode(made.json().path("uuid").asString());
    }

    @Test
    void aRunGoesOnAsTheClockDoes() {
        withClock((browser, pass) -> {
            int newest = browser.get(PIPELINES + "?sort=-created_on")
                    .values()
                    .get(0)
                    .path("build_number")
                    .intValue();
            Reply made = browser.post(PIPELINES, MAIN);
            assertThat(made.status()).isEqualTo(201);
            assertThat(made.json().path("build_number").intValue()).isEqualTo(newest + 1);
            assertThat(made.json().at("/state/name").asString()).isEqualTo("PENDING");
            assertThat(made.json().at("/trigger/name").asString()).isEqualTo("MANUAL");

            pass.accept(Duration.ofSeconds(30));
            Reply running = browser.get(one(made));
            assertThat(running.json().at("/state/name").asString()).isEqualTo("IN_PROGRESS");
            assertThat(browser.get(one(made) + "/steps").column("/state/name"))
                    .containsExactly("COMPLETED", "IN_PROGRESS");

            pass.accept(Duration.ofSeconds(30));
            Reply done = browser.get(one(made));
            assertThat(done.json().at("/state/result/name").asString()).isEqualTo("SUCCESSFUL");
            assertThat(done.json().path("duration_in_seconds").intValue()).isEqualTo(40);
            assertThat(browser.post(one(made) + "/stopPipeline", "").status()).isEqualTo(400);
        });
    }

    @Test
    void aRunCanBeStopped() {
        withClock((browser, pass) -> {
            Reply made = browser.post(PIPELINES, MAIN);
            pass.accept(Duration.ofSeconds(10));

            assertThat(browser.post(one(made) + "/stopPipeline", "").status()).isEqualTo(204);
            pass.accept(Duration.ofMinutes(5));
            assertThat(browser.get(one(made)).json().at("/state/result/name").asString())
                    .isEqualTo("STOPPED");
            assertThat(browser.get(one(made) + "/steps").column("/state/result/name"))
                    .containsExactly("STOPPED", "NOT_RUN");
        });
    }

    @Test
    void aRunNeedsATargetThatIsThere() {
        withDemo(browser -> {
            assertThat(browser.post(PIPELINES, "{}").status()).isEqualTo(400);
            assertThat(browser.post(PIPELINES, MAIN.replace("\"main\"", "\"nowhere\""))
                            .status())
                    .isEqualTo(400);
            assertThat(browser.post(PIPELINES, MAIN.replace("\"branch\"", "\"moon\""))
                            .status())
                    .isEqualTo(400);
        });
    }

    @Test
    void whereThereAreNoPipelinesNoneStarts() {
        withDemo(browser -> {
            String handbook = "/repositories/acme/handbook/pipelines";
            assertThat(browser.post(handbook, MAIN).status()).isEqualTo(400);
            assertThat(browser.put(handbook + "_config", "{\"enabled\": true}")
                            .json()
                            .path("enabled")
                            .booleanValue())
                    .isTrue();
            assertThat(browser.put(handbook + "_config/build_number", "{\"next\": 40}")
                            .status())
                    .isEqualTo(200);
            assertThat(browser.post(handbook, MAIN).json().path("build_number").intValue())
                    .isEqualTo(40);
            assertThat(browser.put(handbook + "_config/build_number", "{\"next\": 40}")
                            .status())
                    .isEqualTo(400);
        });
    }

    @Test
    void theLogOfAFinishedStepLiesElsewhere() {
        withDemo(browser -> {
            String pipeline =
                    browser.get(PIPELINES).values().get(0).path("uuid").asString();
            String steps = PIPELINES + "/" + Browser.encode(pipeline) + "/steps";
            String step = browser.get(steps).values().get(0).path("uuid").asString();
            Reply moved = browser.get(steps + "/" + Browser.encode(step) + "/log");

            assertThat(moved.status()).isEqualTo(307);
            Reply log = browser.get(moved.header("Location"));
            assertThat(log.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(log.text()).contains("git clone").contains("⏱");
        });
    }

    @Test
    void aStepThatWaitsHasNoLog() {
        withClock((browser, pass) -> {
            String steps = one(browser.post(PIPELINES, MAIN)) + "/steps";
            String step = browser.get(steps).values().get(0).path("uuid").asString();
            String log = steps + "/" + Browser.encode(step) + "/log";

            assertThat(browser.get(log).status()).isEqualTo(404);
            pass.accept(Duration.ofSeconds(10));
            assertThat(browser.get(log).status()).isEqualTo(200);
        });
    }
}
