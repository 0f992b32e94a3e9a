package org.bitquarry.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a statement that touches most of the planner, the compiler and what runs their code, over tables that ask nothing. */
final class WarmUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final AtomicBoolean BEGUN = new AtomicBoolean();
    private static final String STATEMENT = """
            SELECT t.TableName, COUNT(*), MAX(c.ColumnName)
            FROM sys.sys_tables t JOIN sys.sys_tablecolumns c ON c.TableName = t.TableName
            WHERE UPPER(t.TableName) LIKE 'SYS%' AND t.SchemaName IN ('sys', 'none')
            GROUP BY t.TableName ORDER BY 2 DESC LIMIT 10
            """;

    /** Does it in a thread of its own, unless somebody has begun it in this process. */
    static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("SQL warm-up").start(new WarmUp());
        }
    }

    @Override
    public void run() {
        try {
            LOG.debug("warmed up with {} rows", rows());
        } catch (BitquarryException failure) {
            LOG.debug("warm-up ended early", failure);
        }
    }

    /** Returns how many rows the statement gives. */
    static int rows() {
        RequestContext nobody = RequestContext.unobserved();
        PreparedQuery query = Engine.withoutSource().prepare(STATEMENT, new SqlSession(Optional.empty()), nobody);
        int rows = 0;
        if (query.execute(List.of(), nobody) instanceof StatementResult.Rows result) {
            try (Cursor cursor = result.cursor()) {
                while (cursor.next()) {
                    rows++;
                }
            }
        }
        return rows;
    }
}
