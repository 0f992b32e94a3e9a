package org.bitquarry.engine.internal.sys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.engine.testkit.CatalogOnlyConnector;
import org.bitquarry.engine.testkit.ScriptedCatalog;
import org.bitquarry.model.Setting;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** The schema {@code sys} over a catalogue of three schemas, and how tests read it. */
final class SysFixture {
    final ScriptedCatalog source = new ScriptedCatalog("web", "api");
    final LastBatch lastBatch = new LastBatch();
    final SysConnector connector = over(source);

    SysConnector over(ScriptedCatalog catalog) {
        return new SysConnector(
                new CatalogOnlyConnector(catalog),
                new SysFacts(
                        "Bitbucket",
                        List.of(
                                setting("Schema", false, Optional.of("web")),
                                setting("APIToken", true, Optional.empty())),
                        Map.of("ProductName", "Bitquarry"),
                        Map.of("TRANSACTIONS", "NO"),
                        lastBatch));
    }

    private static Setting setting(String name, boolean sensitive, Optional<String> value) {
        return new Setting(
                name,
                "Schema",
                "TEXT",
                "What it is for.",
                sensitive,
                sensitive,
                List.of(),
                sensitive ? Optional.empty() : Optional.of("Information"),
                value);
    }

    ScanRequest scan(String table) {
        return ScanRequest.of(ref("sys", table));
    }

    TableRef ref(String schema, String table) {
        Schema found = schema.equals("sys")
                ? connector.catalog().schema("sys", RequestContext.unobserved()).orElseThrow()
                : new Schema(schema, SchemaKind.REPOSITORY, Map.of(), "");
        return new TableRef(
                found, connector.catalog().table(found.kind(), table).orElseThrow());
    }

    List<List<@Nullable Object>> rows(ScanRequest request) {
        Pushed pushed = connector.pushDown(request);
        assertThat(pushed.residual()).isEmpty();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Cursor cursor = connector.scan(pushed.request(), RequestContext.unobserved())) {
            while (cursor.next()) {
                rows.add(Arrays.asList(cursor.row()));
            }
        }
        return rows;
    }
}
