package org.bitquarry.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.sql.ParameterPlaces;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/** A statement with named parameters: each takes one value for all of its places. */
final class PreparedByName extends ForwardingQuery {
    private final ParameterPlaces parameters;

    PreparedByName(PreparedQuery statement, ParameterPlaces parameters) {
        super(statement);
        this.parameters = parameters;
    }

    @Override
    public List<SqlType> parameterTypes() {
        List<SqlType> ofPlaces = super.parameterTypes();
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
    public StatementResult execute(List<@Nullable Object> values, RequestContext context) {
        return super.execute(parameters.values(values, super.parameterTypes()), context);
    }

    @Override
    public Optional<ChangeSet> changes(List<@Nullable Object> values, RequestContext context) {
        return super.changes(parameters.values(values, super.parameterTypes()), context);
    }
}
