package org.bitquarry.bitbucket.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/** Plans and sends change sets, row by row. Thread-safe; holds no state of its own. */
public final class ChangeWriter {
    private final ChangePlanner planner;
    private final RowSender sender;
    private final BiFunction<TableDefinition, Verb, List<String>> missingScopes;

    /**
     * Makes a writer.
     *
     * @param exchange sends
     * @param rows reads
     * @param connection values of the path variables that the connection binds, such as {@code workspace}
     * @param missingScopes tells what the credential is known to lack for a verb of a table
     */
    public ChangeWriter(
            WriteExchange exchange,
            RowSource rows,
            Map<String, String> connection,
            BiFunction<TableDefinition, Verb, List<String>> missingScopes) {
        WritePaths paths = new WritePaths(connection);
        planner = new ChangePlanner(paths);
        sender = new RowSender(exchange, rows, paths);
        this.missingScopes = missingScopes;
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
        Optional<BitquarryException> invalid = ChangeValidator.problem(change).or(() -> forbidden(change));
        if (invalid.isPresent()) {
            return new RowOutcome.Rejected(invalid.get());
        }
        try {
            return sender.send(change, context);
        } catch (BitquarryException refused) {
            return new RowOutcome.Rejected(refused);
        }
    }

    /** What the source would refuse for sure needs no request. */
    private Optional<BitquarryException> forbidden(RowChange change) {
        List<String> missing = missingScopes.apply(change.table().table(), change.verb());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(PermissionDeniedException.lacking(change.verb() + " " + change.table(), missing));
    }
}
