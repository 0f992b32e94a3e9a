package org.bitquarry.engine.bitbucket.random;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.bitquarry.engine.bitbucket.EmulatedSql;

/** Runs random statements in both engines: {@code RandomQueries FROM COUNT}. Exit code 1 when any differs. */
public final class RandomQueries {
    private RandomQueries() {}

    /** Runs the seeds {@code args[0]} to {@code args[0] + args[1]} and prints what differs, then the figures. */
    public static void main(String[] args) throws Exception {
        long from = Long.parseLong(args[0]);
        long count = Long.parseLong(args[1]);
        long wrong = 0;
        long start = System.nanoTime();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        try (EmulatedSql sql = new EmulatedSql().showingDeleted();
                Twin twin = new Twin()) {
            Trial trial = new Trial(sql, twin, watch);
            for (long seed = from; seed < from + count; seed++) {
                String text = trial.of(seed);
                if (!text.isEmpty()) {
                    wrong++;
                    System.out.println(text);
                }
            }
            System.out.printf(
                    "%d statements, %d differ, at most %d requests each, %d s%n",
                    count, wrong, trial.mostRequests(), (System.nanoTime() - start) / 1_000_000_000L);
        } finally {
            watch.shutdownNow();
        }
        System.exit(wrong == 0 ? 0 : 1);
    }
}
