package org.bitquarry.ui.grid;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementKind;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.CancellationToken;
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
    private final List<ResultColumn> columns;
    private final List<@Nullable Object[]> rows;
    private final int stopsAt;
    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile boolean lost;

    private FakeRows(List<ResultColumn> columns, List<@Nullable Object[]> rows, int stopsAt) {
        this.columns = columns;
        this.rows = rows;
        this.stopsAt = stopsAt;
    }

    /** Makes rows of the fixture, before one of which it waits until somebody stops it. */
    static FakeRows stopping(int rows, int before) {
        return new FakeRows(GridFixture.columns(), GridFixture.rows(rows), before);
    }

    /** Loses the source where it would wait. */
    void lose() {
        lost = true;
    }

    /** Returns a job over rows of one word each. */
    static QueryJob words(int rows) {
        return new FakeRows(
                        List.of(new ResultColumn("Word", SqlType.VARCHAR, true, Optional.empty())),
                        IntStream.range(0, rows)
                                .mapToObj(row -> new @Nullable Object[] {row % 2 == 0 ? "even" : "odd"})
                                .toList(),
                        Integer.MAX_VALUE)
                .job();
    }

    /** Waits until somebody waits for the row before which it stops. */
    void awaitRow() throws InterruptedException {
        reached.await();
    }

    /** Returns a job over that many rows of the fixture. */
    static QueryJob job(int rows) {
        return stopping(rows, Integer.MAX_VALUE).job();
    }

    /** Returns a job that reads them. */
    QueryJob job() {
        return new QueryJob(
                QueryRequest.run("SELECT * FROM web.PullRequests"),
                (sql, context) -> this,
                ExchangeListener.NONE,
                Clock.systemUTC());
    }

    @Override
    public StatementKind kind() {
        return StatementKind.QUERY;
    }

    @Override
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public List<SqlType> parameterTypes() {
        return List.of();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return Optional.of(GridFixture.PULL_REQUESTS).filter(table -> columns.stream()
                .anyMatch(column -> column.origin().isPresent()));
    }

    @Override
    public RequestPlan plan() {
        return RequestPlan.empty();
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        return new StatementResult.Rows(columns, new ListCursor(context));
    }

    private final class ListCursor implements Cursor {
        private final RequestContext context;
        private int at = -1;

        ListCursor(RequestContext context) {
            this.context = context;
        }

        @Override
        public boolean next() {
            if (++at == stopsAt && lost) {
                throw new UnreachableException(
                        new Problem("GET /rows", "nobody answers.", "Look whether you are online, then try again."),
                        null);
            } else if (at == stopsAt) {
                awaitStop();
            }
            return at < rows.size();
        }

        private void awaitStop() {
            CountDownLatch stopped = new CountDownLatch(1);
            try (CancellationToken.Registration registration =
                    context.cancellation().onCancel(stopped::countDown)) {
                reached.countDown();
                stopped.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            context.cancellation().check("Reading");
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
