package org.bitquarry.jdbc.internal.result;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where a result stands in its rows: before the first one at the beginning. */
interface Position extends AutoCloseable {
    /** Moves to a row relative to here, and returns whether there is one. */
    boolean move(int rows) throws SQLException;

    /** Moves to a row counted from 1, or from the end with -1 for the last; 0 is before the first. */
    boolean moveTo(int row) throws SQLException;

    /** Moves behind the last row. */
    void moveBehind() throws SQLException;

    /** Returns the row's values; null when the position is on none. */
    @Nullable
    Object @Nullable [] values();

    /** Returns the row's number from 1; 0 when the position is on none. */
    int number();

    /** Tells whether the position is before the first row of at least one. */
    boolean isBefore() throws SQLException;

    /** Tells whether the position is behind the last row of at least one. */
    boolean isBehind() throws SQLException;

    /** Tells whether the position is on the last row. May fetch one more. */
    boolean isLast() throws SQLException;

    @Override
    void close();
}
