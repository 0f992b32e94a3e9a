package org.bitquarry.workbench.core.query;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementKind;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** A query that is another one in all but how it is executed. */
abstract class ForwardingQuery implements PreparedQuery {
    private final PreparedQuery query;

    ForwardingQuery(PreparedQuery query) {
        this.query = query;
    }

    PreparedQuery query() {
        return query;
    }

    @Override
    public StatementKind kind() {
        return query.kind();
    }

    @Override
    public List<ResultColumn> columns() {
        return query.columns();
    }

    @Override
    public List<SqlType> parameterTypes() {
        return query.parameterTypes();
    }

    @Override
    public List<String> parameterNames() {
        return query.parameterNames();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return query.editableTable();
    }

    @Override
    public RequestPlan plan() {
        return query.plan();
    }

    @Override
    public Optional<ChangeSet> changes(List<@Nullable Object> parameters, RequestContext context) {
        return query.changes(parameters, context);
    }
}
