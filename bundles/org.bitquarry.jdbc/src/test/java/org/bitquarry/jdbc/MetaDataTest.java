package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.bitquarry.bitbucket.BitbucketTables;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetaDataTest {
    private final Demo demo = new Demo();
    private Connection connection;
    private DatabaseMetaData meta;

    @BeforeAll
    void connect() throws SQLException {
        connection = demo.connect();
        meta = connection.getMetaData();
    }

    @BeforeEach
    void forget() {
        demo.sent();
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        demo.close();
    }

    private static List<String> column(ResultSet rows, String label) throws SQLException {
        List<String> values = new ArrayList<>();
        while (rows.next()) {
            values.add(rows.getString(label));
        }
        return values;
    }

    static List<TableDefinition> tables() {
        return List.of(SchemaKind.INFORMATION, SchemaKind.REPOSITORY, SchemaKind.ALL_REPOSITORIES).stream()
                .flatMap(kind -> BitbucketTables.of(kind).stream())
                .toList();
    }

    private static String schemaOf(TableDefinition table) {
        return switch (table.kind()) {
            case INFORMATION -> "Information";
            case REPOSITORY -> "web";
            case ALL_REPOSITORIES -> "AllRepositories";
            default -> throw new IllegalArgumentException(table.kind().name());
        };
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableIsToldAsItsLiteralSays(TableDefinition table) throws SQLException {
        String schema = schemaOf(table);
        try (ResultSet rows = meta.getTables(null, schema, table.name(), null)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("TABLE_SCHEM")).isEqualTo(schema);
            assertThat(rows.getString("TABLE_NAME")).isEqualTo(table.name());
            assertThat(rows.getString("REMARKS")).isEqualTo(table.description());
            assertThat(rows.next()).isFalse();
        }
        List<Column> shown =
                table.columns().stream().filter(column -> !column.hidden()).toList();
        try (ResultSet rows = meta.getColumns(null, schema, table.name(), "%")) {
            for (int i = 0; i < shown.size(); i++) {
                Column column = shown.get(i);
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString("COLUMN_NAME")).isEqualTo(column.name());
                assertThat(rows.getInt("ORDINAL_POSITION")).isEqualTo(i + 1);
                assertThat(rows.getString("TYPE_NAME")).isEqualTo(column.type().name());
                assertThat(rows.getString("REMARKS")).startsWith(column.description());
                assertThat(rows.getString("IS_NULLABLE")).isEqualTo(column.nullable() ? "YES" : "NO");
                assertThat(rows.getInt("COLUMN_SIZE")).isPositive();
            }
            assertThat(rows.next()).isFalse();
        }
        assertThat(column(meta.getPseudoColumns(null, schema, table.name(), "%"), "COLUMN_NAME"))
                .isEqualTo(table.columns().stream()
                        .filter(Column::hidden)
                        .map(Column::name)
                        .toList());
        assertThat(column(meta.getPrimaryKeys(null, schema, table.name()), "COLUMN_NAME"))
                .containsExactlyInAnyOrderElementsOf(
                        table.key().stream().map(Column::name).toList());
        assertThat(column(meta.getBestRowIdentifier(null, schema, table.name(), 0, true), "COLUMN_NAME"))
                .isEqualTo(table.key().stream().map(Column::name).toList());
        assertThat(column(meta.getIndexInfo(null, schema, table.name(), true, true), "COLUMN_NAME"))
                .isEqualTo(table.key().stream().map(Column::name).toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void importedKeysLeadToColumnsThatExist(TableDefinition table) throws SQLException {
        try (ResultSet rows = meta.getImportedKeys(null, schemaOf(table), table.name())) {
            while (rows.next()) {
                try (ResultSet target = meta.getColumns(
                        null,
                        rows.getString("PKTABLE_SCHEM"),
                        rows.getString("PKTABLE_NAME"),
                        rows.getString("PKCOLUMN_NAME"))) {
                    assertThat(target.next())
                            .describedAs(table.name() + "." + rows.getString("FKCOLUMN_NAME"))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void keysAreToldFromBothEnds() throws SQLException {
        assertThat(column(meta.getImportedKeys(null, "web", "PullRequestComments"), "PKTABLE_NAME"))
                .contains("PullRequests");
        assertThat(column(meta.getExportedKeys(null, "web", "PullRequests"), "FKTABLE_NAME"))
                .contains("PullRequestComments");
        try (ResultSet rows = meta.getCrossReference(null, "web", "PullRequests", null, "web", "PullRequestComments")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("FKCOLUMN_NAME")).isEqualTo("PullRequestId");
            assertThat(rows.getString("PKCOLUMN_NAME")).isEqualTo("Id");
            assertThat(rows.getShort("KEY_SEQ")).isEqualTo((short) 1);
            assertThat(rows.next()).isFalse();
        }
        assertThat(column(meta.getExportedKeys(null, "Information", "Repositories"), "FKTABLE_SCHEM"))
                .contains("AllRepositories")
                .doesNotContain("web");
    }

    @ParameterizedTest
    @CsvSource({
        "web, pullrequests, PullRequests",
        "WEB, PULLREQUEST_, PullRequests",
        "w%, %Reviewers, PullRequestReviewers",
        "sys, sys\\_tables, sys_tables",
        "information, repositor%, Repositories"
    })
    void patternsMatchWithoutRegardToCase(String schema, String pattern, String table) throws SQLException {
        assertThat(column(meta.getTables(null, schema, pattern, null), "TABLE_NAME"))
                .contains(table);
    }

    @Test
    void anEscapedUnderscoreIsNoWildcard() throws SQLException {
        assertThat(column(meta.getTables(null, "web", "PullRequest\\_", null), "TABLE_NAME"))
                .isEmpty();
        assertThat(column(meta.getTables("another", "web", "%", null), "TABLE_NAME"))
                .isEmpty();
        assertThat(column(meta.getTables(null, "", "%", null), "TABLE_NAME")).isEmpty();
    }

    @Test
    void aPatternThatNamesOneSchemaAsksForNoOther() throws SQLException {
        try (Connection fresh = demo.connect("Timeout=59")) {
            DatabaseMetaData unknown = fresh.getMetaData();
            assertThat(column(unknown.getTables(null, "Information", "%", null), "TABLE_NAME"))
                    .isNotEmpty();
            assertThat(demo.sent()).isEmpty();
            assertThat(column(unknown.getColumns(null, "web", "PullRequests", "T%"), "COLUMN_NAME"))
                    .contains("Title");
            assertThat(demo.sent()).hasSize(1).allMatch(line -> line.contains("/repositories/acme"));
            assertThat(column(unknown.getTables(null, "web", "%", null), "TABLE_NAME"))
                    .isNotEmpty();
            assertThat(demo.sent()).isEmpty();
        }
    }

    @Test
    void schemasAreListedByName() throws SQLException {
        assertThat(column(meta.getSchemas(), "TABLE_SCHEM"))
                .contains("Information", "AllRepositories", "sys", "web", "api")
                .isSorted();
        assertThat(column(meta.getSchemas(null, "ap_"), "TABLE_SCHEM")).containsExactly("api");
        assertThat(column(meta.getCatalogs(), "TABLE_CAT")).isEmpty();
    }

    @Test
    void tablesAreFoundByType() throws SQLException {
        assertThat(column(meta.getTables(null, "web", "%", new String[] {"VIEW"}), "TABLE_TYPE"))
                .isNotEmpty()
                .containsOnly("VIEW");
        assertThat(column(meta.getTables(null, "sys", "%", new String[] {"system table"}), "TABLE_NAME"))
                .contains("sys_schemas");
        assertThat(column(meta.getTables(null, "web", "%", new String[] {"SYNONYM"}), "TABLE_NAME"))
                .isEmpty();
        assertThat(column(meta.getTableTypes(), "TABLE_TYPE")).containsExactly("SYSTEM TABLE", "TABLE", "VIEW");
    }

    @Test
    void typesAreThoseOfColumns() throws SQLException {
        try (ResultSet rows = meta.getTypeInfo()) {
            List<Integer> types = new ArrayList<>();
            while (rows.next()) {
                types.add(rows.getInt("DATA_TYPE"));
            }
            assertThat(types)
                    .isSorted()
                    .containsExactlyInAnyOrder(
                            Types.BIGINT, Types.INTEGER, Types.DOUBLE, Types.VARCHAR, Types.BOOLEAN, Types.TIMESTAMP);
        }
    }

    /** A call of each function that JDBC has an escape for. */
    private static final List<String> CALLS = List.of(
            "ABS(-1)",
            "ACOS(0.5)",
            "ASIN(0.5)",
            "ATAN(0.5)",
            "ATAN2(1, 2)",
            "CEILING(1.5)",
            "COS(1)",
            "COT(1)",
            "DEGREES(1)",
            "EXP(1)",
            "FLOOR(1.5)",
            "LOG(2)",
            "LOG10(2)",
            "MOD(5, 3)",
            "PI()",
            "POWER(2, 3)",
            "RADIANS(1)",
            "ROUND(1.5, 0)",
            "SIGN(-1)",
            "SIN(1)",
            "SQRT(2)",
            "TAN(1)",
            "TRUNCATE(1.55, 1)",
            "CONCAT('a', 'b')",
            "LCASE('A')",
            "LEFT('abc', 1)",
            "LENGTH('abc')",
            "LOCATE('b', 'abc')",
            "LTRIM(' a')",
            "REPLACE('abc', 'b', 'x')",
            "RIGHT('abc', 1)",
            "RTRIM('a ')",
            "SUBSTRING('abc', 2, 1)",
            "UCASE('a')",
            "CURDATE()",
            "HOUR({ts '2026-01-02 03:04:05'})",
            "MINUTE({ts '2026-01-02 03:04:05'})",
            "MONTH({ts '2026-01-02 03:04:05'})",
            "NOW()",
            "QUARTER({ts '2026-01-02 03:04:05'})",
            "SECOND({ts '2026-01-02 03:04:05'})",
            "TIMESTAMPADD(SQL_TSI_DAY, 1, {ts '2026-01-02 03:04:05'})",
            "TIMESTAMPDIFF(SQL_TSI_DAY, {ts '2026-01-02 00:00:00'}, {ts '2026-01-05 00:00:00'})",
            "YEAR({ts '2026-01-02 03:04:05'})",
            "IFNULL(NULL, 1)");

    @Test
    void functionsThatHaveAnEscapeRun() throws SQLException {
        List<String> told = new ArrayList<>();
        for (String list : List.of(
                meta.getNumericFunctions(),
                meta.getStringFunctions(),
                meta.getTimeDateFunctions(),
                meta.getSystemFunctions())) {
            told.addAll(List.of(list.split(",")));
        }
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(CALLS.stream()
                        .map(call -> call.substring(0, call.indexOf('(')))
                        .toList());
        String all = "SELECT {fn " + String.join("}, {fn ", CALLS) + "}";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(all)) {
            assertThat(row.next()).isTrue();
            for (int i = 0; i < CALLS.size(); i++) {
                assertThat(row.getString(i + 1)).describedAs(CALLS.get(i)).isNotNull();
            }
        }
        assertThat(column(meta.getFunctions(null, null, "co%"), "FUNCTION_NAME"))
                .contains("COUNT", "COALESCE");
    }

    @Test
    void proceduresHaveTheirColumns() throws SQLException {
        for (String procedure : column(meta.getProcedures(null, "web", "%"), "PROCEDURE_NAME")) {
            assertThat(column(meta.getProcedureColumns(null, "web", procedure, "%"), "COLUMN_NAME"))
                    .describedAs(procedure)
                    .isNotEmpty();
        }
    }

    @Test
    void theDriverIsHonestAboutTransactions() throws SQLException {
        assertThat(meta.supportsTransactions()).isFalse();
        assertThat(meta.getDefaultTransactionIsolation()).isEqualTo(Connection.TRANSACTION_NONE);
        assertThat(meta.supportsGetGeneratedKeys()).isTrue();
        assertThat(meta.supportsBatchUpdates()).isTrue();
        assertThat(meta.getIdentifierQuoteString()).isEqualTo("\"");
        assertThat(meta.getSearchStringEscape()).isEqualTo("\\");
        assertThat(meta.getUserName()).isEqualTo("ann@acme.example");
        assertThat(meta.getDatabaseProductName()).isEqualTo("Bitbucket Cloud");
        assertThat(meta.getSQLKeywords()).contains("LIMIT");
    }

    /** Tools read results of metadata by position, too: JDBC says how many columns each has, and in which order. */
    @Test
    void resultsHaveTheColumnsThatJdbcSays() throws SQLException {
        assertThat(labels(meta.getTables(null, "web", "%", null)).subList(0, 5))
                .containsExactly("TABLE_CAT", "TABLE_SCHEM", "TABLE_NAME", "TABLE_TYPE", "REMARKS");
        assertThat(labels(meta.getColumns(null, "web", "%", "%"))).hasSize(24);
        assertThat(labels(meta.getImportedKeys(null, "web", "PullRequests"))).hasSize(14);
        assertThat(labels(meta.getIndexInfo(null, "web", "PullRequests", true, true)))
                .hasSize(13);
        assertThat(labels(meta.getTypeInfo())).hasSize(18);
        assertThat(labels(meta.getProcedures(null, "web", "%"))).hasSize(9);
        assertThat(labels(meta.getProcedureColumns(null, "web", "%", "%"))).hasSize(20);
        assertThat(labels(meta.getFunctions(null, null, "%"))).hasSize(6);
        assertThat(labels(meta.getFunctionColumns(null, null, "%", "%"))).hasSize(17);
        assertThat(labels(meta.getVersionColumns(null, "web", "PullRequests"))).hasSize(8);
        assertThat(labels(meta.getUDTs(null, null, "%", null))).hasSize(7);
        assertThat(labels(meta.getSuperTypes(null, null, "%"))).hasSize(6);
        assertThat(labels(meta.getSuperTables(null, null, "%"))).hasSize(4);
        assertThat(labels(meta.getAttributes(null, null, "%", "%"))).hasSize(21);
        assertThat(labels(meta.getTablePrivileges(null, "web", "%"))).hasSize(7);
        assertThat(labels(meta.getColumnPrivileges(null, "web", "PullRequests", "%")))
                .hasSize(8);
        assertThat(labels(meta.getPseudoColumns(null, "web", "%", "%"))).hasSize(12);
        assertThat(labels(meta.getClientInfoProperties())).hasSize(4);
    }

    private static List<String> labels(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i));
        }
        rows.close();
        return labels;
    }
}
