package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.text.Names;
import org.bitquarry.engine.testkit.CatalogOnlyConnector;
import org.bitquarry.engine.testkit.ScriptedCatalog;
import org.bitquarry.model.Setting;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SchemaKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SysTablesTest {
    private final ScriptedCatalog catalog = new ScriptedCatalog("web", "api").known();
    private final Engine engine = new Engine(new CatalogOnlyConnector(catalog));

    @Test
    void needNoSchemaName() {
        assertThat(rows("SELECT SchemaName FROM sys_schemas ORDER BY SchemaName DESC"))
                .containsExactly(
                        List.of("web"),
                        List.of("sys"),
                        List.of("api"),
                        List.of("Information"),
                        List.of("AllRepositories"));
        assertThat(rows("SELECT COUNT(*) FROM sys.sys_tables"))
                .containsExactly(List.of(
                        2L + 3 * 3 + engine.catalog().tables(SchemaKind.SYS).size()));
    }

    @Test
    void areSortedCutAndJoined() {
        assertThat(rows("""
                SELECT t.TableName, c.ColumnName
                FROM sys_tables t JOIN sys_tablecolumns c ON c.SchemaName = t.SchemaName AND c.TableName = t.TableName
                WHERE t.SchemaName = 'web' AND t.TableType = 'TABLE' AND c.IsKey
                ORDER BY t.TableName, c.OrdinalPosition LIMIT 3
                """))
                .containsExactly(
                        List.of("Branches", "Name"),
                        List.of("PullRequestComments", "PullRequestId"),
                        List.of("PullRequestComments", "Id"));
    }

    @Test
    void showHowAColumnIsFiltered() {
        assertThat(rows(
                        "SELECT Filtering FROM sys_tablecolumns WHERE SchemaName = 'web' AND ColumnName IN ('Draft', 'Id')"
                                + " AND TableName = 'PullRequests'"))
                .containsExactly(List.of("sent in the filter as id (=, <>, <, >)"), List.of("checked locally"));
    }

    @Test
    void haveNamesThatNeedNoQuotes() {
        assertThat(engine.catalog().tables(SchemaKind.SYS)).allSatisfy(table -> assertThat(table.columns())
                .extracting(Column::name)
                .allMatch(name -> Names.written(name).equals(name)));
    }

    @Test
    void sendNothing() {
        String sql = "SELECT * FROM sys_tablecolumns WHERE TableName = 'PullRequests'";

        assertThat(prepare(sql).plan().requests()).isEmpty();
        assertThat(rows(sql)).isNotEmpty();
        assertThat(catalog.requests()).isZero();
    }

    @Test
    void tellWhatTheLastStatementChanged() {
        Sql sql = new Sql(Data.of(Ability.NOTHING));

        sql.change("DELETE FROM PullRequestComments WHERE PullRequestId = 1 AND Id = 11");

        assertThat(sql.rows("SELECT BatchRow, Operation, TableName, RowKey, Outcome FROM sys_identity"))
                .containsExactly(List.of(1, "DELETE", "PullRequestComments", "PullRequestId=1, Id=11", "APPLIED"));
    }

    @Test
    void tellEachSessionOfItsOwnChangesOnly() {
        Sql sql = new Sql(Data.of(Ability.NOTHING));
        sql.change("DELETE FROM PullRequestComments WHERE PullRequestId = 1 AND Id = 11");
        SqlSession other = new SqlSession(Optional.of("web"));
        String identity = "SELECT RowKey FROM sys_identity";

        assertThat(Sql.rows(sql.engine
                        .prepare(identity, other, RequestContext.unobserved())
                        .execute(List.of(), RequestContext.unobserved())))
                .isEmpty();

        sql.engine
                .prepare(
                        "DELETE FROM PullRequestComments WHERE PullRequestId = 1 AND Id = 10",
                        other.in(Optional.of("web")),
                        RequestContext.unobserved())
                .execute(List.of(), RequestContext.unobserved());

        assertThat(Sql.rows(sql.engine
                        .prepare(identity, other, RequestContext.unobserved())
                        .execute(List.of(), RequestContext.unobserved())))
                .containsExactly(List.of("PullRequestId=1, Id=10"));
        assertThat(sql.column(identity)).containsExactly("PullRequestId=1, Id=11");
    }

    @Test
    void tellWhatTheMakerOfTheEngineKnows() {
        Setting schema = new Setting(
                "Schema", "Schema", "TEXT", "…", false, false, List.of(), Optional.empty(), Optional.of("web"));
        Engine other =
                new Engine(new CatalogOnlyConnector(catalog), Surroundings.of("Bitquarry", "0.1.0", List.of(schema)));
        SqlSession session = new SqlSession(Optional.empty());

        assertThat(Sql.rows(other.prepare(
                                "SELECT p.PropertyName, i.Fact FROM sys_connection_props p, sys_information i"
                                        + " WHERE i.FactName = 'ProductVersion' AND p.CurrentValue = 'web'",
                                session,
                                RequestContext.unobserved())
                        .execute(List.of(), RequestContext.unobserved())))
                .containsExactly(List.of("Schema", "0.1.0"));
        assertThat(Sql.rows(other.prepare("SELECT COUNT(*) FROM sys_sqlinfo", session, RequestContext.unobserved())
                        .execute(List.of(), RequestContext.unobserved())))
                .doesNotContain(List.of(0L));
    }

    @Test
    void areCompletedWithTheirColumns() {
        String text = "SELECT * FROM sys_tables WHERE ta";

        assertThat(engine.complete(text, text.length(), new SqlSession(Optional.empty())))
                .extracting(Completion::text)
                .startsWith("TableName", "TableType");
    }

    private PreparedQuery prepare(String sql) {
        return engine.prepare(sql, new SqlSession(Optional.empty()), RequestContext.unobserved());
    }

    private List<List<@Nullable Object>> rows(String sql) {
        return Sql.rows(prepare(sql).execute(List.of(), RequestContext.unobserved()));
    }
}
