package org.bitquarry.jdbc.internal.result;

import java.sql.SQLException;
import org.bitquarry.jdbc.internal.common.Waiting;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** The rows of an engine's cursor. The first one is fetched at once, so that what is wrong shows when a statement runs. */
public final class CursorRows implements Rows {
    private final Cursor cursor;
    private final Waiting waiting;
    private final long most;
    private @Nullable Object @Nullable [] first;
    private long given;

    private CursorRows(Cursor cursor, Waiting waiting, long most) {
        this.cursor = cursor;
        this.waiting = waiting;
        this.most = most == 0 ? Long.MAX_VALUE : most;
    }

    /**
     * Fetches the first row; closes both when that fails.
     *
     * @param most rows to give; 0 for all
     */
    public static CursorRows open(Cursor cursor, Waiting waiting, long most) throws SQLException {
        CursorRows rows = new CursorRows(cursor, waiting, most);
        boolean opened = false;
        try {
            // Sorting, grouping and joining happen before the first row.
            rows.first = waiting.apart(rows::step).values();
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                rows.close();
            }
        }
    }

    private @Nullable Object @Nullable [] fetch() throws SQLException {
        return waiting.during(this::step).values();
    }

    private Row step() {
        return cursor.next() ? new Row(cursor.row()) : Row.NONE;
    }

    @Override
    public @Nullable Object @Nullable [] next() throws SQLException {
        if (given == most) {
            return null;
        }
        @Nullable Object @Nullable [] row = given == 0 ? first : fetch();
        first = null;
        given++;
        return row;
    }

    @Override
    public void close() {
        cursor.close();
        waiting.close();
    }

    @SuppressWarnings("ArrayRecordComponent") // carries an array out of a lambda, nobody compares it
    private record Row(@Nullable Object @Nullable [] values) {
        static final Row NONE = new Row(null);
    }
}
