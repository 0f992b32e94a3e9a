package org.bitquarry.emulator.internal.data;

import org.bitquarry.emulator.internal.state.World;

/** The data sets. The same seed makes the same data, however often and wherever. */
public final class DataSets {
    private DataSets() {}

    public static World demo(long seed) {
        return new DemoData(seed, DemoScript.read()).world();
    }

    public static World bench(long seed) {
        return new BenchData(seed).world();
    }
}
