package org.bitquarry.model.change;

/** Is told what became of each change, in order, and decides whether to go on. */
@FunctionalInterface
public interface OutcomeListener {
    /** Receives the outcome of the change at an index; returns whether the next one shall be sent. */
    boolean happened(int index, RowChange change, RowOutcome outcome);
}
