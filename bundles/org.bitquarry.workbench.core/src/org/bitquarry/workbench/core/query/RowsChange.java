package org.bitquarry.workbench.core.query;

/** What changed in a {@link RowsView}. Indexes count from 0. */
public sealed interface RowsChange {
    /**
     * Rows came in at the end.
     *
     * @param from index of the first
     * @param to index behind the last
     */
    record Appended(int from, int to) implements RowsChange {}

    /**
     * A row has other values.
     *
     * @param row its index
     */
    record Replaced(int row) implements RowsChange {}

    /**
     * A row came in; those from there on moved down.
     *
     * @param row the index that it has
     */
    record Inserted(int row) implements RowsChange {}

    /**
     * A row is gone; those behind it moved up.
     *
     * @param row the index that it had
     */
    record Removed(int row) implements RowsChange {}

    /**
     * The loading state or the promised size is another.
     *
     * @param state as it is now
     */
    record State(LoadState state) implements RowsChange {}
}
