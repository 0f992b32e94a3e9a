package org.bitquarry.engine;

import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ForwardingCursor;

/** Says that the cost gate ended the reading, when it did. */
final class GatedCursor extends ForwardingCursor {
    private final CostGate gate;

    GatedCursor(Cursor rows, CostGate gate) {
        super(rows);
        this.gate = gate;
    }

    @Override
    public boolean next() {
        try {
            return super.next();
        } catch (CancelledException stopped) {
            throw gate.reason(stopped);
        }
    }
}
