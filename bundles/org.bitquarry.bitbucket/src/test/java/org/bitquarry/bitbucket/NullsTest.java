package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.json.PageReader;
import org.bitquarry.bitbucket.json.RowDecoder;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TextForm;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** NULL in every column that may be NULL: read, whatever way the source says it, and written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NullsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private EmulatedBitbucket bitbucket;

    @BeforeAll
    void start() {
        bitbucket = EmulatedBitbucket.demo();
    }

    @AfterAll
    void stop() {
        bitbucket.close();
    }

    static Stream<TableDefinition> tables() {
        return BitbucketTables.all().stream();
    }

    /** All columns that are members, but for objects of which other columns are members. */
    private static List<Column> read(TableDefinition table) {
        return table.columns().stream()
                .filter(column ->
                        !column.pointers().isEmpty() && !column.pointer().equals(Column.MEMBER_NAME))
                .filter(column -> table.columns().stream()
                        .flatMap(other -> other.pointers().stream())
                        .noneMatch(pointer -> pointer.startsWith(column.pointer() + "/")))
                .toList();
    }

    private static @Nullable Object[] decoded(List<Column> columns, JsonNode item) {
        return PageReader.of(new RowDecoder(columns, Map.of()), "")
                .read(item.toString().getBytes(StandardCharsets.UTF_8), "an item")
                .rows()
                .getFirst();
    }

    /** Puts a value, unless what is there already leads elsewhere. */
    private static void put(ObjectNode item, String pointer, JsonNode value) {
        String[] names = pointer.substring(1).split("/", -1);
        ObjectNode parent = item;
        for (int i = 0; i < names.length - 1; i++) {
            JsonNode child = parent.get(names[i]);
            if (child != null && !child.isNull() && !child.isObject()) {
                return;
            }
            parent = child instanceof ObjectNode object ? object : parent.putObject(names[i]);
        }
        if (!(parent.get(names[names.length - 1]) instanceof ObjectNode)) {
            parent.set(names[names.length - 1], value);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aMemberThatIsNullIsNull(TableDefinition table) {
        List<Column> columns = read(table);
        ObjectNode item = NODES.objectNode();
        columns.forEach(column -> column.pointers().forEach(pointer -> put(item, pointer, NODES.nullNode())));

        assertThat(decoded(columns, item)).containsOnlyNulls();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aMemberThatIsMissingOrBelowNullIsNull(TableDefinition table) {
        List<Column> columns = read(table);
        ObjectNode item = NODES.objectNode();
        columns.stream()
                .flatMap(column -> column.pointers().stream())
                .map(pointer -> pointer.substring(1).split("/", -1))
                .filter(names -> names.length > 1)
                .forEach(names -> item.putNull(names[0]));

        assertThat(decoded(columns, NODES.objectNode())).containsOnlyNulls();
        assertThat(decoded(columns, item)).containsOnlyNulls();
    }

    static Stream<TableDefinition> changeable() {
        return tables().filter(table -> table.updates() instanceof WriteRule.PartialPut
                || table.updates() instanceof WriteRule.ReadMergePut
                || table.updates() instanceof WriteRule.PostChange);
    }

    @ParameterizedTest
    @MethodSource("changeable")
    void nullIsSentAsNull(TableDefinition table) throws Exception {
        List<Column> nullable = table.columns().stream()
                .filter(column -> column.nullable() && column.updated().isWritable())
                .toList();
        for (Column column : nullable) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put(column.name(), null);
            RowChange change = new RowChange.Update(EmulatedBitbucket.somewhere(table), key(table), Map.of(), values);
            PlannedRequest write = bitbucket
                    .connector
                    .plan(new ChangeSet(List.of(change)))
                    .requests()
                    .getLast();

            String member = table.updates() instanceof WriteRule.PostChange post ? post.member() : "";
            JsonNode sent = JSON.readTree(write.body().orElseThrow());
            assertThat(sent.at(JsonPointer.compile(member + column.bodyPointer()))
                            .isNull())
                    .describedAs("%s.%s in %s", table.name(), column.name(), sent)
                    .isTrue();
        }
    }

    private static Map<String, @Nullable Object> key(TableDefinition table) {
        List<Column> columns = new ArrayList<>(table.key());
        table.rule(Verb.UPDATE).target().stream()
                .flatMap(path -> PathTemplate.of(path).columnVariables().stream())
                .map(table::requireColumn)
                .filter(column -> !columns.contains(column))
                .forEach(columns::add);
        Map<String, @Nullable Object> key = new HashMap<>();
        columns.forEach(column -> key.put(column.name(), sample(column)));
        return key;
    }

    private static Object sample(Column column) {
        if (column.type() == SqlType.BIGINT) {
            return 7L;
        }
        if (column.type() == SqlType.INTEGER) {
            return 7;
        }
        return column.form() == TextForm.UUID ? "{00000000-0000-0000-0000-000000000007}" : "x";
    }
}
