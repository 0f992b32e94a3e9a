package org.bitquarry.bitbucket.scan;

import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One row with one number. */
final class CountCursor implements ReadAhead {
    private final LongSupplier count;
    private final AutoCloseableReading closing;
    private OptionalLong value = OptionalLong.empty();
    private boolean delivered;

    /** Ends what the count is doing. */
    @FunctionalInterface
    interface AutoCloseableReading {
        void close();
    }

    CountCursor(LongSupplier count, AutoCloseableReading closing) {
        this.count = count;
        this.closing = closing;
    }

    @Override
    public void prime() {
        if (value.isEmpty()) {
            value = OptionalLong.of(count.getAsLong());
        }
    }

    @Override
    public boolean next() {
        if (delivered) {
            return false;
        }
        prime();
        delivered = true;
        return true;
    }

    @Override
    public @Nullable Object[] row() {
        return new @Nullable Object[] {value.orElseThrow(() -> new IllegalStateException("no row"))};
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(1);
    }

    @Override
    public void close() {
        closing.close();
    }
}
