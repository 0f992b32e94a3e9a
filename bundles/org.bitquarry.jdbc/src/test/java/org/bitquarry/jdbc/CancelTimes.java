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
import org.bitquarry.emulator.Account;

/**
 * Measures how long a cancel takes at each stage: until the waiting thread is free, and until the exchange is seen to be
 * aborted at the other end. Prints one line a stage; the argument is the number of rounds.
 */
public final class CancelTimes {
    private static final int WARM_UP = 3;
    private static final long SECOND = 1_000_000_000L;

    private CancelTimes() {}

    /** What waits, and for which request. */
    private enum Stage {
        SCHEMA("looking a schema up", "/repositories/acme", "SELECT Id FROM api.PullRequests"),
        FIRST_PAGE("first page", "/pullrequests", "SELECT Id FROM web.PullRequests"),
        LATER_PAGE("between pages", "page=2", "SELECT Id FROM web.PullRequests"),
        AGGREGATE(
                "blocking aggregate",
                "page=2",
                "SELECT UPPER(Title), COUNT(*) FROM web.PullRequests GROUP BY UPPER(Title)"),
        TIME_LIMIT("time limit of 1 s, first page", "/pullrequests", "SELECT Id FROM web.PullRequests");

        private final String label;
        private final String held;
        private final String sql;

        Stage(String label, String held, String sql) {
            this.label = label;
            this.held = held;
            this.sql = sql;
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
                System.out.printf(
                        Locale.ROOT,
                        "%-30s thread free: median %6.2f ms, worst %6.2f ms; exchange aborted: median %6.2f ms, worst %6.2f ms%n",
                        stage.label,
                        median(free),
                        worst(free),
                        median(aborted),
                        worst(aborted));
            }
        }
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
            proxy.hold(stage.held);
            statement.setQueryTimeout(stage == Stage.TIME_LIMIT ? 1 : 0);
            long start = System.nanoTime() + SECOND;
            CompletableFuture<Long> freeAt = CompletableFuture.supplyAsync(() -> read(statement, stage.sql));
            if (stage != Stage.TIME_LIMIT) {
                proxy.awaitArrival();
                start = System.nanoTime();
                statement.cancel();
            }
            proxy.awaitAbort();
            long abortedAt = System.nanoTime();
            return new Times(freeAt.get() - start, abortedAt - start);
        }
    }

    private static long read(Statement statement, String sql) {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getString(1);
            }
            return Long.MAX_VALUE;
        } catch (SQLException ended) {
            return System.nanoTime();
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
