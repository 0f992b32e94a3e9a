package org.bitquarry.bench;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementKind;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;

/** A row of short values, and one of values of a megabyte. */
final class LongValues implements PreparedQuery {
    static final int JSON = 0;
    static final int DIFF = 1;
    static final int TEXT = 2;
    static final int SHORT = 0;
    static final int LONG = 1;

    private static final int MEGABYTE = 1 << 20;
    private static final String DIFF_HEAD = "diff --git a/f b/f\n--- a/f\n+++ b/f\n@@ -1,4 +1,4 @@\n";
    private static final String DIFF_LINES =
            " what stays;\n-    code that goes away from this line;\n+    code that comes into this line;\n what stays, too;\n";

    private final List<Object[]> rows = List.of(
            new Object[] {"[1, 2]", DIFF_HEAD + DIFF_LINES, "short"}, new Object[] {json(), diff(), "x".repeat(MEGABYTE)});

    private static String json() {
        StringBuilder all = new StringBuilder("[{}");
        for (int i = 0; all.length() < MEGABYTE; i++) {
            all.append(",{\"id\":%d,\"title\":\"Mend thing %d\",\"links\":{\"self\":{\"href\":\"https://api.example/%d\"}},\"open\":true}"
                    .formatted(i, i, i));
        }
        return all.append("]").toString();
    }

    private static String diff() {
        String file = DIFF_HEAD + DIFF_LINES.repeat(10);
        return file.repeat(MEGABYTE / file.length() + 1);
    }

    @Override
    public StatementKind kind() {
        return StatementKind.QUERY;
    }

    @Override
    public List<ResultColumn> columns() {
        return Stream.of("Json", "Diff", "Text")
                .map(name -> new ResultColumn(name, SqlType.VARCHAR, true, Optional.empty()))
                .toList();
    }

    @Override
    public List<SqlType> parameterTypes() {
        return List.of();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return Optional.empty();
    }

    @Override
    public RequestPlan plan() {
        return RequestPlan.empty();
    }

    @Override
    public StatementResult execute(List<Object> parameters, RequestContext context) {
        return new StatementResult.Rows(columns(), new Given());
    }

    private final class Given implements Cursor {
        private int at = -1;

        @Override
        public boolean next() {
            return ++at < rows.size();
        }

        @Override
        public Object[] row() {
            return rows.get(at).clone();
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(rows.size());
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
