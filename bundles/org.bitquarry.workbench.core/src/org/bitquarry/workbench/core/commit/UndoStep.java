package org.bitquarry.workbench.core.commit;

import org.bitquarry.model.change.RowChange;

/** What can be done about a row that was committed. */
public sealed interface UndoStep {
    /** Returns what was sent; shows no value in its text. */
    RowChange sent();

    /**
     * It can be taken back.
     *
     * @param sent what was sent
     * @param change what takes it back
     * @param remark what will not be as it was, as a clause; empty when all is
     */
    record Possible(RowChange sent, RowChange change, String remark) implements UndoStep {}

    /**
     * It can't be taken back.
     *
     * @param sent what was sent
     * @param reason why, as a clause
     */
    record Impossible(RowChange sent, String reason) implements UndoStep {}

    /** Tells whether it can be taken back. */
    default boolean isPossible() {
        return this instanceof Possible;
    }
}
