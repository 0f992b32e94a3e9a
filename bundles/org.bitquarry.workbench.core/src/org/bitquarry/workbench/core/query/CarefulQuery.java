package org.bitquarry.workbench.core.query;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.ForwardingQuery;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.jspecify.annotations.Nullable;

/** A statement that changes something on a datasource whose category wants a person to be asked first. */
public final class CarefulQuery extends ForwardingQuery {
    /** Of the SQL standard: the operator intervened. */
    static final String KEPT_BACK = "57014";

    private final ConsentQuestion question;
    private final Consent consent;

    private CarefulQuery(PreparedQuery query, ConsentQuestion question, Consent consent) {
        super(query);
        this.question = question;
        this.consent = consent;
    }

    /** Returns the query, which asks before it is executed if the category wants that of what it does. */
    public static PreparedQuery of(
            PreparedQuery query, ConnectionProfile profile, Optional<CategoryRules> rules, Consent consent) {
        if (!query.writes() || rules.isEmpty()) {
            return query;
        }
        return ConsentQuestion.of(profile, rules, query.plan())
                .filter(ConsentQuestion::isOfCategory)
                .<PreparedQuery>map(question -> new CarefulQuery(query, question, consent))
                .orElse(query);
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        if (!consent.isGiven(question, plan(), context.cancellation())) {
            context.cancellation().check("Run the statement");
            throw keptBack(new Problem(
                    "Run the statement",
                    "nothing was sent to " + question.datasource() + ", as you decided.",
                    "Run it again to be asked again."));
        }
        return super.execute(parameters, context);
    }

    /** Makes the error of a statement that a person kept back, or that nobody allowed. */
    public static QueryRejectedException keptBack(Problem problem) {
        return new QueryRejectedException(problem, KEPT_BACK, Optional.empty(), null);
    }
}
