package org.bitquarry.workbench.core.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementKind;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken.Registration;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** A statement over numbered rows, a page of ten each request; a page can be made to hang until it is cancelled. */
public final class FakeQuery implements PreparedQuery {
    static final int PAGE = 10;
    private final int rows;
    private OptionalLong promised = OptionalLong.empty();
    private int hangingPage = Integer.MAX_VALUE;
    private @Nullable RuntimeException brokenBy;
    private final Map<Integer, RuntimeException> breaks = new HashMap<>();
    private @Nullable StatementResult answer;
    private @Nullable Cursor opened;
    public final CountDownLatch hangs = new CountDownLatch(1);
    final CountDownLatch closed = new CountDownLatch(1);
    final List<@Nullable Object> parameters = new ArrayList<>();

    public FakeQuery(int rows) {
        this.rows = rows;
    }

    FakeQuery promising(long size) {
        promised = OptionalLong.of(size);
        return this;
    }

    public FakeQuery hangingAtPage(int page) {
        hangingPage = page;
        return this;
    }

    public FakeQuery breakingAtTheEnd(RuntimeException error) {
        brokenBy = error;
        return this;
    }

    /** Fails once before a row, and can go on from there. */
    FakeQuery breakingBefore(int row, RuntimeException error) {
        breaks.put(row, error);
        return this;
    }

    FakeQuery answering(StatementResult value) {
        answer = value;
        return this;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.QUERY;
    }

    @Override
    public List<ResultColumn> columns() {
        return List.of(new ResultColumn("Id", SqlType.BIGINT, false, Optional.empty()));
    }

    @Override
    public List<SqlType> parameterTypes() {
        return List.of();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return Optional.empty();
    }

    @Override
    public RequestPlan plan() {
        return new RequestPlan(List.of(), List.of("planned"), List.of());
    }

    @Override
    public StatementResult execute(List<@Nullable Object> values, RequestContext context) {
        parameters.addAll(values);
        if (answer != null) {
            return answer;
        }
        opened = new PagedCursor(context);
        return new StatementResult.Rows(columns(), opened);
    }

    private final class PagedCursor implements Cursor {
        private final RequestContext context;
        private long row;

        PagedCursor(RequestContext context) {
            this.context = context;
        }

        @Override
        public boolean next() {
            if (row % PAGE == 0 && row < rows) {
                request((int) (row / PAGE));
            }
            RuntimeException once = breaks.remove((int) row);
            if (once != null) {
                throw once;
            }
            if (row == rows && brokenBy != null) {
                throw brokenBy;
            }
            return row++ < rows;
        }

        private void request(int page) {
            if (page == hangingPage) {
                CountDownLatch cancelled = new CountDownLatch(1);
                try (Registration registration = context.cancellation().onCancel(cancelled::countDown)) {
                    hangs.countDown();
                    if (!cancelled.await(20, TimeUnit.SECONDS)) {
                        throw new AssertionError("nobody cancelled");
                    }
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                throw new CancelledException(new Problem("GET /rows", "stopped on request.", ""), null);
            }
            context.exchanges()
                    .exchanged(new HttpExchange(
                            Instant.EPOCH,
                            "GET",
                            "/rows",
                            Optional.empty(),
                            200,
                            Duration.ZERO,
                            0,
                            PAGE,
                            Optional.empty()));
        }

        @Override
        public boolean isResumable() {
            return brokenBy == null;
        }

        @Override
        public @Nullable Object[] row() {
            return new @Nullable Object[] {row};
        }

        @Override
        public OptionalLong size() {
            return promised;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
