package org.bitquarry.workbench.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.workbench.core.export.ExportOutcome;
import org.bitquarry.workbench.core.export.FileJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HarWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:05:00.120Z");

    @TempDir
    Path folder;

    private final HttpLog log = new HttpLog(() -> NOW);

    private List<LoggedStatement> someRequests() {
        StatementLog reading = log.begin("acme", "SELECT *\nFROM web.PullRequests");
        reading.listener()
                .exchanged(new HttpExchange(
                        NOW,
                        "GET",
                        "https://api.example/2.0/repositories?q=name%20~%20%22a%26b%22&pagelen=50&bare",
                        Optional.empty(),
                        200,
                        Duration.ofMillis(412),
                        9_120,
                        50,
                        Optional.empty(),
                        Map.of("Accept", "application/json"),
                        Map.of("Content-Type", "application/json", "X-Request-Id", "abc"),
                        true,
                        Optional.of("{\"values\":[{\"secret\":\"•••\"},…")));
        StatementLog writing = log.begin("demo", "Commit 1 change");
        writing.listener()
                .exchanged(new HttpExchange(
                        NOW,
                        "POST",
                        "https://api.example/2.0/hooks",
                        Optional.of("{\"secret\":\"•••\"}"),
                        0,
                        Duration.ofMillis(3),
                        0,
                        0,
                        Optional.of("there is no network."),
                        Map.of("Content-Type", "application/json"),
                        Map.of(),
                        true));
        return LogFilter.NONE.of(log.statements());
    }

    private static JsonNode written(List<LoggedStatement> statements) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HarWriter.write(out, statements, "0.1.0", new CancellationToken());
        return JsonMapper.builder().build().readTree(out.toByteArray()).required("log");
    }

    @Test
    void theArchiveHasEveryMemberThatTheFormatWants() throws IOException {
        JsonNode har = written(someRequests());

        HarFormat.check(har);
        assertThat(har.at("/creator/name").stringValue()).isEqualTo("Bitquarry");
        assertThat(har.at("/pages/0/title").stringValue()).isEqualTo("SELECT *\nFROM web.PullRequests");
        assertThat(har.at("/entries/1/pageref").stringValue()).isEqualTo("statement_2");
        HarFormat.check(written(List.of()));
    }

    @Test
    void anEntryTellsWhatTheLogKnows() throws IOException {
        JsonNode entry = written(someRequests()).at("/entries/0");

        assertThat(entry.at("/startedDateTime").stringValue()).isEqualTo("2026-11-23T14:05:00.120Z");
        assertThat(entry.at("/time").doubleValue()).isEqualTo(412.0);
        assertThat(entry.at("/timings/wait").doubleValue()).isEqualTo(412.0);
        assertThat(entry.at("/request/queryString/0/name").stringValue()).isEqualTo("q");
        assertThat(entry.at("/request/queryString/0/value").stringValue()).isEqualTo("name ~ \"a&b\"");
        assertThat(entry.at("/request/queryString/2/value").stringValue()).isEmpty();
        assertThat(entry.at("/response/statusText").stringValue()).isEqualTo("OK");
        assertThat(entry.at("/response/content/text").stringValue()).isEqualTo("{\"values\":[{\"secret\":\"•••\"},…");
        assertThat(entry.at("/response/content/size").longValue()).isEqualTo(9_120);
        assertThat(entry.at("/response/content/mimeType").stringValue()).isEqualTo("application/json");
        assertThat(entry.at("/response/headers/1/value").stringValue()).isEqualTo("abc");
    }

    @Test
    void whatFailedSaysWhyAndKeepsItsBody() throws IOException {
        JsonNode entry = written(someRequests()).at("/entries/1");

        assertThat(entry.at("/comment").stringValue()).isEqualTo("there is no network.");
        assertThat(entry.at("/response/status").intValue()).isZero();
        assertThat(entry.at("/response/statusText").stringValue()).isEmpty();
        assertThat(entry.at("/response/content").has("text")).isFalse();
        assertThat(entry.at("/request/postData/text").stringValue()).isEqualTo("{\"secret\":\"•••\"}");
    }

    @Test
    void aStopLeavesNoHalfFile() {
        CancellationToken stopped = new CancellationToken();
        stopped.cancel();

        assertThatThrownBy(() -> HarWriter.write(new ByteArrayOutputStream(), someRequests(), "1", stopped))
                .isInstanceOf(CancelledException.class);
    }

    @Test
    void aFileIsWrittenAsAJobAndWhereItCantBeItSaysSo() throws InterruptedException {
        Path file = folder.resolve("log.har");
        assertThat(run(file)).isEqualTo(new ExportOutcome.Written(2, file));
        assertThat(file).content().contains("\"version\" : \"1.2\"");

        assertThat(run(folder.resolve("nowhere").resolve("log.har")))
                .isInstanceOfSatisfying(
                        ExportOutcome.Failed.class,
                        failed -> assertThat(failed.problem().text()).contains("there is no folder"));
        assertThat(run(folder)).isInstanceOf(ExportOutcome.Failed.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
    }

    private ExportOutcome run(Path file) throws InterruptedException {
        List<LoggedStatement> statements = someRequests();
        FileJob job = new FileJob(
                "Export the HTTP log", file, (out, stop) -> HarWriter.write(out, statements.subList(0, 2), "1", stop));
        job.schedule();
        job.join();
        return job.outcome().orElseThrow();
    }
}
