package org.bitquarry.engine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.scan.ScanSource;
import org.bitquarry.engine.internal.sql.CompiledChange;
import org.bitquarry.engine.internal.sys.LastBatch;
import org.bitquarry.model.Connector;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.RateLimitedException;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** An INSERT, UPDATE or DELETE that is ready to run. */
final class PreparedChange implements PreparedQuery {
    private final CompiledChange statement;
    private final Connector connector;
    private final ScanSource source;
    private final InstantSource clock;
    private final int maxAffectedRows;
    private final LastBatch lastBatch;

    PreparedChange(
            CompiledChange statement,
            Connector connector,
            ScanSource source,
            InstantSource clock,
            int maxAffectedRows,
            LastBatch lastBatch) {
        this.statement = statement;
        this.connector = connector;
        this.source = source;
        this.clock = clock;
        this.maxAffectedRows = maxAffectedRows;
        this.lastBatch = lastBatch;
    }

    @Override
    public StatementKind kind() {
        return switch (statement.verb()) {
            case INSERT -> StatementKind.INSERT;
            case UPDATE -> StatementKind.UPDATE;
            case DELETE -> StatementKind.DELETE;
            case READ -> StatementKind.QUERY;
        };
    }

    @Override
    public List<ResultColumn> columns() {
        return List.of();
    }

    @Override
    public List<SqlType> parameterTypes() {
        return statement.rows().parameters();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return Optional.empty();
    }

    @Override
    public RequestPlan plan() {
        return statement.plan(connector, source, clock);
    }

    @Override
    public Optional<ChangeSet> changes(List<@Nullable Object> parameters, RequestContext context) {
        return Optional.of(found(parameters, context));
    }

    private ChangeSet found(List<@Nullable Object> parameters, RequestContext context) {
        statement.requireScopes(connector);
        return statement.find(source, parameters, context, clock, maxAffectedRows);
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        ChangeSet changes = found(parameters, context);
        List<RowOutcome> outcomes = changes.changes().isEmpty()
                ? List.of()
                : connector.commit(changes, (index, change, outcome) -> !endsAll(outcome), context);
        StatementResult.Changed changed =
                statement.unread() ? withoutMissing(changes, outcomes) : new StatementResult.Changed(changes, outcomes);
        lastBatch.holds(changed.changes(), changed.outcomes());
        return changed;
    }

    /** What is wrong with the connection is wrong with every row; what is wrong with a row is not. */
    private static boolean endsAll(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Applied applied -> false;
            case RowOutcome.Conflict conflict -> false;
            case RowOutcome.Rejected rejected -> isOfTheConnection(rejected.error());
            case RowOutcome.Unknown unknown -> true;
        };
    }

    private static boolean isOfTheConnection(BitquarryException error) {
        return error instanceof AuthenticationFailedException
                || error instanceof CancelledException
                || error instanceof PermissionDeniedException
                || error instanceof RateLimitedException
                || error instanceof UnreachableException;
    }

    /** A row that was named by its key without looking, and is not there, is no row of the statement's. */
    private static StatementResult.Changed withoutMissing(ChangeSet changes, List<RowOutcome> outcomes) {
        List<RowChange> found = new ArrayList<>();
        List<RowOutcome> of = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            boolean missing = outcomes.get(i) instanceof RowOutcome.Rejected rejected
                    && rejected.error() instanceof NotFoundException;
            if (!missing) {
                found.add(changes.changes().get(i));
                of.add(outcomes.get(i));
            }
        }
        return new StatementResult.Changed(new ChangeSet(found), of);
    }
}
