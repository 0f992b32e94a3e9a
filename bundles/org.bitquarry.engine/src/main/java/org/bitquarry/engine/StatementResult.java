package org.bitquarry.engine;

import java.util.List;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;

/** What executing a statement gave. */
public sealed interface StatementResult {
    /**
     * Rows to read.
     *
     * @param columns in the order of a row's array
     * @param cursor open; the caller closes it
     */
    record Rows(List<ResultColumn> columns, Cursor cursor) implements StatementResult {
        /** Copies the columns. */
        public Rows {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Rows that were changed, or refused to be.
     *
     * @param changes what the statement asked for
     * @param outcomes what became of those that were tried, in the same order
     */
    record Changed(ChangeSet changes, List<RowOutcome> outcomes) implements StatementResult {
        /** Copies the outcomes. */
        public Changed {
            outcomes = List.copyOf(outcomes);
        }

        /** Returns how many rows the source changed. */
        public long affected() {
            return outcomes.stream()
                    .filter(RowOutcome.Applied.class::isInstance)
                    .count();
        }
    }

    /**
     * The requests that the explained statement would send.
     *
     * @param plan the requests
     */
    record Plan(RequestPlan plan) implements StatementResult {}
}
