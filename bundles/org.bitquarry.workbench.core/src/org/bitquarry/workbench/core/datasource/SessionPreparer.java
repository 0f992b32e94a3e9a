package org.bitquarry.workbench.core.datasource;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.SessionChanges;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.query.Preparer;

/**
 * Prepares statements on a datasource, which is connected when it is not.
 *
 * @param dataSources where it is found
 * @param datasource its name
 * @param schema where tables without a schema are looked for; empty for what its profile says
 * @param changes what the session changed last
 */
public record SessionPreparer(
        DataSources dataSources, String datasource, Optional<String> schema, SessionChanges changes)
        implements Preparer {
    @Override
    public PreparedQuery prepare(String sql, RequestContext context) {
        DataSource live = dataSources.connect(profile(), context);
        SqlSession session = live.session().of(changes);
        if (schema.isPresent()) {
            session = session.in(schema);
        }
        return live.engine().prepare(sql, session, context);
    }

    /** Returns what is left of the datasource's requests of this hour; empty while it is not connected. */
    Optional<Budget> budget() {
        return dataSources.connected(datasource).map(live -> live.connector().budget());
    }

    /**
     * Returns the datasource's profile.
     *
     * @throws ProfileRejectedException when there is none
     */
    public ConnectionProfile profile() {
        return dataSources.profile(datasource).orElseThrow(() -> new ProfileRejectedException(unknown(), null));
    }

    private Problem unknown() {
        return datasource.isEmpty()
                ? new Problem("Run a statement", "no datasource was chosen.", "Choose one above the text.")
                : new Problem(
                        "Run a statement",
                        "there is no datasource " + datasource + ".",
                        "Choose another one above the text, or register it again.");
    }
}
