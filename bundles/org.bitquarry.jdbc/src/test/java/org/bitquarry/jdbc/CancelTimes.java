package org.bitquarry.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.bitquarry.emulator.Account;
import org.bitquarry.jdbc.HoldingProxy.Manner;

/**
 * Measures how long an end takes at each stage: until the thread that waits is free, and until the exchange is seen to be
 * aborted at the other end. Prints one line of the benchmarks' table for each; the argument is the number of rounds.
 */
public final class CancelTimes {
    private static final int WARM_UP = 3;
    private static final long PLANNING_BEGINS = 10;
    private static final long SECOND = 1_000_000_000L;
    private static final double LIMIT = 50;
    private static final String ALL = "SELECT Id FROM web.PullRequests";

    private CancelTimes() {}

    /** What waits, and for which request. */
    private enum Stage {
        SCHEMA("looking a schema up", "/repositories/acme", "SELECT Id FROM api.PullRequests"),
        FIRST_BYTE("waiting for the first byte", "/pullrequests", ALL),
        LATER_PAGE("between pages", "page=2", ALL),
        JOIN(
                "fetching in a join",
                "/refs/branches?",
                "SELECT p.Id, b.TargetHash FROM web.PullRequests p JOIN web.Branches b ON b.Name = p.SourceBranchName"),
        SORT("fetching in a sort", "page=2", "SELECT UPPER(Title) FROM web.PullRequests ORDER BY 1"),
        WRITE("an UPDATE", "PUT ", "UPDATE web.PullRequests SET Title = 'x' WHERE Id = 27"),
        TIME_LIMIT("the first byte, by a time limit", "/pullrequests", ALL),
        /** No exchange is in flight: only the thread is to be freed. */
        PAUSE("a pause that Bitbucket asked for", "/pullrequests", ALL),
        PLANNING("planning", "", planned());

        private final String label;
        private final String held;
        private final String sql;

        Stage(String label, String held, String sql) {
            this.label = label;
            this.held = held;
            this.sql = sql;
        }

        boolean isWithoutExchange() {
            return this == PAUSE || this == PLANNING;
        }

        /** A statement that takes long to plan: who measures it cancels it before it is through. */
        private static String planned() {
            StringBuilder sql = new StringBuilder("SELECT COUNT(*) FROM web.PullRequests p0");
            for (int i = 1; i < 8; i++) {
                sql.append(" JOIN web.PullRequests p" + i + " ON p" + i + ".Id = p" + (i - 1) + ".Id + 1");
            }
            return sql.toString();
        }
    }

    /** One measurement in nanoseconds. */
    private record Times(long free, long aborted) {}

    /** Runs all stages. */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        try (Demo demo = new Demo()) {
            for (Stage stage : Stage.values()) {
                List<Long> free = new ArrayList<>();
                List<Long> aborted = new ArrayList<>();
                for (int round = -WARM_UP; round < rounds; round++) {
                    Times times = once(demo, stage);
                    if (round >= 0) {
                        free.add(times.free());
                        aborted.add(times.aborted());
                    }
                }
                print("cancel, " + stage.label + ": until the thread is free", free);
                if (!stage.isWithoutExchange()) {
                    print("the same: until the exchange is aborted", aborted);
                }
            }
        }
    }

    private static void print(String what, List<Long> nanos) {
        double median = median(nanos);
        System.out.printf(
                Locale.ROOT,
                "| %s | the worst of %d | %.2f ms | %.2f ms | %.2f | ≤ 50 ms |%n",
                what,
                nanos.size(),
                median,
                worst(nanos),
                median / LIMIT);
    }

    private static Times once(Demo demo, Stage stage) throws Exception {
        try (HoldingProxy proxy = new HoldingProxy(demo.emulator.baseUri());
                Connection connection = demo.driver.connect(
                        "jdbc:bitquarry:URL=" + proxy.baseUri()
                                + ";Workspace=acme;Pagesize=10;RequestBudget=10000;User=" + Account.DEMO_EMAIL,
                        Demo.secret(Account.DEMO_TOKEN));
                Statement statement = connection.createStatement()) {
            if (stage != Stage.SCHEMA) {
                statement.executeQuery("SELECT Name FROM web.Branches LIMIT 1").close();
            }
            if (stage != Stage.PLANNING) {
                proxy.hold(stage.held, stage == Stage.PAUSE ? Manner.LIMITED : Manner.SILENT);
            }
            statement.setQueryTimeout(stage == Stage.TIME_LIMIT ? 1 : 0);
            CountDownLatch begun = new CountDownLatch(1);
            long start = System.nanoTime() + SECOND;
            CompletableFuture<Long> freeAt = CompletableFuture.supplyAsync(() -> ended(statement, stage.sql, begun));
            if (stage == Stage.PLANNING) {
                begun.await();
                // A cancel that comes before the statement has begun to run has no effect.
                Thread.sleep(PLANNING_BEGINS);
            } else {
                proxy.awaitArrival();
            }
            if (stage != Stage.TIME_LIMIT) {
                start = System.nanoTime();
                statement.cancel();
            }
            if (stage.isWithoutExchange()) {
                return new Times(freeAt.get() - start, 0);
            }
            proxy.awaitAbort();
            long abortedAt = System.nanoTime();
            return new Times(freeAt.get() - start, abortedAt - start);
        }
    }

    private static long ended(Statement statement, String sql, CountDownLatch begun) {
        begun.countDown();
        try {
            if (statement.execute(sql)) {
                read(statement);
            }
            throw new IllegalStateException("it ended by itself: " + sql);
        } catch (SQLException ended) {
            return System.nanoTime();
        }
    }

    private static void read(Statement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    private static double median(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    private static double worst(List<Long> nanos) {
        return Collections.max(nanos) / 1e6;
    }
}
