package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.BitbucketTables;
import org.bitquarry.model.docs.ExampleQueries;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table that needs no parent is read by SQL, whole and row by row. */
class EveryTableTest {
    /** Tables whose first query has no rows, and why. */
    private static final Map<String, String> EMPTY_IN_THE_DEMO = Map.of(
            "Forks", "nothing in the demo was forked",
            "CommitFileConflicts", "the page can name no two commits that collide: it compares main with itself");

    private static EmulatedSql sql;

    @BeforeAll
    static void start() {
        sql = new EmulatedSql();
    }

    @AfterAll
    static void stop() {
        sql.close();
    }

    static Stream<TableRef> tables() {
        Schema information = new Schema("Information", SchemaKind.INFORMATION, Map.of(), "");
        Schema web = new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), "");
        Schema core = new Schema("CORE", SchemaKind.PROJECT, Map.of("project", "CORE"), "");
        return Stream.of(information, core, web)
                .flatMap(schema -> BitbucketTables.of(schema.kind()).stream().map(table -> new TableRef(schema, table)))
                .filter(ref -> ref.table().parentKey().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void sqlGivesTheRowsOfTheScan(TableRef ref) {
        List<List<@Nullable Object>> scanned = new ArrayList<>();
        try (Cursor cursor = sql.connector.scan(ScanRequest.of(ref), RequestContext.unobserved())) {
            while (cursor.next()) {
                scanned.add(Arrays.asList(cursor.row()));
            }
        }

        assertThat(sql.rows("SELECT * FROM " + ref)).containsExactlyElementsOf(scanned);
        assertThat(sql.column("SELECT COUNT(*) FROM " + ref)).containsExactly((long) scanned.size());
    }

    static Stream<TableDefinition> everyTable() {
        return Stream.of(SchemaKind.INFORMATION, SchemaKind.PROJECT, SchemaKind.REPOSITORY)
                .flatMap(kind -> BitbucketTables.of(kind).stream());
    }

    /** The query that each table's page begins with. */
    @ParameterizedTest
    @MethodSource("everyTable")
    void everyTableHasRowsInTheDemoOrASayingWhyNot(TableDefinition table) {
        List<List<@Nullable Object>> rows = sql.rows(ExampleQueries.of(table).getFirst());

        assertThat(rows.isEmpty()).isEqualTo(EMPTY_IN_THE_DEMO.containsKey(table.name()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRowIsFoundByItsKey(TableRef ref) {
        TableDefinition table = ref.table();
        List<List<@Nullable Object>> all = sql.rows("SELECT * FROM " + ref);
        List<String> names = table.columns().stream()
                .filter(column -> !column.hidden())
                .map(Column::name)
                .toList();
        String condition =
                table.key().stream().map(column -> column.name() + " = ?").collect(Collectors.joining(" AND "));

        for (List<@Nullable Object> row : all.subList(0, Math.min(2, all.size()))) {
            Object[] key = table.key().stream()
                    .map(column -> row.get(names.indexOf(column.name())))
                    .toArray();
            assertThat(sql.rows("SELECT " + String.join(", ", names) + " FROM " + ref + " WHERE " + condition, key))
                    .containsExactly(row);
        }
    }
}
