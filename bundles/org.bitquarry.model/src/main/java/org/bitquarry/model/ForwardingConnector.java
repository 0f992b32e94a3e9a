package org.bitquarry.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowOutcome;
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

/** Does what another connector does, but for what a subclass does itself. Closing it closes the other. */
public abstract class ForwardingConnector implements Connector {
    private final Connector source;

    /** Does what a source does. */
    protected ForwardingConnector(Connector source) {
        this.source = source;
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
    public List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context) {
        return source.commit(changes, listener, context);
    }

    @Override
    public RequestPlan plan(ProcedureCall call) {
        return source.plan(call);
    }

    @Override
    public Cursor call(ProcedureCall call, RequestContext context) {
        return source.call(call, context);
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
    public Optional<Boolean> hasScopes(List<String> scopes) {
        return source.hasScopes(scopes);
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
    public byte[] picture(URI address, RequestContext context) {
        return source.picture(address, context);
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
