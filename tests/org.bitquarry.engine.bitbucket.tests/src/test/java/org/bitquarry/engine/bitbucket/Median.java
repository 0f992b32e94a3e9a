package org.bitquarry.engine.bitbucket;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/** The middle one of several measurements, in milliseconds. */
final class Median {
    private static final int RUNS = 5;
    private static final double NANOSECONDS = 1e6;

    private Median() {}

    /** Measures work five times. */
    static double of(Runnable work) {
        return of(RUNS, () -> {
            long start = System.nanoTime();
            work.run();
            return (System.nanoTime() - start) / NANOSECONDS;
        });
    }

    /** Takes so many measurements that were made elsewhere. */
    static double of(int runs, DoubleSupplier measurement) {
        double[] all = DoubleStream.generate(measurement).limit(runs).toArray();
        Arrays.sort(all);
        return all[runs / 2];
    }
}
