package org.bitquarry.workbench.core.datasource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;

/** A connector that only tells who is connected, and whether it was closed. Its token says how it behaves. */
final class FakeConnector implements Connector {
    private final String token;
    private boolean closed;

    FakeConnector(String token) {
        this.token = token;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public ConnectionReport test(RequestContext context) {
        context.cancellation().check("Test the connection");
        if (token.equals("wrong")) {
            throw new AuthenticationFailedException(new Problem("GET /user", "the token was refused (401).", ""), null);
        }
        if (token.equals("silent")) {
            awaitCancellation(context);
        }
        if (token.equals("bug")) {
            throw new IllegalStateException("a bug");
        }
        context.exchanges()
                .exchanged(new HttpExchange(
                        Instant.EPOCH, "GET", "/user", Optional.empty(), 200, Duration.ZERO, 2, 0, Optional.empty()));
        return new ConnectionReport("user of " + token, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Stands for a server that accepts a request and never answers. */
    private static void awaitCancellation(RequestContext context) {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (CancellationToken.Registration ignored = context.cancellation().onCancel(cancelled::countDown)) {
            cancelled.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        context.cancellation().check("Test the connection");
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Catalog catalog() {
        return new EmptyCatalog();
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

    @Override
    public Budget budget() {
        throw new UnsupportedOperationException();
    }
}
