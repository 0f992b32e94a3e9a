package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.docs.ExampleQueries;
import org.bitquarry.model.docs.TableMarkdown;
import org.bitquarry.model.docs.TablePage;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages about tables say what the literals say, and their queries run on the demo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablePagesTest {
    private static final Path FOLDER = Golden.docs().resolve("tables");
    private static final List<SchemaKind> KINDS =
            List.of(SchemaKind.INFORMATION, SchemaKind.PROJECT, SchemaKind.REPOSITORY, SchemaKind.SYS);

    private final EmulatedSql sql = new EmulatedSql();

    @BeforeAll
    void askOnce() {
        sql.prepare("SELECT 1 FROM Branches");
    }

    @AfterAll
    void stop() {
        sql.close();
    }

    Stream<Named<TableDefinition>> tables() {
        return KINDS.stream()
                .flatMap(kind -> sql.engine.catalog().tables(kind).stream())
                .map(table -> Named.of(table.kind() + " " + table.name(), table));
    }

    Stream<Named<String>> queries() {
        return tables().flatMap(table ->
                ExampleQueries.of(table.getPayload()).stream().map(query -> Named.of(query.replace('\n', ' '), query)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aPageIsCurrent(TableDefinition table) {
        Golden.check(FOLDER.resolve(file(table)), TableMarkdown.of(TablePage.of(table)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryOfAPageRuns(String query) {
        assertThatCode(() -> sql.rows(query)).doesNotThrowAnyException();
    }

    @Test
    void theIndexIsCurrent() {
        Golden.check(FOLDER.resolve("README.md"), index());
    }

    @Test
    void noPageIsLeftOfATableThatIsGone() throws IOException {
        Set<String> expected = new TreeSet<>(Set.of("README.md"));
        tables().forEach(table -> expected.add(file(table.getPayload())));

        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> FOLDER.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String file(TableDefinition table) {
        return table.kind().name().toLowerCase(Locale.ROOT) + "/" + table.name() + ".md";
    }

    private String index() {
        StringBuilder text =
                new StringBuilder("# Tables\n\nDerived from the literals; R read, I insert, U update, D delete.\n");
        for (SchemaKind kind : KINDS) {
            text.append("\n## ").append(heading(kind)).append("\n\n| table | verbs | rows |\n|---|---|---|\n");
            for (TableDefinition table : sql.engine.catalog().tables(kind)) {
                text.append("| [")
                        .append(table.name())
                        .append("](")
                        .append(file(table))
                        .append(") | ")
                        .append(verbs(table))
                        .append(" | ")
                        .append(table.description())
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private static String heading(SchemaKind kind) {
        return switch (kind) {
            case INFORMATION -> "`Information`";
            case PROJECT -> "Schemas of projects, and `AllProjects`";
            case REPOSITORY -> "Schemas of repositories, and `AllRepositories`";
            case SYS -> "`sys`";
            case ALL_PROJECTS, ALL_REPOSITORIES -> throw new IllegalArgumentException("a union has no page: " + kind);
        };
    }

    private static String verbs(TableDefinition table) {
        return Arrays.stream(Verb.values())
                .filter(table::supports)
                .map(verb -> verb.name().substring(0, 1))
                .collect(Collectors.joining());
    }
}
