package org.bitquarry.ui.grid;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementKind;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.jspecify.annotations.Nullable;

/** A statement over the fixture's rows. */
final class FakeRows implements PreparedQuery {
    private final List<@Nullable Object[]> rows;

    private FakeRows(List<@Nullable Object[]> rows) {
        this.rows = rows;
    }

    /** Returns a job over that many rows of the fixture. */
    static QueryJob job(int rows) {
        return job(new FakeRows(GridFixture.rows(rows)));
    }

    private static QueryJob job(PreparedQuery query) {
        return new QueryJob(
                QueryRequest.run("SELECT * FROM web.PullRequests"),
                (sql, context) -> query,
                ExchangeListener.NONE,
                Clock.systemUTC());
    }

    @Override
    public StatementKind kind() {
        return StatementKind.QUERY;
    }

    @Override
    public List<ResultColumn> columns() {
        return GridFixture.columns();
    }

    @Override
    public List<SqlType> parameterTypes() {
        return List.of();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return Optional.of(GridFixture.PULL_REQUESTS);
    }

    @Override
    public RequestPlan plan() {
        return RequestPlan.empty();
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        return new StatementResult.Rows(columns(), new ListCursor());
    }

    private final class ListCursor implements Cursor {
        private int at = -1;

        @Override
        public boolean next() {
            return ++at < rows.size();
        }

        @Override
        public @Nullable Object[] row() {
            return rows.get(at).clone();
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(rows.size());
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
