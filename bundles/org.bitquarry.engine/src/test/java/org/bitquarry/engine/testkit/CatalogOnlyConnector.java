package org.bitquarry.engine.testkit;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;

/** A source that has a catalogue and plans, and fails whoever reads or writes. */
public final class CatalogOnlyConnector implements Connector {
    private final Catalog catalog;

    /** Shows a catalogue. */
    public CatalogOnlyConnector(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Pushed pushDown(ScanRequest wanted) {
        return new Pushed(wanted, wanted.filter(), false, false, false);
    }

    @Override
    public RequestPlan plan(ScanRequest request) {
        PlannedRequest get =
                new PlannedRequest("GET", request.table().toString(), Optional.empty(), "", 1, List.of(), false);
        return new RequestPlan(List.of(get), List.of(), List.of());
    }

    @Override
    public Cursor scan(ScanRequest request, RequestContext context) {
        throw new IllegalStateException("read: " + request.table());
    }

    @Override
    public RequestPlan plan(ChangeSet changes) {
        return RequestPlan.empty();
    }

    @Override
    public List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context) {
        throw new IllegalStateException("written: " + changes);
    }

    @Override
    public ConnectionReport test(RequestContext context) {
        return new ConnectionReport("nobody", List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    @Override
    public Budget budget() {
        throw new IllegalStateException("no budget");
    }

    @Override
    public void close() {}
}
