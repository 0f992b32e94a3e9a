package org.bitquarry.workbench.core.query;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.TableRef;

/** What a statement gave. */
public sealed interface QueryResult {
    /**
     * Rows that may still grow.
     *
     * @param rows the rows
     * @param editable the table whose rows these are; empty when they can't be edited
     */
    record Rows(ResultRows rows, Optional<TableRef> editable) implements QueryResult {}

    /**
     * A change of rows, carried out as far as the outcomes say.
     *
     * @param changes what was wanted
     * @param outcomes what became of those that were tried, in the same order
     */
    record Changed(ChangeSet changes, List<RowOutcome> outcomes) implements QueryResult {
        /** Copies the outcomes. */
        public Changed {
            outcomes = List.copyOf(outcomes);
        }

        /** Returns the number of rows that the source changed. */
        public long affected() {
            return outcomes.stream()
                    .filter(RowOutcome.Applied.class::isInstance)
                    .count();
        }
    }

    /**
     * A change of rows that waits for a commit; nothing was sent.
     *
     * @param datasource whose rows
     * @param changes what was wanted
     * @param staged how many rows are pending now because of it
     * @param refused why others are not, a sentence each
     */
    record Staged(String datasource, ChangeSet changes, int staged, List<String> refused) implements QueryResult {
        /** Copies the reasons. */
        public Staged {
            refused = List.copyOf(refused);
        }
    }

    /**
     * The requests that the statement would send.
     *
     * @param plan the requests
     */
    record Planned(RequestPlan plan) implements QueryResult {}
}
