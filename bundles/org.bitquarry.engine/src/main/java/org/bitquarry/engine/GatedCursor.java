package org.bitquarry.engine;

import java.util.OptionalLong;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** Says that the cost gate ended the reading, when it did. */
final class GatedCursor implements Cursor {
    private final Cursor rows;
    private final CostGate gate;

    GatedCursor(Cursor rows, CostGate gate) {
        this.rows = rows;
        this.gate = gate;
    }

    @Override
    public boolean next() {
        try {
            return rows.next();
        } catch (CancelledException stopped) {
            throw gate.reason(stopped);
        }
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
