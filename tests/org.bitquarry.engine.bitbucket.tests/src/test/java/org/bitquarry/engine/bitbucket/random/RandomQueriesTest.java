package org.bitquarry.engine.bitbucket.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;
import org.bitquarry.engine.bitbucket.EmulatedSql;
import org.junit.jupiter.api.Test;

/**
 * Random queries give the rows that an independent engine gives over the same data. A slice of seeds runs here; {@link
 * RandomQueries} runs as many as asked.
 */
class RandomQueriesTest {
    private static final long SEEDS = 1500;
    /** The comments of each of 27 pull requests, a few times; most tables are one page. */
    private static final int BOUND = 120;

    @Test
    void bothEnginesGiveTheSameRows() throws Exception {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        try (EmulatedSql sql = new EmulatedSql().showingDeleted();
                Twin twin = new Twin()) {
            Trial trial = new Trial(sql, twin, watch);

            List<String> wrong = LongStream.range(0, SEEDS)
                    .mapToObj(trial::of)
                    .filter(text -> !text.isEmpty())
                    .toList();

            assertThat(wrong).isEmpty();
            assertThat(trial.mostRequests()).isBetween(1, BOUND);
        } finally {
            watch.shutdownNow();
        }
    }
}
