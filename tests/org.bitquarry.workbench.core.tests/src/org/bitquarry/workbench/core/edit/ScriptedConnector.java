package org.bitquarry.workbench.core.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;

/** Answers each change with the next outcome of a script; without one the change is applied as it was wished. */
public final class ScriptedConnector implements Connector {
    public final List<RowChange> sent = new ArrayList<>();
    private CancellationToken cancellation = new CancellationToken();
    private final Queue<Supplier<RowOutcome>> script = new ArrayDeque<>();

    /** Returns what ends the exchanges of the latest commit. */
    public CancellationToken cancellation() {
        return cancellation;
    }

    public ScriptedConnector then(RowOutcome outcome) {
        return then(() -> outcome);
    }

    public ScriptedConnector then(Supplier<RowOutcome> outcome) {
        script.add(outcome);
        return this;
    }

    @Override
    public List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context) {
        cancellation = context.cancellation();
        List<RowOutcome> outcomes = new ArrayList<>();
        for (int index = 0; index < changes.changes().size(); index++) {
            RowChange change = changes.changes().get(index);
            sent.add(change);
            RowOutcome outcome =
                    script.isEmpty() ? applied(change) : script.remove().get();
            outcomes.add(outcome);
            if (!listener.happened(index, change, outcome)) {
                break;
            }
        }
        return outcomes;
    }

    private static RowOutcome applied(RowChange change) {
        return new RowOutcome.Applied(
                switch (change) {
                    case RowChange.Insert insert -> insert.values();
                    case RowChange.Update update -> update.values();
                    case RowChange.Delete delete -> Map.of();
                });
    }

    @Override
    public Catalog catalog() {
        throw new UnsupportedOperationException("commits only");
    }

    @Override
    public Pushed pushDown(ScanRequest wanted) {
        throw new UnsupportedOperationException("commits only");
    }

    @Override
    public RequestPlan plan(ScanRequest request) {
        throw new UnsupportedOperationException("commits only");
    }

    @Override
    public Cursor scan(ScanRequest request, RequestContext context) {
        throw new UnsupportedOperationException("commits only");
    }

    @Override
    public RequestPlan plan(ChangeSet changes) {
        throw new UnsupportedOperationException("commits only");
    }

    @Override
    public ConnectionReport test(RequestContext context) {
        throw new UnsupportedOperationException("commits only");
    }

    @Override
    public Budget budget() {
        throw new UnsupportedOperationException("commits only");
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
