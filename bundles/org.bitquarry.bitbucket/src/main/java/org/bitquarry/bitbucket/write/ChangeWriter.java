package org.bitquarry.bitbucket.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;

/** Plans and sends change sets, row by row. Thread-safe; holds no state of its own. */
public final class ChangeWriter {
    private final ChangePlanner planner;
    private final RowSender sender;

    /**
     * Makes a writer.
     *
     * @param exchange sends
     * @param rows reads
     * @param connection values of the path variables that the connection binds, such as {@code workspace}
     */
    public ChangeWriter(WriteExchange exchange, RowSource rows, Map<String, String> connection) {
        WritePaths paths = new WritePaths(connection);
        planner = new ChangePlanner(paths);
        sender = new RowSender(exchange, rows, paths);
    }

    /** Tells what a change set will send. Asks nothing. */
    public RequestPlan plan(ChangeSet changes) {
        return changes.changes().stream().map(planner::plan).reduce(RequestPlan.empty(), RequestPlan::and);
    }

    /** Sends changes one after another until the listener or the context ends it. */
    public List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context) {
        List<RowOutcome> outcomes = new ArrayList<>();
        for (RowChange change : changes.changes()) {
            if (context.cancellation().isCancelled()) {
                break;
            }
            RowOutcome outcome = outcome(change, context);
            outcomes.add(outcome);
            if (!listener.happened(outcomes.size() - 1, change, outcome)) {
                break;
            }
        }
        return outcomes;
    }

    private RowOutcome outcome(RowChange change, RequestContext context) {
        Optional<BitquarryException> invalid = ChangeValidator.problem(change);
        if (invalid.isPresent()) {
            return new RowOutcome.Rejected(invalid.get());
        }
        try {
            return sender.send(change, context);
        } catch (BitquarryException refused) {
            return new RowOutcome.Rejected(refused);
        }
    }
}
