package org.bitquarry.workbench.core.query;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.bitquarry.engine.Allowance;
import org.bitquarry.engine.ForwardingQuery;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.error.CostExceededException;
import org.bitquarry.model.error.CostExceededException.Cost;
import org.bitquarry.model.exchange.RequestContext;
import org.jspecify.annotations.Nullable;

/** A statement that asks a person when it would send more requests than its cost gate allows, before it sends any. */
public final class CostlyQuery extends ForwardingQuery {
    private final Function<Cost, CostQuestion> question;
    private final CostConsent consent;
    private final IntFunction<PreparedQuery> again;

    /**
     * Makes a query.
     *
     * @param question what to ask
     * @param consent asks
     * @param again prepares the statement so that it may send so many requests
     */
    public CostlyQuery(
            PreparedQuery query,
            Function<Cost, CostQuestion> question,
            CostConsent consent,
            IntFunction<PreparedQuery> again) {
        super(query);
        this.question = question;
        this.consent = consent;
        this.again = again;
    }

    /** Returns a statement that allows itself so many requests, whatever it said before; every other character keeps its place. */
    public static String allowing(String sql, int requests) {
        return Allowance.of(sql).sql() + "\n/*+ ALLOW_REQUESTS(" + requests + ") */";
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        return asking(statement -> statement.execute(parameters, context), context);
    }

    @Override
    public Optional<ChangeSet> changes(List<@Nullable Object> parameters, RequestContext context) {
        return asking(statement -> statement.changes(parameters, context), context);
    }

    private <T> T asking(Function<PreparedQuery, T> work, RequestContext context) {
        try {
            return work.apply(statement());
        } catch (CostExceededException exceeded) {
            OptionalInt allowed = exceeded.cost()
                    .filter(cost -> !cost.begun())
                    .map(cost -> consent.allowed(question.apply(cost), context.cancellation()))
                    .orElse(OptionalInt.empty());
            context.cancellation().check("Run the statement");
            if (allowed.isEmpty()) {
                throw exceeded;
            }
            return work.apply(again.apply(allowed.getAsInt()));
        }
    }
}
