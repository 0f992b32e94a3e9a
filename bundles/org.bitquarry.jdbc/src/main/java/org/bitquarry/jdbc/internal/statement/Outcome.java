package org.bitquarry.jdbc.internal.statement;

import java.util.List;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.bitquarry.jdbc.internal.result.Rows;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowOutcome;

/** What running a statement gave. */
sealed interface Outcome {
    /**
     * Rows to read.
     *
     * @param shape of the rows
     * @param rows open; whoever takes them closes them
     */
    record Result(ResultShape shape, Rows rows) implements Outcome {}

    /**
     * Rows that were changed, every one of them.
     *
     * @param count how many
     * @param changes what was asked for
     * @param outcomes what the source made of it
     */
    record Count(long count, ChangeSet changes, List<RowOutcome> outcomes) implements Outcome {
        public Count {
            outcomes = List.copyOf(outcomes);
        }
    }
}
