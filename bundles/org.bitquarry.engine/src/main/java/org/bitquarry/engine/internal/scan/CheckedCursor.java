package org.bitquarry.engine.internal.scan;

import java.util.OptionalLong;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** Ends at the next row after a cancellation, even when the connector has the rest of a page at hand. */
final class CheckedCursor implements Cursor {
    private final Cursor rows;
    private final TableRef table;
    private final CancellationToken cancellation;

    CheckedCursor(Cursor rows, TableRef table, CancellationToken cancellation) {
        this.rows = rows;
        this.table = table;
        this.cancellation = cancellation;
    }

    @Override
    public boolean next() {
        cancellation.check("Reading " + table);
        return rows.next();
    }

    @Override
    public @Nullable Object[] row() {
        return rows.row();
    }

    @Override
    public OptionalLong size() {
        return rows.size();
    }

    @Override
    public void close() {
        rows.close();
    }
}
