package org.bitquarry.engine;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** An EXPLAIN REQUESTS FOR of another statement, which is never run. */
final class PreparedExplanation implements PreparedQuery {
    private final PreparedQuery explained;

    PreparedExplanation(PreparedQuery explained) {
        this.explained = explained;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.EXPLAIN;
    }

    @Override
    public List<ResultColumn> columns() {
        return List.of();
    }

    @Override
    public List<SqlType> parameterTypes() {
        return explained.parameterTypes();
    }

    @Override
    public List<String> parameterNames() {
        return explained.parameterNames();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return Optional.empty();
    }

    @Override
    public RequestPlan plan() {
        return explained.plan();
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        return new StatementResult.Plan(explained.plan());
    }
}
