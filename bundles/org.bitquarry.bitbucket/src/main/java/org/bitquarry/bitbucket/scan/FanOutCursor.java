package org.bitquarry.bitbucket.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads several cursors as one, in their order. While one is consumed, the first pages of the next few are fetched side
 * by side; they begin once the first cursor has been read to its end, so that a reader who stops early costs little.
 */
final class FanOutCursor implements ReadAhead {
    private static final int AHEAD = 4;

    private final Iterator<ReadAhead> children;
    private final Reading reading;
    private final Runnable onClose;
    private final Deque<Started> started = new ArrayDeque<>();
    private boolean pastFirst;
    private @Nullable Started current;

    /**
     * Makes a cursor.
     *
     * @param children asked for one at a time, in the consumer's thread
     * @param eager fetches side by side from the beginning
     * @param onClose ends what the iterator reads with
     */
    FanOutCursor(Iterator<ReadAhead> children, boolean eager, Reading reading, Runnable onClose) {
        this.children = children;
        this.reading = reading;
        this.onClose = onClose;
        pastFirst = eager;
    }

    /** A child whose first page is on its way. */
    private record Started(ReadAhead cursor, Future<?> primed) {}

    @Override
    public void prime() {
        if (current == null) {
            current = follow();
        }
    }

    @Override
    public boolean next() {
        prime();
        while (current != null) {
            reading.await(current.primed());
            if (current.cursor().next()) {
                return true;
            }
            current.cursor().close();
            pastFirst = true;
            current = follow();
        }
        return false;
    }

    private @Nullable Started follow() {
        reading.context().cancellation().check("Reading");
        int most = pastFirst ? AHEAD : 1;
        while (started.size() < most && children.hasNext()) {
            ReadAhead child = children.next();
            started.addLast(new Started(child, reading.start(() -> {
                child.prime();
                return child;
            })));
        }
        return started.pollFirst();
    }

    @Override
    public @Nullable Object[] row() {
        if (current == null) {
            throw new IllegalStateException("no row");
        }
        return current.cursor().row();
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        reading.close();
        onClose.run();
    }
}
