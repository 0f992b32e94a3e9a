package org.bitquarry.engine.bitbucket.random;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.engine.bitbucket.EmulatedSql;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** Runs one statement in both engines, and says in words where they differ. */
final class Trial {
    private static final List<String> TABLES = List.of(
            "Information.Repositories",
            "Information.Projects",
            "Information.Users",
            "web.PullRequests",
            "web.PullRequestComments",
            "web.PullRequestReviewers",
            "web.Branches",
            "web.Tags",
            "web.Commits",
            "web.Pipelines",
            "api.PullRequests");
    private static final int PATIENCE_SECONDS = 60;

    private final EmulatedSql sql;
    private final Twin twin;
    private final ScheduledExecutorService watch;
    private int mostRequests;

    Trial(EmulatedSql sql, Twin twin, ScheduledExecutorService watch) throws SQLException {
        this.sql = sql;
        this.twin = twin;
        this.watch = watch;
        for (String table : TABLES) {
            String[] names = table.split("\\.");
            twin.add(names[0], names[1], (StatementResult.Rows) sql.execute("SELECT * FROM " + table));
        }
        sql.sent();
    }

    /** Returns the most requests that one statement has sent so far. */
    int mostRequests() {
        return mostRequests;
    }

    /** Runs the statement of a seed. */
    Outcome of(long seed) {
        String statement = new RandomQuery(seed, twin.tables()).next();
        boolean ordered = statement.contains(" ORDER BY 1 ");
        List<String> expected;
        try {
            expected = SameRows.of(twin.query(statement), ordered);
        } catch (SQLException e) {
            return wrong(seed, "H2 refuses it, the generator is wrong: " + e.getMessage(), statement);
        }
        try {
            List<String> actual = SameRows.of(rows(statement), ordered);
            return actual.equals(expected)
                    ? new Outcome.Agreed()
                    : wrong(
                            seed,
                            "other rows",
                            statement + "\nexpected " + shortened(expected) + "\nactual   " + shortened(actual));
        } catch (QueryRejectedException e) {
            return e.position().isPresent()
                    ? new Outcome.Refused(
                            e.problem().cameBack().replaceAll("\".*\"|\\d+", "…"), text(seed, e.toString(), statement))
                    : wrong(seed, e.toString(), statement);
        } catch (RuntimeException e) {
            // The border of the trial: whatever else is thrown is a finding, and the more so what nobody meant to
            // throw.
            return wrong(seed, e.toString(), statement);
        } finally {
            mostRequests = Math.max(mostRequests, sql.sent().size());
        }
    }

    private static Outcome wrong(long seed, String what, String statement) {
        return new Outcome.Wrong(text(seed, what, statement));
    }

    private static String text(long seed, String what, String statement) {
        return "seed " + seed + ": " + what + "\n" + statement;
    }

    private List<List<@Nullable Object>> rows(String statement) {
        CancellationToken token = new CancellationToken();
        ScheduledFuture<?> bark = watch.schedule(token::cancel, PATIENCE_SECONDS, TimeUnit.SECONDS);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        StatementResult result =
                sql.prepare(statement).execute(List.of(), new RequestContext(token, ExchangeListener.NONE));
        try (Cursor cursor = ((StatementResult.Rows) result).cursor()) {
            while (cursor.next()) {
                rows.add(Arrays.asList(cursor.row()));
            }
        } finally {
            bark.cancel(false);
        }
        return rows;
    }

    private static String shortened(List<String> rows) {
        String text = rows.size() + " rows " + rows;
        return text.length() > 600 ? text.substring(0, 600) + " …" : text;
    }
}
