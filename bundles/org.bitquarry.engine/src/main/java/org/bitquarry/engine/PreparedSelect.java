package org.bitquarry.engine;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.engine.internal.sql.CompiledQuery;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** A query that is ready to run. */
final class PreparedSelect implements PreparedQuery {
    private final CompiledQuery query;
    private final ScanSource source;
    private final InstantSource clock;

    PreparedSelect(CompiledQuery query, ScanSource source, InstantSource clock) {
        this.query = query;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.QUERY;
    }

    @Override
    public List<ResultColumn> columns() {
        return query.columns();
    }

    @Override
    public List<SqlType> parameterTypes() {
        return query.parameters();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return query.editable();
    }

    @Override
    public RequestPlan plan() {
        return query.plan(source, clock);
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        return new StatementResult.Rows(query.columns(), query.open(source, parameters, context, clock));
    }
}
