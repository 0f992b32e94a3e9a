package org.bitquarry.engine;

import java.util.Optional;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.RequestContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares a statement that touches most of the planner and the compiler, over tables that ask nothing. */
final class WarmUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String STATEMENT = """
            SELECT t.TableName, COUNT(*), MAX(c.ColumnName)
            FROM sys.sys_tables t JOIN sys.sys_tablecolumns c ON c.TableName = t.TableName
            WHERE UPPER(t.TableName) LIKE 'A%' AND t.SchemaName IN ('a', 'b')
            GROUP BY t.TableName ORDER BY 2 DESC LIMIT 10
            """;

    private final Engine engine;

    WarmUp(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        try {
            engine.prepare(STATEMENT, new SqlSession(Optional.empty()), RequestContext.unobserved());
        } catch (BitquarryException failure) {
            LOG.debug("warm-up ended early", failure);
        }
    }
}
