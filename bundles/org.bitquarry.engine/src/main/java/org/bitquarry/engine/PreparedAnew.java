package org.bitquarry.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** A statement that depends on the present moment: it is prepared again for each execution. */
final class PreparedAnew implements PreparedQuery {
    private final PreparedQuery first;
    private final Function<RequestContext, PreparedQuery> again;

    PreparedAnew(PreparedQuery first, Function<RequestContext, PreparedQuery> again) {
        this.first = first;
        this.again = again;
    }

    @Override
    public StatementKind kind() {
        return first.kind();
    }

    @Override
    public List<ResultColumn> columns() {
        return first.columns();
    }

    @Override
    public int parameterCount() {
        return first.parameterCount();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return first.editableTable();
    }

    @Override
    public RequestPlan plan() {
        return first.plan();
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        return again.apply(context).execute(parameters, context);
    }
}
