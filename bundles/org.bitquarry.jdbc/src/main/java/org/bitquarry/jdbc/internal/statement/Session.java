package org.bitquarry.jdbc.internal.statement;

import java.sql.SQLException;
import java.time.Duration;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.jdbc.internal.common.Waiting;
import org.bitquarry.jdbc.internal.source.DriverLog;

/** What statements need of their connection. */
interface Session {
    /** Returns the engine that runs them. */
    Engine engine();

    /** Returns what their names are looked up in, and the most that they may change. */
    SqlSession settings();

    /** Begins to wait; fails when the connection is closed. */
    Waiting waiting(Duration limit) throws SQLException;

    /** Returns how many rows a statement gives unless it says otherwise; 0 for all. */
    long maxRows();

    /** Fails when the connection is read-only. */
    void checkWritable() throws SQLException;

    /** Returns the log. */
    DriverLog log();

    /** Takes note that a statement was closed. */
    void closed(JdbcStatement statement);
}
