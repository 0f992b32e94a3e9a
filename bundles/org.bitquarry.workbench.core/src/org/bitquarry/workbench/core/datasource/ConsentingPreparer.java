package org.bitquarry.workbench.core.datasource;

import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.query.CarefulQuery;
import org.bitquarry.workbench.core.query.Consent;
import org.bitquarry.workbench.core.query.Preparer;

/**
 * Prepares statements so that a person is asked before one is sent, where the datasource's category wants that.
 *
 * @param session prepares them
 * @param categories say what the category wants; read anew before each statement that changes something
 * @param consent asks
 */
public record ConsentingPreparer(SessionPreparer session, CategoryBook categories, Consent consent)
        implements Preparer {
    @Override
    public PreparedQuery prepare(String sql, RequestContext context) {
        PreparedQuery query = session.prepare(sql, context);
        if (!query.writes()) {
            return query;
        }
        categories.refresh();
        ConnectionProfile profile = session.profile();
        return CarefulQuery.of(query, profile, categories.of(profile), consent);
    }
}
