package org.bitquarry.jdbc.internal.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import org.bitquarry.jdbc.internal.common.Closed;
import org.bitquarry.jdbc.internal.common.JdbcObject;
import org.bitquarry.jdbc.internal.common.NotSupported;
import org.jspecify.annotations.Nullable;

/** What can be set on a statement, and whether it is open. */
abstract class StatementSettings extends JdbcObject implements Statement {
    private final ResultKind kind;
    private @Nullable SQLWarning warnings;
    private volatile boolean closed;
    private boolean poolable;
    private boolean closeOnCompletion;
    private long maxRows;
    private int maxFieldSize;
    private int fetchSize;
    private int seconds;

    StatementSettings(ResultKind kind, long maxRows) {
        this.kind = kind;
        this.maxRows = maxRows;
        this.warnings = kind.warnings();
    }

    final void checkOpen() throws SQLException {
        if (closed) {
            throw Closed.statement();
        }
    }

    /** Closes once; returns whether it was open. */
    final synchronized boolean markClosed() {
        boolean wasOpen = !closed;
        closed = true;
        return wasOpen;
    }

    final Runner.Limits limits() {
        return new Runner.Limits(Duration.ofSeconds(seconds), maxRows);
    }

    final boolean scrolls() {
        return kind.scrolls();
    }

    private static int notNegative(long value, String what) throws SQLException {
        if (value < 0) {
            throw new SQLException(what + " is not negative: " + value + ".", "HY024");
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public int getMaxRows() throws SQLException {
        checkOpen();
        return (int) Math.min(maxRows, Integer.MAX_VALUE);
    }

    @Override
    public void setMaxRows(int max) throws SQLException {
        setLargeMaxRows(max);
    }

    @Override
    public long getLargeMaxRows() throws SQLException {
        checkOpen();
        return maxRows;
    }

    @Override
    public void setLargeMaxRows(long max) throws SQLException {
        checkOpen();
        notNegative(max, "The number of rows");
        maxRows = max;
    }

    @Override
    public int getQueryTimeout() throws SQLException {
        checkOpen();
        return seconds;
    }

    /** Limits the time that is spent waiting for Bitbucket: by running the statement and by fetching all of its rows. */
    @Override
    public void setQueryTimeout(int limit) throws SQLException {
        checkOpen();
        seconds = notNegative(limit, "A time limit");
    }

    @Override
    public int getMaxFieldSize() throws SQLException {
        checkOpen();
        return maxFieldSize;
    }

    @Override
    public void setMaxFieldSize(int max) throws SQLException {
        checkOpen();
        if (notNegative(max, "The size of a field") > 0) {
            throw NotSupported.because("Values are never cut: a field has no largest size.");
        }
        maxFieldSize = max;
    }

    @Override
    public int getFetchSize() throws SQLException {
        checkOpen();
        return fetchSize;
    }

    /** Takes the wish; pages are as long as the table allows, since shorter ones would cost more requests. */
    @Override
    public void setFetchSize(int rows) throws SQLException {
        checkOpen();
        // Some tools ask for streaming by the smallest number there is; rows are always streamed.
        fetchSize = rows == Integer.MIN_VALUE ? 0 : notNegative(rows, "A fetch size");
    }

    @Override
    public int getFetchDirection() throws SQLException {
        checkOpen();
        return ResultSet.FETCH_FORWARD;
    }

    @Override
    public void setFetchDirection(int direction) throws SQLException {
        checkOpen();
        if (direction != ResultSet.FETCH_FORWARD
                && direction != ResultSet.FETCH_REVERSE
                && direction != ResultSet.FETCH_UNKNOWN) {
            throw new SQLException("There is no fetch direction " + direction + ".", "HY024");
        }
    }

    @Override
    public int getResultSetType() throws SQLException {
        checkOpen();
        return kind.scrolls() ? ResultSet.TYPE_SCROLL_INSENSITIVE : ResultSet.TYPE_FORWARD_ONLY;
    }

    @Override
    public int getResultSetConcurrency() throws SQLException {
        checkOpen();
        return ResultSet.CONCUR_READ_ONLY;
    }

    @Override
    public int getResultSetHoldability() throws SQLException {
        checkOpen();
        return ResultSet.HOLD_CURSORS_OVER_COMMIT;
    }

    /** Escapes of JDBC are part of the dialect; they are understood in either setting. */
    @Override
    public void setEscapeProcessing(boolean enable) throws SQLException {
        checkOpen();
    }

    @Override
    public void setCursorName(String name) throws SQLException {
        throw NotSupported.because("Results have no cursor names: rows are changed by statements of their own.");
    }

    @Override
    public boolean isPoolable() throws SQLException {
        checkOpen();
        return poolable;
    }

    @Override
    public void setPoolable(boolean value) throws SQLException {
        checkOpen();
        poolable = value;
    }

    @Override
    public void closeOnCompletion() throws SQLException {
        checkOpen();
        closeOnCompletion = true;
    }

    @Override
    public boolean isCloseOnCompletion() throws SQLException {
        checkOpen();
        return closeOnCompletion;
    }

    final boolean closesOnCompletion() {
        return closeOnCompletion;
    }

    @Override
    public @Nullable SQLWarning getWarnings() throws SQLException {
        checkOpen();
        return warnings;
    }

    @Override
    public void clearWarnings() throws SQLException {
        checkOpen();
        warnings = null;
    }
}
