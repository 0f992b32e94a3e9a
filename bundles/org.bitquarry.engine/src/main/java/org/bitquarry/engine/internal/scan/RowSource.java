package org.bitquarry.engine.internal.scan;

import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;

/** Where the leaves of a plan get their rows. */
@FunctionalInterface
public interface RowSource {
    /** Begins to read. All parameters are bound; the rows are exactly those that the request describes. */
    Cursor open(ScanRequest wanted, RequestContext context);

    /** Tells whether a scan is known to take one request, from what was read before. Asks nothing. */
    default boolean isShort(ScanRequest wanted) {
        return false;
    }
}
