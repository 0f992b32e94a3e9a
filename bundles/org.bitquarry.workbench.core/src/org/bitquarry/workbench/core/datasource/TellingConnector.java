package org.bitquarry.workbench.core.datasource;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.BudgetHour;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ForwardingCursor;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/**
 * Does what another connector does, and tells when something may have changed at the source: whichever way it was
 * changed, by a grid or by a statement.
 *
 * @param source does everything
 * @param written runs after a commit that was not refused as a whole, and after each call of a procedure; in their thread
 */
record TellingConnector(Connector source, Runnable written) implements Connector {
    @Override
    public List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context) {
        List<RowOutcome> outcomes = source.commit(changes, listener, context);
        if (outcomes.stream().anyMatch(TellingConnector::mayHaveChanged)) {
            written.run();
        }
        return outcomes;
    }

    private static boolean mayHaveChanged(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Applied applied -> true;
            case RowOutcome.Unknown unknown -> true;
            case RowOutcome.Conflict conflict -> false;
            case RowOutcome.Rejected rejected -> false;
        };
    }

    @Override
    public Catalog catalog() {
        return source.catalog();
    }

    @Override
    public Pushed pushDown(ScanRequest wanted) {
        return source.pushDown(wanted);
    }

    @Override
    public RequestPlan plan(ScanRequest request) {
        return source.plan(request);
    }

    @Override
    public Cursor scan(ScanRequest request, RequestContext context) {
        return source.scan(request, context);
    }

    @Override
    public RequestPlan plan(ChangeSet changes) {
        return source.plan(changes);
    }

    @Override
    public RequestPlan plan(ProcedureCall call) {
        return source.plan(call);
    }

    @Override
    public Cursor call(ProcedureCall call, RequestContext context) {
        return new Called(source.call(call, context), written);
    }

    /** The rows of a call that tell when nothing more will come of it. */
    private static final class Called extends ForwardingCursor {
        private final Runnable written;

        Called(Cursor rows, Runnable written) {
            super(rows);
            this.written = written;
        }

        @Override
        public void close() {
            super.close();
            written.run();
        }
    }

    @Override
    public ConnectionReport test(RequestContext context) {
        return source.test(context);
    }

    @Override
    public List<String> missingScopes(TableDefinition table, Verb verb) {
        return source.missingScopes(table, verb);
    }

    @Override
    public boolean knowsScopes() {
        return source.knowsScopes();
    }

    @Override
    public boolean isOffline() {
        return source.isOffline();
    }

    @Override
    public Optional<URI> website() {
        return source.website();
    }

    @Override
    public Budget budget() {
        return source.budget();
    }

    @Override
    public BudgetHour budgetHour() {
        return source.budgetHour();
    }

    @Override
    public void close() {
        source.close();
    }
}
