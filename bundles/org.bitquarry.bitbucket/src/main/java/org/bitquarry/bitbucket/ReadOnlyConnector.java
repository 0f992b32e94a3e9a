package org.bitquarry.bitbucket;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.BudgetHour;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/**
 * Reads as another connector does and refuses every write before anything is sent.
 *
 * @param datasource its name, for the message
 * @param reader does everything else
 */
record ReadOnlyConnector(String datasource, Connector reader) implements Connector {
    @Override
    public List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context) {
        throw refused("Commit to " + datasource);
    }

    @Override
    public Cursor call(ProcedureCall call, RequestContext context) {
        if (call.procedure().procedure().writes()) {
            throw refused("EXEC " + call.procedure() + " at " + datasource);
        }
        return reader.call(call, context);
    }

    @Override
    public RequestPlan plan(ProcedureCall call) {
        return reader.plan(call);
    }

    private static PermissionDeniedException refused(String asked) {
        return new PermissionDeniedException(
                new Problem(
                        asked,
                        "the datasource is read-only; nothing was sent.",
                        "Untick Read-only in its settings to change data."),
                List.of());
    }

    @Override
    public Catalog catalog() {
        return reader.catalog();
    }

    @Override
    public Pushed pushDown(ScanRequest wanted) {
        return reader.pushDown(wanted);
    }

    @Override
    public RequestPlan plan(ScanRequest request) {
        return reader.plan(request);
    }

    @Override
    public Cursor scan(ScanRequest request, RequestContext context) {
        return reader.scan(request, context);
    }

    @Override
    public RequestPlan plan(ChangeSet changes) {
        return reader.plan(changes);
    }

    @Override
    public ConnectionReport test(RequestContext context) {
        return reader.test(context);
    }

    @Override
    public List<String> missingScopes(TableDefinition table, Verb verb) {
        return reader.missingScopes(table, verb);
    }

    @Override
    public boolean knowsScopes() {
        return reader.knowsScopes();
    }

    @Override
    public boolean isOffline() {
        return reader.isOffline();
    }

    @Override
    public Optional<URI> website() {
        return reader.website();
    }

    @Override
    public Budget budget() {
        return reader.budget();
    }

    @Override
    public BudgetHour budgetHour() {
        return reader.budgetHour();
    }

    @Override
    public void close() {
        reader.close();
    }
}
