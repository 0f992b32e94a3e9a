package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.json.PageReader;
import org.bitquarry.bitbucket.json.RowDecoder;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TextSource;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every recorded answer is read by the table whose endpoint gave it, or there is a reason why no table reads it. */
class EveryRecordingTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Beginnings of endpoints, with what becomes of their answers instead. */
    private static final Map<String, String> NO_ROWS = Map.of(
            "GET /2.0/repositories/{workspace}/{repo_slug}/issues", "removed on 2026-08-20",
            "POST /2.0/repositories/{workspace}/{repo_slug}/issues", "removed on 2026-08-20",
            "GET /2.0/user/permissions/", "removed on 2026-04-14",
            "GET /2.0/workspaces|", "removed on 2026-04-14",
            "GET /2.0/teams/", "deprecated, no table reads code that was found",
            "GET /2.0/users/{selected_user}/search", "deprecated, no table reads code that was found",
            "GET /2.0/workspaces/{workspace}/search", "deprecated, no table reads code that was found",
            "GET /2.0/hook_events|", "names kinds of events, whose lists are read",
            "POST {webhook_url}", "is sent by Bitbucket, to others",
            "GET /2.0/repositories/{workspace}/{repo_slug}/pullrequests/{pull_request_id}/merge/task-status",
                    "read by MergePullRequest");

    private Path recorded = Path.of("");

    @BeforeEach
    void find() {
        Optional<Path> found = ReplayServer.recorded();
        Assumptions.assumeTrue(
                found.isPresent(),
                "There are no recorded payloads beside this project (../shared/bitbucket-api/recorded).");
        recorded = found.get();
    }

    /** A recorded answer, and what was asked. */
    record Recording(String file, String endpoint, boolean isList) {
        String path() {
            return anonymous(endpoint.split(" ", 2)[1].replaceFirst("^/2\\.0", ""));
        }
    }

    private static String anonymous(String path) {
        return path.replaceAll("\\?.*$", "").replaceAll("\\{[^}]*}", "{}").replaceAll("/$", "");
    }

    private List<Recording> recordings() throws IOException {
        return Files.readAllLines(recorded.resolve("INDEX.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Recording(cells[0], cells[2], "list page".equals(cells[3])))
                .toList();
    }

    private static Stream<TableDefinition> tables() {
        return Stream.of(SchemaKind.INFORMATION, SchemaKind.PROJECT, SchemaKind.REPOSITORY)
                .flatMap(kind -> BitbucketTables.of(kind).stream());
    }

    /** Paths whose answers hold rows of a table. */
    private static List<String> reading(TableDefinition table) {
        List<String> paths = new ArrayList<>();
        table.list().ifPresent(list -> paths.add(list.path()));
        table.get().ifPresent(paths::add);
        table.routes().forEach(route -> paths.add(route.list().path()));
        for (Verb verb : List.of(Verb.INSERT, Verb.UPDATE, Verb.DELETE)) {
            if (!(table.rule(verb) instanceof WriteRule.ArrayMember)) {
                table.rule(verb).target().ifPresent(paths::add);
            }
        }
        return paths.stream().map(EveryRecordingTest::anonymous).toList();
    }

    private static boolean isText(String path) {
        return tables().flatMap(table -> table.columns().stream())
                .flatMap(column -> column.text().map(TextSource::path).stream())
                .anyMatch(text -> anonymous(text).equals(path));
    }

    private JsonNode json(Recording recording) throws IOException {
        return JSON.readTree(Files.readString(recorded.resolve(recording.file())));
    }

    private static List<@Nullable Object[]> decoded(TableDefinition table, JsonNode answer, boolean isList) {
        List<Column> columns = table.columns().stream()
                .filter(column -> !column.pointers().isEmpty() || RowDecoder.isWholeItem(column))
                .toList();
        String own = table.list().orElseThrow().items();
        String items = isList || !own.equals("/values") ? own : "";
        String text = answer.isArray() ? "{\"values\": " + answer + "}" : answer.toString();
        return PageReader.of(new RowDecoder(columns, Map.of()), items)
                .read(text.getBytes(StandardCharsets.UTF_8), table.name())
                .rows();
    }

    @Test
    void everyAnswerIsReadByItsTable() throws IOException {
        List<String> open = new ArrayList<>();
        int read = 0;
        for (Recording recording : recordings()) {
            boolean isError =
                    recording.file().startsWith("errors/") || recording.file().startsWith("http/");
            boolean excused =
                    NO_ROWS.keySet().stream().anyMatch(beginning -> (recording.endpoint() + "|").startsWith(beginning));
            if (isError || excused) {
                assertThat(json(recording).isEmpty()).isFalse();
                continue;
            }
            String path = recording.endpoint().startsWith("GET /2.0/repositories?role")
                    ? "/repositories/{}"
                    : recording.path();
            List<TableDefinition> owners =
                    tables().filter(table -> reading(table).contains(path)).toList();
            if (owners.isEmpty() && !isText(path)) {
                open.add(recording.endpoint());
            }
            int rows = 0;
            for (TableDefinition owner : owners) {
                String items = owner.list().orElseThrow().items();
                if (items.matches("/(participants|reviewers)")
                        && !json(recording).has(items.substring(1))) {
                    continue; // recorded out of a list, or as the answer to a write: only a GET promises them
                }
                rows += decoded(owner, json(recording), recording.isList()).size();
            }
            assertThat(rows > 0 || owners.isEmpty())
                    .describedAs(
                            "%s as %s",
                            recording.file(),
                            owners.stream().map(TableDefinition::name).toList())
                    .isTrue();
            read++;
        }

        assertThat(open).isEmpty();
        assertThat(read).isGreaterThanOrEqualTo(90);
    }

    @Test
    void everyErrorIsToldInItsWords() throws IOException {
        try (EmulatedBitbucket bitbucket = EmulatedBitbucket.demo()) {
            for (Recording recording : recordings()) {
                if (recording.file().startsWith("errors/")) {
                    int status = Integer.parseInt(recording.file().replaceAll(".*error-(\\d+)-.*", "$1"));
                    String message = json(recording).at("/error/message").asString();
                    bitbucket
                            .emulator
                            .faults()
                            .next(1)
                            .answer(status, json(recording).toString(), "application/json");

                    assertThat(catchThrowableOfType(
                                    BitquarryException.class,
                                    () -> bitbucket.rows(ScanRequest.of(EmulatedBitbucket.in("web", "Tags")))))
                            .describedAs(recording.file())
                            .hasMessageContaining("(" + status + "). Bitbucket says: ")
                            .hasMessageContaining(
                                    message.replaceAll("\\s+", " ").strip());
                }
            }
        }
    }
}
