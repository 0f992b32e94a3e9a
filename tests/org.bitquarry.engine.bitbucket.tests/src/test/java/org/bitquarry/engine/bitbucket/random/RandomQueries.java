package org.bitquarry.engine.bitbucket.random;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.bitquarry.engine.bitbucket.EmulatedSql;

/**
 * Runs random statements in both engines: {@code RandomQueries FROM COUNT}. A seed's statement doesn't depend on those
 * before it, so that a run may be taken up where another one ended, and several may share the seeds. Exit code 1 when any
 * statement differs.
 */
public final class RandomQueries {
    /** Both engines begin anew after so many: a client's hour of requests is over sooner than a long run. */
    private static final long ROUND = 1_000;

    private RandomQueries() {}

    /** Runs the seeds {@code args[0]} to {@code args[0] + args[1]}; prints what differs, and the figures after each round. */
    public static void main(String[] args) throws Exception {
        long from = Long.parseLong(args[0]);
        long end = from + Long.parseLong(args[1]);
        long start = System.nanoTime();
        Tally tally = new Tally();
        try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor()) {
            for (long seed = from; seed < end; seed += ROUND) {
                long next = Math.min(end, seed + ROUND);
                round(seed, next, tally, watch);
                System.out.println("up to " + next + ": " + tally.summary(Duration.ofNanos(System.nanoTime() - start)));
            }
            watch.shutdownNow();
        }
        System.exit(tally.isClean() ? 0 : 1);
    }

    private static void round(long from, long end, Tally tally, ScheduledExecutorService watch) throws SQLException {
        try (EmulatedSql sql = new EmulatedSql().showingDeleted();
                Twin twin = new Twin()) {
            Trial trial = new Trial(sql, twin, watch);
            for (long seed = from; seed < end; seed++) {
                Outcome outcome = trial.of(seed);
                tally.add(seed, outcome);
                switch (outcome) {
                    case Outcome.Agreed same -> {}
                    case Outcome.Refused(String reason, String text) -> System.out.println(text);
                    case Outcome.Wrong(String text) -> System.out.println(text);
                }
            }
            tally.sent(trial.mostRequests());
        }
    }
}
