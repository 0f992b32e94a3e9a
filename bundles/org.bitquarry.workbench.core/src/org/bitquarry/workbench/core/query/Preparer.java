package org.bitquarry.workbench.core.query;

import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.model.exchange.RequestContext;

/** Where a statement is prepared: an engine with its session, connected first when it has to be. */
@FunctionalInterface
public interface Preparer {
    /**
     * Prepares a statement; may block on the source.
     *
     * @throws org.bitquarry.model.error.BitquarryException when it is rejected or the source can't be reached
     */
    PreparedQuery prepare(String sql, RequestContext context);
}
