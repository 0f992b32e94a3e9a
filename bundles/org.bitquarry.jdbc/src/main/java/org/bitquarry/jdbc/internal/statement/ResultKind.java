package org.bitquarry.jdbc.internal.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/**
 * What results a statement gives.
 *
 * @param scrolls both ways
 * @param warnings what was asked for and is not given
 */
record ResultKind(boolean scrolls, @Nullable SQLWarning warnings) {
    static final ResultKind FORWARD = new ResultKind(false, null);
    private static final String CHANGED = "01S02";

    /** Takes the nearest to what was asked for, as JDBC wants it. */
    static ResultKind of(int type, int concurrency) throws SQLException {
        if (type != ResultSet.TYPE_FORWARD_ONLY
                && type != ResultSet.TYPE_SCROLL_INSENSITIVE
                && type != ResultSet.TYPE_SCROLL_SENSITIVE) {
            throw new SQLException("There is no type of result " + type + ".", "HY024");
        }
        if (concurrency != ResultSet.CONCUR_READ_ONLY && concurrency != ResultSet.CONCUR_UPDATABLE) {
            throw new SQLException("There is no concurrency of results " + concurrency + ".", "HY024");
        }
        SQLWarning warning = null;
        if (type == ResultSet.TYPE_SCROLL_SENSITIVE) {
            warning = new SQLWarning("Results don't see changes of others; this one is insensitive.", CHANGED);
        }
        if (concurrency == ResultSet.CONCUR_UPDATABLE) {
            SQLWarning readOnly = new SQLWarning("Results are read-only; change rows by statements.", CHANGED);
            if (warning == null) {
                warning = readOnly;
            } else {
                warning.setNextWarning(readOnly);
            }
        }
        return new ResultKind(type != ResultSet.TYPE_FORWARD_ONLY, warning);
    }

    static void checkHoldability(int holdability) throws SQLException {
        if (holdability != ResultSet.HOLD_CURSORS_OVER_COMMIT && holdability != ResultSet.CLOSE_CURSORS_AT_COMMIT) {
            throw new SQLException("There is no holdability " + holdability + ".", "HY024");
        }
    }
}
