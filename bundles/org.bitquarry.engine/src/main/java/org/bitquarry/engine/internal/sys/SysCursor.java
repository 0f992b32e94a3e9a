package org.bitquarry.engine.internal.sys;

import java.util.Collections;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads rows about the catalogue, which are made as they are read. */
final class SysCursor implements Cursor {
    private final Supplier<Stream<@Nullable Object[]>> source;
    private final CancellationToken cancellation;
    private final String asked;
    private @Nullable Iterator<@Nullable Object[]> rows;
    private @Nullable Object[] row = new Object[0];
    private volatile boolean closed;

    SysCursor(Supplier<Stream<@Nullable Object[]>> source, CancellationToken cancellation, String asked) {
        this.source = source;
        this.cancellation = cancellation;
        this.asked = asked;
    }

    @Override
    public boolean next() {
        cancellation.check(asked);
        Iterator<@Nullable Object[]> open = rows == null ? source.get().iterator() : rows;
        rows = open;
        if (closed || !open.hasNext()) {
            rows = Collections.emptyIterator();
            return false;
        }
        row = open.next();
        return true;
    }

    @Override
    public @Nullable Object[] row() {
        return row;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        closed = true;
    }
}
