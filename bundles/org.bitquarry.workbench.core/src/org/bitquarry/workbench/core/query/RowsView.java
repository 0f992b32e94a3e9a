package org.bitquarry.workbench.core.query;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.workbench.core.Registration;
import org.jspecify.annotations.Nullable;

/** A look at rows that may still grow. All methods may be called from any thread and none blocks on IO. */
public interface RowsView {
    /** Returns the columns; they never change. */
    List<ResultColumn> columns();

    /** Returns the number of rows that are here; it grows while {@link #state} is loading. */
    int loaded();

    /**
     * Returns a value; null is NULL.
     *
     * @throws IndexOutOfBoundsException when the row is not here
     */
    @Nullable
    Object value(int row, int column);

    /** Returns how many rows there are in all: what the source promised, or what came once that is complete. */
    OptionalLong size();

    /** Returns whether more rows come, wait, or never will. */
    LoadState state();

    /** Tells whether every row is here. */
    default boolean isComplete() {
        return state() instanceof LoadState.Complete;
    }

    /** Tells the listener of each change, from the thread that made it, until the registration is closed. */
    Registration onChange(RowsListener listener);
}
