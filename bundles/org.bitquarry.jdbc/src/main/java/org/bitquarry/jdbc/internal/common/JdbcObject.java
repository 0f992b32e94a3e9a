package org.bitquarry.jdbc.internal.common;

import java.sql.SQLException;
import java.sql.Wrapper;

/** An object of JDBC that wraps nothing: it can only be seen as what it is. */
public abstract class JdbcObject implements Wrapper {
    @Override
    public final <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("This is no " + type.getName() + " and wraps none.", "HY000");
        }
        return type.cast(this);
    }

    @Override
    public final boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
