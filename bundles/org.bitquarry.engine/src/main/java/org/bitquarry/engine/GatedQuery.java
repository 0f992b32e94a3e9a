package org.bitquarry.engine;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** A statement behind the cost gate: refused before anything is sent, and stopped when its estimate was too low. */
final class GatedQuery implements PreparedQuery {
    private final PreparedQuery statement;
    private final CostGate.Limit limit;

    /**
     * Makes a gate.
     *
     * @param limit so many requests may be sent
     */
    GatedQuery(PreparedQuery statement, CostGate.Limit limit) {
        this.statement = statement;
        this.limit = limit;
    }

    @Override
    public StatementKind kind() {
        return statement.kind();
    }

    @Override
    public boolean writes() {
        return statement.writes();
    }

    @Override
    public List<ResultColumn> columns() {
        return statement.columns();
    }

    @Override
    public List<SqlType> parameterTypes() {
        return statement.parameterTypes();
    }

    @Override
    public List<String> parameterNames() {
        return statement.parameterNames();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return statement.editableTable();
    }

    @Override
    public RequestPlan plan() {
        return statement.plan();
    }

    @Override
    public Optional<ChangeSet> changes(List<@Nullable Object> parameters, RequestContext context) {
        CostGate gate = new CostGate(limit, statement.plan());
        try {
            return statement.changes(parameters, gate.within(context));
        } catch (CancelledException stopped) {
            throw gate.reason(stopped);
        }
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        CostGate gate = new CostGate(limit, statement.plan());
        StatementResult result;
        try {
            result = statement.execute(parameters, gate.within(context));
        } catch (CancelledException stopped) {
            throw gate.reason(stopped);
        }
        return result instanceof StatementResult.Rows rows
                ? new StatementResult.Rows(rows.columns(), new GatedCursor(rows.cursor(), gate))
                : result;
    }
}
