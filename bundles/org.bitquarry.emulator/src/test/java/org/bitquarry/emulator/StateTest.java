package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {
    private static final String OPEN = "/repositories/acme/web/pullrequests/24";
    private static final String HOOKS = "/repositories/acme/web/hooks";

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("deep").resolve("demo.json");
    }

    @Test
    void editsOutliveARestart() {
        String[] uuid = new String[1];
        run(browser -> {
            browser.put(OPEN, "{\"title\": \"Bleibt 🧷\"}");
            uuid[0] = createHook(browser, "https://a.example");
            browser.delete("/repositories/acme/web/refs/branches/release%2F2.3");
        });
        run(browser -> {
            assertThat(browser.get(OPEN).json().path("title").asString()).isEqualTo("Bleibt 🧷");
            assertThat(browser.get(HOOKS + "/" + Browser.encode(uuid[0])).status())
                    .isEqualTo(200);
            assertThat(browser.get("/repositories/acme/web/refs/branches/release/2.3")
                            .status())
                    .isEqualTo(404);
        });
    }

    @Test
    void timesAndIdentifiersAreTheSameAfterARestart() {
        String[] before = new String[1];
        run(browser -> {
            browser.post(HOOKS, "{\"url\": \"no\", \"events\": [\"repo:push\"]}");
            browser.post("/workspaces/acme/projects", "{\"key\": \"NONAME\"}");
            createHook(browser, "https://a.example");
            browser.post(OPEN + "/comments", "{}");
            browser.post(OPEN + "/comments", "{\"content\": {\"raw\": \"ja\"}}");
            browser.post(OPEN + "/merge", "");
            before[0] = snapshot(browser);
        });
        run(browser -> assertThat(snapshot(browser)).isEqualTo(before[0]));
    }

    @Test
    void whatIsEditedStaysOnItsDayAndAResetBringsTheNextOne() {
        Instant first = Instant.parse("2027-01-10T18:00:00Z");
        EmulatorOptions edited =
                options().withClock(Clock.fixed(first, ZoneOffset.UTC)).withToday(first);
        EmulatorOptions later = options().withToday(first.plus(Duration.ofDays(40)));
        String created = "/repositories/acme/web/pullrequests/27?fields=created_on";
        String[] before = new String[1];
        try (Emulator emulator = Emulator.start(edited);
                Browser browser = new Browser(emulator)) {
            browser.put(OPEN, "{\"title\": \"Bleibt\"}");
            before[0] = browser.get(created).text();
        }
        try (Emulator emulator = Emulator.start(later);
                Browser browser = new Browser(emulator)) {
            assertThat(browser.get(created).text()).isEqualTo(before[0]);
            emulator.reset();
            assertThat(browser.get(created).text()).isNotEqualTo(before[0]);
        }
    }

    @Test
    void theSecretOfAWebhookIsNotKept() throws IOException {
        String hook =
                "{\"url\": \"https://a.example\", \"events\": [\"repo:push\"], \"secret\": \"hush-hush\", \"active\": true}";
        run(browser -> browser.post(HOOKS, hook));

        assertThat(Files.readString(file)).contains("https://a.example").doesNotContain("hush");
        run(browser ->
                assertThat(browser.get(HOOKS).json().path("values").toString()).contains("\"secret_set\":true"));
    }

    @Test
    void aResetForgetsTheEditsForGood() {
        run(browser -> browser.put(OPEN, "{\"title\": \"Weg\"}"));
        try (Emulator emulator = Emulator.start(options())) {
            emulator.reset();
            try (Browser browser = new Browser(emulator)) {
                assertThat(browser.get(OPEN).json().path("title").asString()).isNotEqualTo("Weg");
            }
        }
        run(browser ->
                assertThat(browser.get(OPEN).json().path("title").asString()).isNotEqualTo("Weg"));
    }

    @Test
    void twoEmulatorsOnOneFileSeeEachOthersEdits() {
        run(one -> run(two -> {
            one.put(OPEN, "{\"title\": \"Eins\"}");
            assertThat(two.get(OPEN).json().path("title").asString()).isEqualTo("Eins");
            two.put(OPEN, "{\"description\": \"Zwei\"}");
            assertThat(one.get(OPEN).json().path("description").asString()).isEqualTo("Zwei");
        }));
        run(browser -> {
            assertThat(browser.get(OPEN).json().path("title").asString()).isEqualTo("Eins");
            assertThat(browser.get(OPEN).json().path("description").asString()).isEqualTo("Zwei");
        });
    }

    @Test
    void aResetReachesTheOtherEmulator() {
        try (Emulator one = Emulator.start(options());
                Emulator two = Emulator.start(options());
                Browser browser = new Browser(one)) {
            browser.put(OPEN, "{\"title\": \"Weg\"}");
            two.reset();
            assertThat(browser.get(OPEN).json().path("title").asString()).isNotEqualTo("Weg");
        }
    }

    @Test
    void unreadableStateIsSetAsideAndReported() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{ damaged");
        try (Emulator emulator = Emulator.start(options())) {
            assertThat(emulator.notices()).singleElement().asString().contains("demo.json.unreadable");
        }
        assertThat(file.resolveSibling("demo.json.unreadable")).hasContent("{ damaged");
        Files.writeString(file, "{\"format\": 99}");
        try (Emulator emulator = Emulator.start(options())) {
            assertThat(emulator.notices()).hasSize(1);
        }
        assertThat(file.resolveSibling("demo.json.unreadable-2")).hasContent("{\"format\": 99}");
    }

    @Test
    void stateOfAnotherDataSetIsSetAside() {
        run(browser -> browser.put(OPEN, "{\"title\": \"Anders\"}"));
        try (Emulator emulator = Emulator.start(options().withSeed(7))) {
            assertThat(emulator.notices()).singleElement().asString().contains("DEMO/1");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void stateThatNoLongerFitsIsSetAsideAsAWhole() throws IOException {
        run(browser -> browser.put(OPEN, "{\"title\": \"Anders\"}"));
        Files.writeString(file, Files.readString(file).replace("pullrequests/24", "pullrequests/1"));
        try (Emulator emulator = Emulator.start(options());
                Browser browser = new Browser(emulator)) {
            assertThat(emulator.notices()).hasSize(1);
            assertThat(browser.get(OPEN).status()).isEqualTo(200);
        }
    }

    @Test
    void theFileHoldsNoSecret() throws IOException {
        run(browser -> browser.put(OPEN, "{\"title\": \"x\"}"));
        assertThat(Files.readString(file)).contains("pullrequests/24").doesNotContain(Account.DEMO_TOKEN);
    }

    @Test
    void refusedWritesAndReadsAreNotKept() throws IOException {
        run(browser -> {
            browser.put("/repositories/acme/web/pullrequests/1", "{\"title\": \"x\"}");
            browser.post("/repositories/acme/web/commits", "include=main");
        });
        assertThat(file).doesNotExist();
    }

    private EmulatorOptions options() {
        return EmulatorOptions.demo().withState(file);
    }

    private void run(Consumer<Browser> test) {
        try (Emulator emulator = Emulator.start(options());
                Browser browser = new Browser(emulator)) {
            assertThat(emulator.notices()).isEmpty();
            test.accept(browser);
        }
    }

    private static String createHook(Browser browser, String url) {
        return browser.post(HOOKS, "{\"url\": \"" + url + "\", \"events\": [\"repo:push\"]}")
                .json()
                .path("uuid")
                .asString();
    }

    private static String snapshot(Browser browser) {
        List<String> paths =
                List.of(HOOKS, OPEN, OPEN + "/comments?pagelen=100", "/repositories/acme/web/refs/branches/main");
        StringBuilder all = new StringBuilder();
        paths.forEach(path -> all.append(browser.get(path).text().replaceAll("127\\.0\\.0\\.1:\\d+", "HOST")));
        return all.toString();
    }
}
