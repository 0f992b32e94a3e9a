package org.bitquarry.emulator.internal.data;

import java.time.Instant;
import org.bitquarry.emulator.internal.state.World;

/** The data sets. The same seed makes the same data, however often and wherever, but for the day of the demo. */
public final class DataSets {
    private static final int BENCH_REPOSITORIES = 240;
    private static final int HUGE_REPOSITORIES = 10_000;

    private DataSets() {}

    /** The believable workspace as it is at a time. */
    public static World demo(long seed, Instant now) {
        return new DemoData(seed, now, DemoScript.read()).world();
    }

    public static World bench(long seed) {
        return new BenchData(seed, BENCH_REPOSITORIES).world();
    }

    /** The workspace of the benchmarks with more repositories than anybody looks through. */
    public static World huge(long seed) {
        return new BenchData(seed, HUGE_REPOSITORIES).world();
    }
}
