package org.bitquarry.jdbc.internal.result;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves both ways: keeps every row that was read, and fetches no more than a move needs. */
final class ScrollPosition implements Position {
    private final Rows rows;
    private final List<@Nullable Object[]> kept = new ArrayList<>();
    private boolean complete;
    private int at;

    ScrollPosition(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean move(int count) throws SQLException {
        return goTo((long) at + count);
    }

    @Override
    public boolean moveTo(int row) throws SQLException {
        return goTo(row >= 0 ? row : (long) size() + 1 + row);
    }

    @Override
    public void moveBehind() throws SQLException {
        at = size() + 1;
    }

    private boolean goTo(long row) throws SQLException {
        if (row <= 0) {
            at = 0;
            return false;
        }
        boolean there = reaches(row);
        at = there ? (int) row : kept.size() + 1;
        return there;
    }

    /** Reads until a row is at hand, and tells whether there is one. */
    private boolean reaches(long row) throws SQLException {
        while (kept.size() < row && !complete) {
            @Nullable Object @Nullable [] next = rows.next();
            if (next == null) {
                complete = true;
            } else {
                kept.add(next);
            }
        }
        return kept.size() >= row;
    }

    private int size() throws SQLException {
        reaches(Integer.MAX_VALUE);
        return kept.size();
    }

    private boolean isOnRow() {
        return at > 0 && at <= kept.size();
    }

    @Override
    public @Nullable Object @Nullable [] values() {
        return isOnRow() ? kept.get(at - 1) : null;
    }

    @Override
    public int number() {
        return isOnRow() ? at : 0;
    }

    @Override
    public boolean isBefore() throws SQLException {
        return at == 0 && reaches(1);
    }

    @Override
    public boolean isBehind() {
        return at > kept.size() && !kept.isEmpty();
    }

    @Override
    public boolean isLast() throws SQLException {
        return isOnRow() && !reaches(at + 1L);
    }

    @Override
    public void close() {
        rows.close();
    }
}
