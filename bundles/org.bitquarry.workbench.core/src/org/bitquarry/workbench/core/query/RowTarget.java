package org.bitquarry.workbench.core.query;

/** How many rows are wanted so far. Thread-safe. */
final class RowTarget {
    private int rows;

    RowTarget(int rows) {
        this.rows = rows;
    }

    /** Wants so many more than are loaded; never less than before. */
    synchronized void raise(int loaded, int more) {
        int wanted = more > Integer.MAX_VALUE - loaded ? Integer.MAX_VALUE : loaded + more;
        rows = Math.max(rows, wanted);
    }

    synchronized boolean isReached(int loaded) {
        return loaded >= rows;
    }
}
