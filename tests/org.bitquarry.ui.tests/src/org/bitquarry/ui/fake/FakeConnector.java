package org.bitquarry.ui.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;

/** Tells who is connected and which schemas there are, as its {@link FakeSource} wants; reads no rows. */
final class FakeConnector implements Connector {
    private final FakeSource source;

    FakeConnector(FakeSource source) {
        this.source = source;
    }

    @Override
    public Catalog catalog() {
        return source.catalog();
    }

    @Override
    public ConnectionReport test(RequestContext context) {
        source.gate().passes(context.cancellation());
        if (source.isOffline()) {
            throw new UnreachableException(
                    new Problem("GET /user", "bitbucket.example can't be reached.", "Check the network, then retry."),
                    null);
        }
        context.exchanges()
                .exchanged(new HttpExchange(
                        Instant.EPOCH,
                        "GET",
                        "https://bitbucket.example/2.0/user?fields=display_name%2Cuuid",
                        Optional.empty(),
                        200,
                        Duration.ofMillis(12),
                        345,
                        1,
                        Optional.empty()));
        return new ConnectionReport("Ann Example", List.of(), Optional.of("acme"), Optional.of(budget()), List.of());
    }

    @Override
    public boolean isOffline() {
        return source.isOffline();
    }

    @Override
    public Budget budget() {
        return new Budget(1000, 742);
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    @Override
    public Pushed pushDown(ScanRequest wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RequestPlan plan(ScanRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Cursor scan(ScanRequest request, RequestContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RequestPlan plan(ChangeSet changes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context) {
        throw new UnsupportedOperationException();
    }
}
