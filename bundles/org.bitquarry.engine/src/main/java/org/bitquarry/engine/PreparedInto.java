package org.bitquarry.engine;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.scan.RowsCursor;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** A query whose rows go into a file; its own result says into which, and how many. */
final class PreparedInto implements PreparedQuery {
    private static final List<ResultColumn> COLUMNS = List.of(
            new ResultColumn("File", SqlType.VARCHAR, false, Optional.empty()),
            new ResultColumn("Rows", SqlType.BIGINT, false, Optional.empty()));

    private final PreparedQuery query;
    private final String target;
    private final RowSink sink;

    PreparedInto(PreparedQuery query, String target, RowSink sink) {
        this.query = query;
        this.target = target;
        this.sink = sink;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.QUERY;
    }

    @Override
    public List<ResultColumn> columns() {
        return COLUMNS;
    }

    @Override
    public List<SqlType> parameterTypes() {
        return query.parameterTypes();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return Optional.empty();
    }

    @Override
    public RequestPlan plan() {
        return query.plan();
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        if (!(query.execute(parameters, context) instanceof StatementResult.Rows rows)) {
            throw new IllegalStateException("a query gives rows");
        }
        try (Cursor cursor = rows.cursor()) {
            long written = sink.write(target, rows.columns(), cursor);
            return new StatementResult.Rows(
                    COLUMNS, new RowsCursor(List.<@Nullable Object[]>of(new Object[] {target, written})));
        }
    }
}
