package org.bitquarry.workbench.core.query;

import java.util.Optional;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;

/**
 * A query that ran, to be read once more from its beginning; never one that writes. All methods block.
 *
 * @param request what is read
 * @param preparer where it is prepared
 * @param exchanges is told of each request, beside those of the first reading
 */
public record Rereading(QueryRequest request, Preparer preparer, ExchangeListener exchanges) {
    /** Tells which requests reading everything will send. */
    public RequestPlan plan(RequestContext context) {
        return prepared(context).plan();
    }

    /**
     * Opens the rows; the caller closes their cursor.
     *
     * @throws org.bitquarry.model.error.BitquarryException when it is rejected, or the source can't be reached
     */
    public StatementResult.Rows open(RequestContext context) {
        StatementResult result = prepared(context).execute(request.parameters(), context);
        return switch (result) {
            case StatementResult.Rows rows -> rows;
            case StatementResult.Changed changed -> throw noQuery();
            case StatementResult.Plan plan -> throw noQuery();
        };
    }

    private PreparedQuery prepared(RequestContext context) {
        PreparedQuery prepared = preparer.prepare(request.sql(), context);
        if (prepared.writes()) {
            throw noQuery();
        }
        return prepared;
    }

    private QueryRejectedException noQuery() {
        return new QueryRejectedException(
                new Problem(
                        request.title(),
                        "reading it once more would write once more.",
                        "Export the rows that are loaded."),
                "25006",
                Optional.empty(),
                null);
    }
}
