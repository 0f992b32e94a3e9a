package org.bitquarry.app.cli;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.exchange.RequestContext;

/** The datasources that commands work on. */
interface Sources extends AutoCloseable {
    /** Returns the saved profiles by group and name. */
    List<ConnectionProfile> profiles();

    /** Opens a datasource without asking it anything. Fails as {@link org.bitquarry.workbench.core.datasource.ConnectorFactory#open} does. */
    Source open(ConnectionProfile profile);

    @Override
    void close();

    /** An open datasource. */
    interface Source extends AutoCloseable {
        /** Prepares a statement; fails with a rejection that has a position. */
        PreparedQuery prepare(String sql, RequestContext context);

        /** Asks who is connected; fails when nobody is. */
        ConnectionReport test(RequestContext context);

        @Override
        void close();
    }
}
