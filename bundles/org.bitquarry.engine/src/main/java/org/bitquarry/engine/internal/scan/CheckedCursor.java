package org.bitquarry.engine.internal.scan;

import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ForwardingCursor;
import org.bitquarry.model.table.TableRef;

/** Ends at the next row after a cancellation, even when the connector has the rest of a page at hand. */
final class CheckedCursor extends ForwardingCursor {
    private final TableRef table;
    private final CancellationToken cancellation;

    CheckedCursor(Cursor rows, TableRef table, CancellationToken cancellation) {
        super(rows);
        this.table = table;
        this.cancellation = cancellation;
    }

    @Override
    public boolean next() {
        cancellation.check("Reading " + table);
        return super.next();
    }
}
