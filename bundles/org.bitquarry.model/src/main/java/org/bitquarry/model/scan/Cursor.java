package org.bitquarry.model.scan;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Forward reader of rows; fetches pages as they are needed. Read by one thread; {@link #close} may come from any and
 * ends a fetch in flight.
 */
public interface Cursor extends AutoCloseable {
    /**
     * Moves to the next row; blocks while a page is fetched.
     *
     * @throws org.bitquarry.model.error.BitquarryException when the source fails or the work is cancelled
     */
    boolean next();

    /**
     * Tells whether {@link #next} may be asked again after it failed for a reason that
     * {@linkplain org.bitquarry.model.error.BitquarryException#mayPass() may pass}: it then goes on behind the last row, and no row
     * is left out or handed out twice. What can't must be read anew.
     */
    default boolean isResumable() {
        return false;
    }

    /** Returns the row's values in the order of the request's columns. The array belongs to the caller. */
    @Nullable
    Object[] row();

    /** Returns the number of rows that the source promised for the whole scan, if it did so yet. */
    OptionalLong size();

    @Override
    void close();
}
