package org.bitquarry.engine;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.engine.internal.sql.CompiledCall;
import org.bitquarry.model.Connector;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** An EXEC or CALL that is ready to run. */
final class PreparedCall implements PreparedQuery {
    private final CompiledCall statement;
    private final Connector connector;
    private final ScanSource source;
    private final InstantSource clock;

    PreparedCall(CompiledCall statement, Connector connector, ScanSource source, InstantSource clock) {
        this.statement = statement;
        this.connector = connector;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.CALL;
    }

    @Override
    public boolean writes() {
        return statement.procedure().procedure().writes();
    }

    @Override
    public List<ResultColumn> columns() {
        return statement.columns();
    }

    @Override
    public List<SqlType> parameterTypes() {
        return statement.parameters();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return Optional.empty();
    }

    @Override
    public RequestPlan plan() {
        return statement.plan(connector, source, clock);
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        return new StatementResult.Rows(
                statement.columns(), connector.call(statement.call(source, parameters, context, clock), context));
    }
}
