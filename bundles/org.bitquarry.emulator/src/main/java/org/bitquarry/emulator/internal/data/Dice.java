package org.bitquarry.emulator.internal.data;

import java.util.List;

/** Pseudo-random numbers (SplitMix64) that are the same on every platform and in every release of Java. */
final class Dice {
    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    /** Dice that belong to a name: adding one repository changes no other. */
    Dice(long seed, String name) {
        this(seed * 0x9E3779B97F4A7C15L + name.hashCode());
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to below a bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Microseconds of a second; sometimes none. */
    long nanos() {
        return percent(5) ? 0 : below(1_000_000) * 1_000L;
    }
}
