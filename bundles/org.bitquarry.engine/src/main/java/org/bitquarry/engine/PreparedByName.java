package org.bitquarry.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.sql.ParameterPlaces;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** A statement with named parameters: each takes one value for all of its places. */
final class PreparedByName implements PreparedQuery {
    private final PreparedQuery statement;
    private final ParameterPlaces parameters;

    PreparedByName(PreparedQuery statement, ParameterPlaces parameters) {
        this.statement = statement;
        this.parameters = parameters;
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
        List<SqlType> ofPlaces = statement.parameterTypes();
        List<SqlType> types = new ArrayList<>();
        for (int i = 0; i < parameters.names().size(); i++) {
            types.add(ofPlaces.get(parameters.places().indexOf(i)));
        }
        return types;
    }

    @Override
    public List<String> parameterNames() {
        return parameters.names();
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
    public StatementResult execute(List<@Nullable Object> values, RequestContext context) {
        return statement.execute(ofPlaces(values), context);
    }

    @Override
    public Optional<ChangeSet> changes(List<@Nullable Object> values, RequestContext context) {
        return statement.changes(ofPlaces(values), context);
    }

    /** A wrong number of values is for the statement to complain of. */
    private List<@Nullable Object> ofPlaces(List<@Nullable Object> values) {
        if (values.size() != parameters.names().size()) {
            return values;
        }
        List<@Nullable Object> ofPlaces = new ArrayList<>();
        parameters.places().forEach(place -> ofPlaces.add(values.get(place)));
        return ofPlaces;
    }
}
