package org.bitquarry.engine;

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
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/** A source without schemas: an engine over it has its own schema {@code sys} alone. Nobody can ask it for anything. */
final class NoSource implements Connector {
    @Override
    public Catalog catalog() {
        return new NoCatalog();
    }

    @Override
    public Pushed pushDown(ScanRequest wanted) {
        throw nothing();
    }

    @Override
    public RequestPlan plan(ScanRequest request) {
        throw nothing();
    }

    @Override
    public Cursor scan(ScanRequest request, RequestContext context) {
        throw nothing();
    }

    @Override
    public RequestPlan plan(ChangeSet changes) {
        throw nothing();
    }

    @Override
    public List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context) {
        throw nothing();
    }

    @Override
    public ConnectionReport test(RequestContext context) {
        throw nothing();
    }

    @Override
    public Budget budget() {
        return new Budget(0, 0);
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private static IllegalStateException nothing() {
        return new IllegalStateException("there is no source");
    }

    private static final class NoCatalog implements Catalog {
        @Override
        public List<Schema> schemas(RequestContext context) {
            return List.of();
        }

        @Override
        public List<Schema> knownSchemas() {
            return List.of();
        }

        @Override
        public Optional<Schema> schema(String name, RequestContext context) {
            return Optional.empty();
        }

        @Override
        public List<TableDefinition> tables(SchemaKind kind) {
            return List.of();
        }

        @Override
        public Optional<String> removed(String tableName) {
            return Optional.empty();
        }

        @Override
        public void refresh() {
            // There is nothing to forget.
        }
    }
}
