package org.bitquarry.workbench.core.commit;

import java.util.Optional;
import org.bitquarry.model.change.RowChange;

/**
 * What is known before a change is sent of the undo after it. What could not be read by then may still be missing.
 *
 * @param reason why it can't be taken back, as a clause; empty when it can
 * @param how what undo does, as a clause
 */
public record UndoForecast(Optional<String> reason, String how) {
    /** Returns what the table's definition says of a change. */
    public static UndoForecast of(RowChange change) {
        return Compensation.forecast(change);
    }

    /** Tells whether it can be taken back. */
    public boolean isPossible() {
        return reason.isEmpty();
    }

    /** Says it in a line. */
    public String text() {
        return reason.map(why -> "can't be undone: " + why).orElseGet(() -> "can be undone: Undo commit " + how);
    }
}
