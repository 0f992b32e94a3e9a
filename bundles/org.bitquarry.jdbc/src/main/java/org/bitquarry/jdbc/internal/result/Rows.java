package org.bitquarry.jdbc.internal.result;

import java.sql.SQLException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Where a result's rows come from, one after another. Read by one thread; {@link #close} may come from any. */
public interface Rows extends AutoCloseable {
    /** Returns the next row; null when there is none. May wait for a page. */
    @Nullable
    Object @Nullable [] next() throws SQLException;

    @Override
    void close();

    /** Makes rows of what is at hand. */
    static Rows of(Iterator<@Nullable Object[]> rows) {
        return new Rows() {
            @Override
            public @Nullable Object @Nullable [] next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
