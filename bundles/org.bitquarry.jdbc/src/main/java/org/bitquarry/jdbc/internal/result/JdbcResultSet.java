package org.bitquarry.jdbc.internal.result;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bitquarry.jdbc.internal.common.Closed;
import org.bitquarry.jdbc.internal.common.NotSupported;
import org.jspecify.annotations.Nullable;

/** A read-only result. Rows are fetched as they are asked for, by one thread; {@link #close} may come from any. */
public final class JdbcResultSet extends IndexedValues {
    private final ResultShape shape;
    private final Position position;
    private final Use use;
    private final AtomicBoolean closed = new AtomicBoolean();
    private int fetchSize;

    /**
     * What a result is used for.
     *
     * @param statement that gave it; null for one of metadata
     * @param scrolls moves both ways
     * @param onClose is told once, when the result is closed
     */
    public record Use(@Nullable Statement statement, boolean scrolls, Runnable onClose) {}

    /** Shows rows, from before the first one on. */
    public JdbcResultSet(ResultShape shape, Rows rows, Use use) {
        this.shape = shape;
        this.position = use.scrolls() ? new ScrollPosition(rows) : new ForwardPosition(rows);
        this.use = use;
    }

    /** Makes a result of rows that are at hand, and of no statement. */
    public static ResultSet of(ResultShape shape, Iterator<@Nullable Object[]> rows) {
        return new JdbcResultSet(shape, Rows.of(rows), new Use(null, false, () -> {}));
    }

    private Position open() throws SQLException {
        if (closed.get()) {
            throw Closed.result();
        }
        return position;
    }

    @Override
    @Nullable
    Object value(int index) throws SQLException {
        @Nullable Object @Nullable [] values = open().values();
        shape.column(index);
        if (values == null) {
            throw new SQLException("The position is on no row. Call next() first, and see what it returns.", "24000");
        }
        return values[index - 1];
    }

    @Override
    public boolean next() throws SQLException {
        return open().move(1);
    }

    @Override
    public boolean previous() throws SQLException {
        return open().move(-1);
    }

    @Override
    public boolean relative(int rows) throws SQLException {
        return open().move(rows);
    }

    @Override
    public boolean absolute(int row) throws SQLException {
        return open().moveTo(row);
    }

    @Override
    public boolean first() throws SQLException {
        return open().moveTo(1);
    }

    @Override
    public boolean last() throws SQLException {
        return open().moveTo(-1);
    }

    @Override
    public void beforeFirst() throws SQLException {
        open().moveTo(0);
    }

    @Override
    public void afterLast() throws SQLException {
        open().moveBehind();
    }

    @Override
    public int getRow() throws SQLException {
        return open().number();
    }

    @Override
    public boolean isBeforeFirst() throws SQLException {
        return open().isBefore();
    }

    @Override
    public boolean isAfterLast() throws SQLException {
        return open().isBehind();
    }

    @Override
    public boolean isFirst() throws SQLException {
        return open().number() == 1;
    }

    @Override
    public boolean isLast() throws SQLException {
        return open().isLast();
    }

    @Override
    public int findColumn(String label) throws SQLException {
        open();
        return shape.find(label);
    }

    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        open();
        return new ColumnsMetaData(shape);
    }

    @Override
    public @Nullable Statement getStatement() throws SQLException {
        open();
        return use.statement();
    }

    @Override
    public int getType() throws SQLException {
        open();
        return use.scrolls() ? TYPE_SCROLL_INSENSITIVE : TYPE_FORWARD_ONLY;
    }

    @Override
    public int getConcurrency() throws SQLException {
        open();
        return CONCUR_READ_ONLY;
    }

    @Override
    public int getHoldability() throws SQLException {
        open();
        return HOLD_CURSORS_OVER_COMMIT;
    }

    @Override
    public int getFetchDirection() throws SQLException {
        open();
        return FETCH_FORWARD;
    }

    @Override
    public void setFetchDirection(int direction) throws SQLException {
        open();
        if (direction != FETCH_FORWARD && !use.scrolls()) {
            throw new SQLException("The result is read forward only.", "HY106");
        }
    }

    @Override
    public int getFetchSize() throws SQLException {
        open();
        return fetchSize;
    }

    /** Takes the wish and goes on with pages as long as the table allows: fewer rows a request would cost more requests. */
    @Override
    public void setFetchSize(int rows) throws SQLException {
        open();
        if (rows < 0) {
            throw new SQLException("A fetch size is not negative.", "HY024");
        }
        fetchSize = rows;
    }

    @Override
    public String getCursorName() throws SQLException {
        throw NotSupported.because("Results have no cursor names: rows are changed by statements of their own.");
    }

    @Override
    public @Nullable SQLWarning getWarnings() throws SQLException {
        open();
        return null;
    }

    @Override
    public void clearWarnings() throws SQLException {
        open();
    }

    @Override
    public void refreshRow() throws SQLException {
        throw NotSupported.of("refreshRow");
    }

    @Override
    public boolean rowUpdated() throws SQLException {
        open();
        return false;
    }

    @Override
    public boolean rowInserted() throws SQLException {
        open();
        return false;
    }

    @Override
    public boolean rowDeleted() throws SQLException {
        open();
        return false;
    }

    @Override
    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            position.close();
            use.onClose().run();
        }
    }
}
