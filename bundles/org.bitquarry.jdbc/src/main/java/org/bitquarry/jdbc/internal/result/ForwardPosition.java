package org.bitquarry.jdbc.internal.result;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Moves forward only and keeps no row but its own, and one that was looked at ahead. */
final class ForwardPosition implements Position {
    private final Rows rows;
    private @Nullable Object @Nullable [] values;
    private @Nullable Object @Nullable [] ahead;
    private boolean looked;
    private boolean ended;
    private int read;

    ForwardPosition(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean move(int count) throws SQLException {
        if (count < 0) {
            throw onlyForward();
        }
        for (int i = 0; i < count && !ended; i++) {
            step();
        }
        return values != null;
    }

    private void step() throws SQLException {
        values = look();
        looked = false;
        ahead = null;
        ended = values == null;
        read += ended ? 0 : 1;
    }

    private @Nullable Object @Nullable [] look() throws SQLException {
        if (!looked) {
            ahead = rows.next();
            looked = true;
        }
        return ahead;
    }

    @Override
    public boolean moveTo(int row) throws SQLException {
        throw onlyForward();
    }

    @Override
    public void moveBehind() throws SQLException {
        throw onlyForward();
    }

    private static SQLException onlyForward() {
        return new SQLException(
                "The result is read forward only. Create the statement with TYPE_SCROLL_INSENSITIVE.", "HY106");
    }

    @Override
    public @Nullable Object @Nullable [] values() {
        return values;
    }

    @Override
    public int number() {
        return values == null ? 0 : read;
    }

    @Override
    public boolean isBefore() throws SQLException {
        return read == 0 && !ended && look() != null;
    }

    @Override
    public boolean isBehind() {
        return ended && read > 0;
    }

    @Override
    public boolean isLast() throws SQLException {
        return values != null && look() == null;
    }

    @Override
    public void close() {
        rows.close();
    }
}
