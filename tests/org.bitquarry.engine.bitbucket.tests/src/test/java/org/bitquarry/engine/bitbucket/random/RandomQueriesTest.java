package org.bitquarry.engine.bitbucket.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bitquarry.engine.bitbucket.EmulatedSql;
import org.junit.jupiter.api.Test;

/**
 * Random queries give the rows that an independent engine gives over the same data. A slice of seeds runs here; {@link
 * RandomQueries} runs as many as asked.
 */
class RandomQueriesTest {
    private static final long SEEDS = 1500;
    private static final long OF_THREE_TABLES = 300;
    /** What Calcite's rules or its generated code once couldn't do, or did wrong. */
    private static final long[] ONCE_WRONG = {
        105842, 113634, 120686, 125135, 125167, 128032, 129508, 131945, 204890, 206529, 227287, 257206, 277673
    };

    /** The comments of each of 27 pull requests, a few times; most tables are one page. */
    private static final int BOUND = 120;

    @Test
    void bothEnginesGiveTheSameRows() throws Exception {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        try (EmulatedSql sql = new EmulatedSql().showingDeleted();
                Twin twin = new Twin()) {
            Trial trial = new Trial(sql, twin, watch);

            List<Outcome> wrong = Stream.of(
                            LongStream.range(0, SEEDS),
                            LongStream.of(ONCE_WRONG),
                            LongStream.range(RandomQuery.THREE_TABLES, RandomQuery.THREE_TABLES + OF_THREE_TABLES))
                    .flatMap(LongStream::boxed)
                    .map(trial::of)
                    .filter(outcome -> !(outcome instanceof Outcome.Agreed))
                    .toList();

            assertThat(wrong).isEmpty();
            assertThat(trial.mostRequests()).isBetween(1, BOUND);
        } finally {
            watch.shutdownNow();
        }
    }
}
