package org.bitquarry.engine;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.RequestContext;
import org.jspecify.annotations.Nullable;

/** A statement behind the cost gate: refused before anything is sent, and stopped when its estimate was too low. */
final class GatedQuery extends ForwardingQuery {
    private final CostGate.Limit limit;

    /**
     * Makes a gate.
     *
     * @param limit so many requests may be sent
     */
    GatedQuery(PreparedQuery statement, CostGate.Limit limit) {
        super(statement);
        this.limit = limit;
    }

    @Override
    public Optional<ChangeSet> changes(List<@Nullable Object> parameters, RequestContext context) {
        CostGate gate = new CostGate(limit, plan());
        try {
            return super.changes(parameters, gate.within(context));
        } catch (CancelledException stopped) {
            throw gate.reason(stopped);
        }
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        CostGate gate = new CostGate(limit, plan());
        StatementResult result;
        try {
            result = super.execute(parameters, gate.within(context));
        } catch (CancelledException stopped) {
            throw gate.reason(stopped);
        }
        return result instanceof StatementResult.Rows rows
                ? new StatementResult.Rows(rows.columns(), new GatedCursor(rows.cursor(), gate))
                : result;
    }
}
