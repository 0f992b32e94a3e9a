package org.bitquarry.workbench.core.query;

/** Is told when rows changed. Called from the thread that changed them, once a row while loading: must be quick. */
@FunctionalInterface
public interface RowsListener {
    /** Receives a change that has happened. */
    void rowsChanged(RowsChange change);
}
