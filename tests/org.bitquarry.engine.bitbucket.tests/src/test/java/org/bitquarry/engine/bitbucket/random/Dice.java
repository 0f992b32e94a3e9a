package org.bitquarry.engine.bitbucket.random;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Choices that a seed repeats. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Tells yes once in so many times. */
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    @SafeVarargs
    final String make(Supplier<String>... makers) {
        return makers[random.nextInt(makers.length)].get();
    }
}
