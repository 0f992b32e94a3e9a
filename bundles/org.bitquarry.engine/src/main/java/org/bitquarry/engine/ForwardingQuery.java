package org.bitquarry.engine;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** Is another statement in all but what a subclass does itself. */
public abstract class ForwardingQuery implements PreparedQuery {
    private final PreparedQuery statement;

    /** Is another statement. */
    protected ForwardingQuery(PreparedQuery statement) {
        this.statement = statement;
    }

    /** Returns the other statement. */
    protected final PreparedQuery statement() {
        return statement;
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
    public int parameterCount() {
        return parameterTypes().size();
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
        return statement.changes(parameters, context);
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        return statement.execute(parameters, context);
    }
}
