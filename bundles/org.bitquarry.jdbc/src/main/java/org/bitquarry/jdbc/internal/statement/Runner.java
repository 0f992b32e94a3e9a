package org.bitquarry.jdbc.internal.statement;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.jdbc.internal.common.Waiting;
import org.bitquarry.jdbc.internal.result.ColumnInfo;
import org.bitquarry.jdbc.internal.result.CursorRows;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.bitquarry.jdbc.internal.result.Rows;
import org.jspecify.annotations.Nullable;

/** Runs statements of a session one after another, within limits. One thread runs; {@link #cancel} may come from any. */
final class Runner {
    private final Session session;
    private final AtomicReference<@Nullable Waiting> current = new AtomicReference<>();

    Runner(Session session) {
        this.session = session;
    }

    /**
     * What limits a run.
     *
     * @param time that may be spent waiting; zero for any
     * @param rows to give at most; 0 for all
     */
    record Limits(Duration time, long rows) {}

    /** Parses, validates and plans a statement. */
    PreparedQuery prepare(String sql, Limits limits) throws SQLException {
        try (Waiting waiting = begin(limits)) {
            return prepare(sql, waiting);
        } finally {
            current.set(null);
        }
    }

    private PreparedQuery prepare(String sql, Waiting waiting) throws SQLException {
        String one = SingleStatement.of(sql);
        return waiting.apart(() -> session.engine().prepare(one, session.settings(), waiting.context()));
    }

    /** Prepares a statement that has no parameters, and runs it. */
    Outcome run(String sql, Limits limits) throws SQLException {
        Waiting waiting = begin(limits);
        return closedOnFailure(sql, waiting, () -> {
            PreparedQuery query = prepare(sql, waiting);
            if (query.parameterCount() > 0) {
                throw new SQLException("The statement has parameters: prepare it and set their values.", "07001");
            }
            return run(query, List.of(), waiting, limits);
        });
    }

    /** Runs a statement that was prepared from a text. */
    Outcome run(String sql, PreparedQuery query, List<@Nullable Object> parameters, Limits limits) throws SQLException {
        Waiting waiting = begin(limits);
        return closedOnFailure(sql, waiting, () -> run(query, parameters, waiting, limits));
    }

    private Outcome run(PreparedQuery query, List<@Nullable Object> parameters, Waiting waiting, Limits limits)
            throws SQLException {
        if (query.writes()) {
            session.checkWritable();
            waiting.mayChange();
        }
        StatementResult result = waiting.during(() -> query.execute(parameters, waiting.context()));
        return switch (result) {
            case StatementResult.Rows(var columns, var cursor) ->
                new Outcome.Result(
                        ResultShape.of(columns.stream().map(ColumnInfo::of).toList()),
                        CursorRows.open(cursor, waiting, limits.rows()));
            case StatementResult.Changed changed -> {
                waiting.close();
                yield ChangeReport.of(changed, waiting);
            }
            case StatementResult.Plan(var plan) -> {
                waiting.close();
                yield new Outcome.Result(PlanRows.SHAPE, Rows.of(PlanRows.of(plan)));
            }
        };
    }

    private Waiting begin(Limits limits) throws SQLException {
        Waiting waiting = session.waiting(limits.time());
        current.set(waiting);
        return waiting;
    }

    private Outcome closedOnFailure(String sql, Waiting waiting, Work work) throws SQLException {
        boolean done = false;
        long started = System.nanoTime();
        try {
            Outcome outcome = work.run();
            done = true;
            session.log().statement(sql, Duration.ofNanos(System.nanoTime() - started));
            return outcome;
        } catch (SQLException failed) {
            session.log().failure(sql, failed);
            throw failed;
        } finally {
            if (!done) {
                waiting.close();
            }
        }
    }

    private interface Work {
        Outcome run() throws SQLException;
    }

    /** Ends what runs now, or the result that is being read. Never blocks. */
    void cancel() {
        Waiting waiting = current.get();
        if (waiting != null) {
            waiting.cancel();
        }
    }
}
