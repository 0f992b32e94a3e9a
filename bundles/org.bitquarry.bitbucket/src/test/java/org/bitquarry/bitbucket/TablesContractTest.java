package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every table of the catalogue, against the emulator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesContractTest {
    /** Values that the demo has nowhere: forks, comments on removed lines, what only WHERE or an INSERT brings in. */
    private static final Set<String> NEVER_IN_THE_DEMO = Set.of(
            "Users.Email",
            "CurrentUser.Location",
            "CurrentUser.Website",
            "CurrentUser.Has2FAEnabled",
            "Runners.OAuthClientSecret",
            "WorkspaceRunners.OAuthClientSecret",
            "GpgKeys.ExpiresOn",
            "Snippets.FileName",
            "Snippets.FileContent",
            "PullRequestComments.InlineFrom",
            "Commits.IncludeRevision",
            "Commits.ExcludeRevision",
            "Commits.Path",
            "Diffstat.Topic",
            "Diffstat.IgnoreWhitespace",
            "Diffstat.Renames",
            "Files.MaxDepth",
            "Files.CommitMessage",
            "Files.CommitAuthor",
            "Files.Branch");

    private EmulatedBitbucket bitbucket;
    private EmulatedBitbucket inSmallPages;

    @BeforeAll
    void start() {
        EmulatorOptions demo =
                EmulatorOptions.demo().withClock(Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC));
        bitbucket = new EmulatedBitbucket(demo).forked();
        inSmallPages = new EmulatedBitbucket(demo, 3).forked();
    }

    @AfterAll
    void stop() {
        bitbucket.close();
        inSmallPages.close();
    }

    static Stream<TableDefinition> tables() {
        return BitbucketTables.all().stream();
    }

    static List<TableRef> refs(TableDefinition table) {
        return switch (table.kind()) {
            case REPOSITORY ->
                Stream.of("web", "api")
                        .map(slug -> EmulatedBitbucket.in(slug, table.name()))
                        .toList();
            case PROJECT ->
                Stream.of("WEB", "CORE")
                        .map(key -> EmulatedBitbucket.of(EmulatedBitbucket.project(key), table.name()))
                        .toList();
            case INFORMATION, ALL_PROJECTS, ALL_REPOSITORIES, SYS ->
                List.of(EmulatedBitbucket.table(table.kind(), table.name()));
        };
    }

    /** All columns but those that cost a request a row. */
    private ScanRequest everything(TableRef table) {
        return few(table)
                .withColumns(table.table().columns().stream()
                        .filter(column -> column.text().isEmpty())
                        .map(Column::name)
                        .toList());
    }

    private ScanRequest few(TableRef table) {
        return ScanRequest.of(table).withFilter(bitbucket.few(table));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void pagesOfAnyLengthGiveTheSameRows(TableDefinition table) {
        for (TableRef ref : refs(table)) {
            ScanRequest request = few(ref);
            List<List<@Nullable Object>> large = bitbucket.rows(request);

            assertThat(inSmallPages.rows(request).toString().replace(inSmallPages.port(), ""))
                    .isEqualTo(large.toString().replace(bitbucket.port(), ""));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void keysAreUnique(TableDefinition table) {
        for (TableRef ref : refs(table)) {
            List<String> key = table.key().stream().map(Column::name).toList();
            List<List<@Nullable Object>> keys = bitbucket.rows(few(ref).withColumns(key));

            assertThat(key).isNotEmpty();
            assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
            assertThat(keys.toString()).doesNotContain("null");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyPointerHitsSomewhere(TableDefinition table) {
        Set<String> empty = new HashSet<>();
        table.columns().stream()
                .filter(column -> !column.sensitive() && column.text().isEmpty())
                .forEach(column -> empty.add(column.name()));
        for (TableRef ref : refs(table)) {
            for (Map<String, @Nullable Object> row : bitbucket.maps(everything(ref))) {
                row.forEach((name, value) -> {
                    if (value != null) {
                        empty.remove(name);
                    }
                });
            }
        }
        empty.removeIf(name -> NEVER_IN_THE_DEMO.contains(table.name() + "." + name));

        assertThat(empty).isEmpty();
    }

    /** Tables of one schema: those of a union are the same. */
    static Stream<TableDefinition> tablesWithTexts() {
        return tables().filter(table -> table.kind() != SchemaKind.ALL_REPOSITORIES
                && table.kind() != SchemaKind.ALL_PROJECTS
                && table.columns().stream().anyMatch(column -> column.text().isPresent()));
    }

    /** Returns what requests for a path look like; those for texts have no query. */
    private static Pattern request(String path) {
        PathTemplate template = PathTemplate.of(path);
        return Pattern.compile("GET \\Q"
                + template.expand(
                        name -> template.pathVariables().contains(name) ? "\\E[^?]+\\Q" : "\\E[^?/]+\\Q",
                        UnaryOperator.identity())
                + "\\E");
    }

    @ParameterizedTest
    @MethodSource("tablesWithTexts")
    void textsCostARequestARowAndOnlyWhenSelected(TableDefinition table) {
        TableRef ref = refs(table).getFirst();
        ScanRequest three = few(ref).withLimit(0, OptionalLong.of(3));
        for (Column column : table.columns()) {
            if (column.text().isPresent()) {
                Pattern text = request(column.text().orElseThrow().path());
                bitbucket.sent();
                bitbucket.rows(three);
                assertThat(bitbucket.sent())
                        .noneMatch(line -> text.matcher(line).matches());
                ScanRequest with = three.withColumns(List.of(column.name()));
                List<List<@Nullable Object>> rows = bitbucket.rows(with);

                assertThat(rows).isNotEmpty().anySatisfy(row -> assertThat(String.valueOf(row.getFirst()))
                        .isNotEqualTo("null")
                        .isNotBlank());
                assertThat(bitbucket.sent().stream()
                                .filter(line -> text.matcher(line).matches()))
                        .hasSizeBetween(1, rows.size());
                assertThat(bitbucket.connector.plan(with).requests()).last().satisfies(planned -> {
                    assertThat(planned.count())
                            .isEqualTo(3L * column.text().orElseThrow().requests());
                    assertThat(planned.purpose()).startsWith(column.name() + " of every row");
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void valuesAreOfTheirTypeAndNeverNullWhereThatIsPromised(TableDefinition table) {
        for (TableRef ref : refs(table)) {
            for (Map<String, @Nullable Object> row : bitbucket.maps(everything(ref))) {
                for (Column column : table.columns()) {
                    Object value = row.get(column.name());
                    if (value == null) {
                        assertThat(column.nullable())
                                .describedAs("%s.%s is NULL in %s", table.name(), column.name(), row)
                                .isTrue();
                    } else {
                        assertThat(value).isInstanceOf(column.type().javaClass());
                        assertThat(column.enumeration().isEmpty()
                                        || column.enumeration().contains(value))
                                .isTrue();
                    }
                }
            }
        }
    }
}
