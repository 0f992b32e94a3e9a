package org.bitquarry.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.jspecify.annotations.Nullable;

/** Runs statements over a fake source for tests. */
final class Sql {
    final FakeConnector connector;
    final Engine engine;
    private final SqlSession session = new SqlSession(Optional.of("web"));

    Sql(FakeConnector connector) {
        this.connector = connector;
        engine = new Engine(connector);
    }

    PreparedQuery prepare(String sql) {
        return engine.prepare(sql, session, RequestContext.unobserved());
    }

    /** Returns the rows, each as a list. */
    List<List<@Nullable Object>> rows(String sql, @Nullable Object... parameters) {
        return rows(prepare(sql).execute(Arrays.asList(parameters), RequestContext.unobserved()));
    }

    static List<List<@Nullable Object>> rows(StatementResult result) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Cursor cursor = ((StatementResult.Rows) result).cursor()) {
            while (cursor.next()) {
                rows.add(Arrays.asList(cursor.row()));
            }
        }
        return rows;
    }

    /** Executes a statement that changes rows. */
    StatementResult.Changed change(String sql, @Nullable Object... parameters) {
        return (StatementResult.Changed) prepare(sql).execute(Arrays.asList(parameters), RequestContext.unobserved());
    }

    /** Returns the first column of the rows. */
    List<@Nullable Object> column(String sql, @Nullable Object... parameters) {
        List<@Nullable Object> column = new ArrayList<>();
        rows(sql, parameters).forEach(row -> column.add(row.get(0)));
        return column;
    }

    /** Returns the only scan that was sent. */
    ScanRequest sent() {
        if (connector.scans.size() != 1) {
            throw new AssertionError("scans: " + connector.scans);
        }
        return connector.scans.get(0);
    }
}
