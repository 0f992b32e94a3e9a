package org.bitquarry.bitbucket;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

/** Answers with what Bitbucket really sent, read through the real client into rows. */
abstract class RecordedPayloads {
    static final String REPOSITORY = "/repositories/acme/web";
    static final String PROJECT = "/workspaces/acme/projects/CORE";

    private final BitbucketConnectors connectors = new BitbucketConnectors(Clock.systemUTC());
    private @Nullable ReplayServer server;
    private @Nullable Connector connector;

    @BeforeEach
    void start() {
        Optional<Path> recorded = ReplayServer.recorded();
        Assumptions.assumeTrue(
                recorded.isPresent(),
                "There are no recorded payloads beside this project (../shared/bitbucket-api/recorded).");
        server = new ReplayServer(recorded.get());
        connector = connectors.open(
                BitbucketSettings.of(server.baseUri(), new Authentication.ApiToken("a@b.example", "t".toCharArray()))
                        .withWorkspace("acme"));
    }

    @AfterEach
    void stop() {
        connectors.close();
        if (server != null) {
            server.close();
        }
    }

    /** Reads rows with all columns but those that cost a request each. */
    final List<Map<String, @Nullable Object>> rows(TableRef table, int limit, Predicate... filter) {
        List<String> columns = table.table().columns().stream()
                .filter(column -> column.text().isEmpty())
                .map(Column::name)
                .toList();
        ScanRequest request = ScanRequest.of(table)
                .withColumns(columns)
                .withFilter(List.of(filter))
                .withLimit(0, OptionalLong.of(limit));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Cursor cursor = Objects.requireNonNull(connector).scan(request, RequestContext.unobserved())) {
            while (cursor.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), cursor.row()[i]);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    final List<Map<String, @Nullable Object>> replayed(
            TableRef table, String path, String file, int limit, Predicate... filter) {
        server().answering(path, file);
        return rows(table, limit, filter);
    }

    static TableRef web(String table) {
        return EmulatedBitbucket.in("web", table);
    }

    static TableRef information(String table) {
        return EmulatedBitbucket.of(new Schema("Information", SchemaKind.INFORMATION, Map.of(), ""), table);
    }

    static TableRef core(String table) {
        return EmulatedBitbucket.of(EmulatedBitbucket.project("CORE"), table);
    }

    /** Returns what answers paths with files. */
    final ReplayServer server() {
        return Objects.requireNonNull(server);
    }
}
