package org.bitquarry.ui.sql;

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
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.CancellationToken.Registration;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** Numbered rows with a name, or one answer of another kind. */
final class FakeQuery implements PreparedQuery {
    static final TableRef NOTES = new TableRef(
            new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), ""),
            TableBuilder.table("Notes")
                    .in(SchemaKind.REPOSITORY)
                    .describedAs("Notes.")
                    .listedAt("/repositories/{workspace}/{repository}/notes")
                    .columns(ColumnBuilder.bigint("Id").at("/id").key().describedAs("Number."))
                    .build());

    private final int rows;
    private boolean hangs;
    private @Nullable StatementResult answer;
    private @Nullable RuntimeException fault;
    private int breaksAfter = Integer.MAX_VALUE;
    final CountDownLatch hanging = new CountDownLatch(1);

    FakeQuery(int rows) {
        this.rows = rows;
    }

    /** Waits for the first row until it is stopped. */
    FakeQuery hanging() {
        hangs = true;
        return this;
    }

    /** Finds nobody at the other end. */
    static FakeQuery unreachable() {
        return new FakeQuery(0).breaking(0);
    }

    /** Loses the source after so many rows. */
    FakeQuery breaking(int after) {
        breaksAfter = after;
        return this;
    }

    /** Fails so after so many rows. */
    FakeQuery failing(int after, RuntimeException why) {
        fault = why;
        return breaking(after);
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
        return List.of(
                new ResultColumn("Id", SqlType.BIGINT, false, Optional.empty()),
                new ResultColumn("Name", SqlType.VARCHAR, true, Optional.empty()));
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
        return new RequestPlan(
                List.of(new PlannedRequest(
                        "GET",
                        "/2.0/repositories/acme?pagelen=100&fields=values.slug,values.name,next&sort=slug",
                        Optional.empty(),
                        "page 1 of about 3",
                        3,
                        List.of("repository"),
                        false)),
                List.of("LENGTH(Name) > 10"),
                List.of("Compare Slug with = to read one row with one request."));
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        if (breaksAfter == 0) {
            throw fault == null ? lost() : fault;
        }
        return answer == null ? new StatementResult.Rows(columns(), new Numbers(context)) : answer;
    }

    private static UnreachableException lost() {
        return new UnreachableException(
                new Problem("GET /rows", "nobody answers.", "Look whether you are online, then try again."), null);
    }

    private final class Numbers implements Cursor {
        private final RequestContext context;
        private long row;

        Numbers(RequestContext context) {
            this.context = context;
        }

        @Override
        public boolean next() {
            if (hangs) {
                awaitStop();
            }
            if (row == breaksAfter) {
                throw fault == null ? lost() : fault;
            }
            return row++ < rows;
        }

        private void awaitStop() {
            CountDownLatch cancelled = new CountDownLatch(1);
            try (Registration registration = context.cancellation().onCancel(cancelled::countDown)) {
                hanging.countDown();
                if (!cancelled.await(20, TimeUnit.SECONDS)) {
                    throw new AssertionError("nobody cancelled");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            throw new CancelledException(new Problem("GET /rows", "stopped on request.", ""), null);
        }

        @Override
        public @Nullable Object[] row() {
            return new @Nullable Object[] {row, "repository " + row};
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(rows);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
