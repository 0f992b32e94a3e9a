package org.bitquarry.engine.internal.sys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bitquarry.model.scan.Predicate.equal;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.engine.testkit.ScriptedCatalog;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the tables of {@code sys} are read: what is asked for them, and what is left to others. */
class SysScansTest {
    private final SysFixture sys = new SysFixture();
    private final ScriptedCatalog source = sys.source;
    private final SysConnector connector = sys.connector;

    @Test
    void asksNothingWhenTheSchemasAreKnown() {
        source.known();

        assertThat(rows(scan("sys_tablecolumns").withFilter(List.of(equal("TableName", "PullRequests")))))
                .isNotEmpty();
        assertThat(source.requests()).isZero();
    }

    @Test
    void asksForTheNamedSchemasOnly() {
        Predicate named = new Predicate.In("SchemaName", List.of(Operand.of("api"), Operand.of("sys")), false);

        assertThat(rows(scan("sys_tables").withFilter(List.of(named)).withColumns(List.of("SchemaName"))))
                .containsOnly(List.of("api"), List.of("sys"));
        assertThat(source.knownSchemas()).isEmpty();
    }

    @Test
    void namesCompareAsTexts() {
        assertThat(rows(scan("sys_tables").withFilter(List.of(equal("SchemaName", "WEB")))))
                .isEmpty();
    }

    @Test
    void cutsAndCountsButLeavesSortingToTheEngine() {
        ScanRequest tables = scan("sys_tables").withColumns(List.of("TableName"));

        assertThat(rows(tables.withLimit(1, OptionalLong.of(2)))).hasSize(2).startsWith(List.of("Projects"));
        assertThat(rows(tables.counting()))
                .containsExactly(List.of(2L
                        + 3
                        + 3
                        + 3
                        + connector.catalog().tables(SchemaKind.SYS).size()));
        Pushed sorted = connector.pushDown(
                tables.withSort(List.of(new SortKey("TableName", false))).withLimit(0, OptionalLong.of(2)));
        assertThat(sorted.sortPushed()).isFalse();
        assertThat(sorted.limitPushed()).isFalse();
        assertThat(sorted.request().limit()).isEmpty();
    }

    @Test
    void plansNoRequest() {
        assertThat(connector.plan(scan("sys_tables")).requests()).isEmpty();
        assertThat(connector.plan(scan("sys_tables")).checkedLocally()).isNotEmpty();
        assertThat(connector
                        .plan(ScanRequest.of(sys.ref("web", "PullRequests")))
                        .requests())
                .extracting(PlannedRequest::target)
                .containsExactly("web.PullRequests");
    }

    @Test
    void refusesWrites() {
        assertThat(connector.catalog().tables(SchemaKind.SYS)).allSatisfy(table -> {
            assertThat(table.supports(Verb.INSERT)).isFalse();
            assertThat(table.supports(Verb.UPDATE)).isFalse();
            assertThat(table.supports(Verb.DELETE)).isFalse();
        });
    }

    @Test
    void readsRowsOnlyAsTheyArePulled() {
        SysConnector huge = sys.over(ScriptedCatalog.ofMany(1_000_000));
        TableRef columns = new TableRef(
                huge.catalog().schema("sys", RequestContext.unobserved()).orElseThrow(),
                huge.catalog().table(SchemaKind.SYS, "sys_tablecolumns").orElseThrow());

        try (Cursor cursor = huge.scan(ScanRequest.of(columns), RequestContext.unobserved())) {
            assertThat(cursor.next()).isTrue();
            assertThat(cursor.row()[0]).isEqualTo("Information");
            cursor.close();
            assertThat(cursor.next()).isFalse();
        }
    }

    @Test
    void stopsWhenCancelled() {
        CancellationToken cancellation = new CancellationToken();
        try (Cursor cursor =
                connector.scan(scan("sys_tables"), new RequestContext(cancellation, ExchangeListener.NONE))) {
            assertThat(cursor.next()).isTrue();
            cancellation.cancel();
            assertThatThrownBy(cursor::next)
                    .isInstanceOf(CancelledException.class)
                    .hasMessageStartingWith("Reading sys.sys_tables");
        }
    }

    private ScanRequest scan(String table) {
        return sys.scan(table);
    }

    private List<List<@Nullable Object>> rows(ScanRequest request) {
        return sys.rows(request);
    }
}
