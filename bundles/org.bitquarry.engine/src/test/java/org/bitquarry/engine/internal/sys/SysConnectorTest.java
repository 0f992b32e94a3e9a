package org.bitquarry.engine.internal.sys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.model.scan.Predicate.equal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bitquarry.engine.testkit.ScriptedCatalog;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the tables of {@code sys} say. */
class SysConnectorTest {
    private final SysFixture sys = new SysFixture();
    private final ScriptedCatalog source = sys.source;
    private final SysConnector connector = sys.connector;
    private final LastBatch lastBatch = sys.lastBatch;

    @Test
    void theCatalogueHasTheSchemaSysWithItsTables() {
        assertThat(connector.catalog().schemas(RequestContext.unobserved()))
                .extracting(Schema::name)
                .containsExactly("Information", "web", "api", "AllRepositories", "sys");
        assertThat(connector.catalog().schema("SYS", RequestContext.unobserved()))
                .map(Schema::kind)
                .contains(SchemaKind.SYS);
        assertThat(connector.catalog().tables(SchemaKind.SYS))
                .extracting(TableDefinition::name)
                .containsExactly(
                        "sys_catalogs",
                        "sys_schemas",
                        "sys_tables",
                        "sys_tablecolumns",
                        "sys_procedures",
                        "sys_procedureparameters",
                        "sys_keycolumns",
                        "sys_foreignkeys",
                        "sys_primarykeys",
                        "sys_indexes",
                        "sys_connection_props",
                        "sys_sqlinfo",
                        "sys_identity",
                        "sys_information");
        assertThat(connector.catalog().table(SchemaKind.REPOSITORY, "pullrequests"))
                .isPresent();
        assertThat(connector.catalog().removed("Issues")).isPresent();
    }

    @Test
    void sysIsKnownWithoutAsking() {
        assertThat(connector.catalog().knownSchemas()).extracting(Schema::name).containsExactly("sys");
        assertThat(connector.catalog().schema("sys", RequestContext.unobserved()))
                .isPresent();
        assertThat(source.requests()).isZero();
    }

    @Test
    void aSchemaOfTheSourceNamedSysIsHidden() {
        SysConnector other = sys.over(new ScriptedCatalog("Sys"));

        assertThat(other.catalog().schemas(RequestContext.unobserved()))
                .filteredOn(schema -> schema.name().equalsIgnoreCase("sys"))
                .extracting(Schema::kind)
                .containsExactly(SchemaKind.SYS);
    }

    @Test
    void listsSchemas() {
        assertThat(rows(scan("sys_schemas")))
                .contains(
                        List.of("Information", "INFORMATION", "The workspace."),
                        Arrays.asList("web", "REPOSITORY", null));
        assertThat(source.requests()).isOne();
    }

    @Test
    void listsTablesOfEverySchema() {
        assertThat(rows(scan("sys_tables").withColumns(List.of("SchemaName", "TableName", "TableType", "IsDeletable"))))
                .contains(
                        List.of("Information", "Projects", "TABLE", true),
                        List.of("web", "PullRequests", "TABLE", false),
                        List.of("api", "Branches", "TABLE", true),
                        List.of("AllRepositories", "PullRequests", "TABLE", false),
                        List.of("sys", "sys_tables", "SYSTEM TABLE", false));
    }

    @Test
    void describesColumns() {
        List<Predicate> state = List.of(equal("SchemaName", "web"), equal("ColumnName", "State"));

        assertThat(rows(scan("sys_tablecolumns").withFilter(state)))
                .containsExactly(Arrays.asList(
                        "web",
                        "PullRequests",
                        "State",
                        3,
                        "VARCHAR",
                        12,
                        null,
                        false,
                        false,
                        false,
                        false,
                        false,
                        "OPEN, MERGED, DECLINED, SUPERSEDED",
                        null,
                        "sent in the filter as state (=, IN)",
                        "State."));
        assertThat(rows(scan("sys_tablecolumns")
                        .withFilter(List.of(equal("SchemaName", "web"), equal("ColumnName", "PullRequestId")))
                        .withColumns(List.of("ReferencedColumn", "Filtering"))))
                .containsExactly(List.of("PullRequests.Id", "part of the URL"));
    }

    @Test
    void numbersTheColumnsOfAKey() {
        assertThat(rows(scan("sys_primarykeys").withFilter(List.of(equal("TableName", "PullRequestComments")))))
                .startsWith(
                        List.of("web", "PullRequestComments", "PullRequestId", 1, "PK_PullRequestComments"),
                        List.of("web", "PullRequestComments", "Id", 2, "PK_PullRequestComments"));
    }

    @Test
    void describesProceduresAndTheirParameters() {
        List<Predicate> web = List.of(equal("SchemaName", "web"));

        assertThat(rows(scan("sys_procedures").withFilter(web)))
                .containsExactly(List.of(
                        "web",
                        "DeclinePullRequest",
                        "Declines an open pull request.",
                        true,
                        true,
                        "write:pullrequest:bitbucket"));
        assertThat(rows(scan("sys_procedureparameters")
                        .withFilter(web)
                        .withColumns(List.of(
                                "ParameterName",
                                "Direction",
                                "OrdinalPosition",
                                "DataTypeName",
                                "IsRequired",
                                "DefaultValue",
                                "AllowedValues"))))
                .containsExactly(
                        Arrays.asList("Id", "IN", 1, "BIGINT", true, null, null),
                        Arrays.asList("Tone", "IN", 2, "VARCHAR", false, "kind", "kind, curt"),
                        Arrays.asList("State", "RESULT", 1, "VARCHAR", null, null, null));
    }

    @Test
    void tellsWhatColumnsPointAt() {
        source.known();

        assertThat(rows(scan("sys_foreignkeys")
                        .withFilter(List.of(equal("TableName", "PullRequestComments"), equal("SchemaName", "web")))))
                .containsExactly(List.of(
                        "web",
                        "PullRequestComments",
                        "PullRequestId",
                        1,
                        "FK_PullRequestComments_PullRequestId",
                        "web",
                        "PullRequests",
                        "Id"));
        assertThat(rows(scan("sys_foreignkeys")
                        .withFilter(List.of(equal("ColumnName", "RepositorySlug")))
                        .withColumns(List.of("SchemaName", "TableName", "ReferencedSchemaName"))))
                .contains(List.of("AllRepositories", "Branches", "Information"));
    }

    @Test
    void aReferencedSchemaIsLeftOpenRatherThanAskedFor() {
        assertThat(rows(scan("sys_foreignkeys")
                        .withFilter(List.of(equal("SchemaName", "AllRepositories"), equal("TableName", "Branches")))
                        .withColumns(List.of("ColumnName", "ReferencedSchemaName"))))
                .containsExactly(Arrays.asList("RepositorySlug", null));
        assertThat(source.requests()).isOne();
    }

    @Test
    void tellsBothKindsOfKeysOfAColumn() {
        source.known();

        assertThat(rows(scan("sys_keycolumns")
                        .withFilter(List.of(equal("SchemaName", "web"), equal("TableName", "PullRequestComments")))))
                .containsExactly(
                        List.of(
                                "web",
                                "PullRequestComments",
                                "PullRequestId",
                                true,
                                true,
                                "PK_PullRequestComments",
                                "FK_PullRequestComments_PullRequestId",
                                "web",
                                "PullRequests",
                                "Id"),
                        Arrays.asList(
                                "web",
                                "PullRequestComments",
                                "Id",
                                true,
                                false,
                                "PK_PullRequestComments",
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void showsWhatTheServerFindsAndSortsByAsIndexes() {
        List<Predicate> pullRequests = List.of(equal("SchemaName", "web"), equal("TableName", "PullRequests"));

        assertThat(rows(scan("sys_indexes")
                        .withFilter(pullRequests)
                        .withColumns(List.of("IndexName", "IsPrimary", "Operators", "IsSortable"))))
                .containsExactly(
                        List.of("PK_PullRequests", true, "=, <>, <, >", true),
                        List.of("IX_PullRequests_Id", false, "=, <>, <, >", true),
                        List.of("IX_PullRequests_Title", false, "=, CONTAINS", false),
                        List.of("IX_PullRequests_State", false, "=, IN", false),
                        Arrays.asList("IX_PullRequests_CreatedOn", false, null, true),
                        Arrays.asList("IX_PullRequests_UpdatedOn", false, null, true));
    }

    @Test
    void tellsOfTheDatasourceWithoutAskingForSchemas() {
        assertThat(rows(scan("sys_catalogs"))).containsExactly(List.of("Bitbucket"));
        assertThat(rows(scan("sys_information"))).containsExactly(List.of("ProductName", "Bitquarry"));
        assertThat(rows(scan("sys_sqlinfo"))).containsExactly(List.of("TRANSACTIONS", "NO"));
        assertThat(rows(scan("sys_connection_props")
                        .withColumns(List.of("PropertyName", "IsSensitive", "DefaultValue", "CurrentValue"))))
                .containsExactly(
                        List.of("Schema", false, "Information", "web"), Arrays.asList("APIToken", true, null, null));
        assertThat(source.requests()).isZero();
    }

    @Test
    void tellsWhatBecameOfTheLastBatch() {
        TableRef branches = sys.ref("web", "Branches");
        assertThat(rows(scan("sys_identity"))).isEmpty();

        lastBatch.holds(
                new ChangeSet(List.of(
                        new RowChange.Insert(branches, Map.of("Target", "0".repeat(40))),
                        new RowChange.Delete(branches, Map.of("Name", "old"), Map.of()))),
                List.of(
                        new RowOutcome.Applied(Map.of("Name", "neu")),
                        new RowOutcome.Rejected(new CancelledException(
                                new Problem("Delete branch old", "stopped on request.", ""), null))));

        assertThat(rows(scan("sys_identity")))
                .containsExactly(
                        Arrays.asList(1, "INSERT", "web", "Branches", "Name=neu", "APPLIED", null),
                        List.of(
                                2,
                                "DELETE",
                                "web",
                                "Branches",
                                "Name=old",
                                "REJECTED",
                                "Delete branch old: stopped on request."));
        assertThat(source.requests()).isZero();
    }

    private ScanRequest scan(String table) {
        return sys.scan(table);
    }

    private List<List<@Nullable Object>> rows(ScanRequest request) {
        return sys.rows(request);
    }
}
