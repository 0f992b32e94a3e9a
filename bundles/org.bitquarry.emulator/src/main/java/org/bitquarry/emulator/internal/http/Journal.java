package org.bitquarry.emulator.internal.http;

import java.util.function.Supplier;

/**
 * Keeps the writes that succeeded. Called by one thread at a time, except for {@link #isBehind}.
 */
public interface Journal {
    /** Whether another process has written since this one looked. Cheap, and called for every request. */
    boolean isBehind();

    /** Plays what others have written. */
    void catchUp();

    /** Carries out a write, after those of others, and keeps it when it succeeds. */
    Answer write(Request request, Supplier<Answer> action);

    /** Keeps nothing. */
    static Journal none() {
        return new Journal() {
            @Override
            public boolean isBehind() {
                return false;
            }

            @Override
            public void catchUp() {
                // There are no others.
            }

            @Override
            public Answer write(Request request, Supplier<Answer> action) {
                return action.get();
            }
        };
    }
}
