package org.bitquarry.workbench.core.datasource;

import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.model.error.CostExceededException.Cost;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.query.CarefulQuery;
import org.bitquarry.workbench.core.query.Consent;
import org.bitquarry.workbench.core.query.CostConsent;
import org.bitquarry.workbench.core.query.CostQuestion;
import org.bitquarry.workbench.core.query.CostlyQuery;
import org.bitquarry.workbench.core.query.Preparer;
import org.bitquarry.workbench.core.query.QueryRequest;

/**
 * Prepares statements so that a person is asked before one is sent, where the datasource's category wants that; and before one
 * sends more requests than its cost gate allows.
 *
 * @param session prepares them
 * @param categories say what the category wants; read anew before each statement that changes something
 * @param consent asks before something is changed
 * @param cost asks before many requests are sent
 */
public record ConsentingPreparer(SessionPreparer session, CategoryBook categories, Consent consent, CostConsent cost)
        implements Preparer {
    @Override
    public PreparedQuery prepare(String sql, RequestContext context) {
        PreparedQuery query = costly(sql, session.prepare(sql, context), context);
        if (!query.writes()) {
            return query;
        }
        categories.refresh();
        ConnectionProfile profile = session.profile();
        return CarefulQuery.of(query, profile, categories.of(profile), consent);
    }

    private PreparedQuery costly(String sql, PreparedQuery query, RequestContext context) {
        return new CostlyQuery(
                query,
                taken -> question(sql, query, taken),
                cost,
                allowed -> allowing(CostlyQuery.allowing(sql, allowed), context));
    }

    /** Above what the person allowed there may be a cap, of which they are told. */
    private PreparedQuery allowing(String sql, RequestContext context) {
        return costly(sql, session.prepare(sql, context), context);
    }

    private CostQuestion question(String sql, PreparedQuery query, Cost taken) {
        return new CostQuestion(session.datasource(), QueryRequest.titleOf(sql), taken, query.plan(), session.budget());
    }
}
