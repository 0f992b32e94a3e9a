package org.bitquarry.emulator.internal.data;

import org.bitquarry.emulator.internal.state.World;

/** The data sets. The same seed makes the same data, however often and wherever. */
public final class DataSets {
    private static final int BENCH_REPOSITORIES = 240;
    private static final int HUGE_REPOSITORIES = 10_000;

    private DataSets() {}

    public static World demo(long seed) {
        return new DemoData(seed, DemoScript.read()).world();
    }

    public static World bench(long seed) {
        return new BenchData(seed, BENCH_REPOSITORIES).world();
    }

    /** The workspace of the benchmarks with more repositories than anybody looks through. */
    public static World huge(long seed) {
        return new BenchData(seed, HUGE_REPOSITORIES).world();
    }
}
