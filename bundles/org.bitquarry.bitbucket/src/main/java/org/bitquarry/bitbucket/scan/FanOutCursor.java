package org.bitquarry.bitbucket.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
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
    private final Resumption resumption = new Resumption();
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
        return resumption.next(this::read, this::beginAgain);
    }

    /** First pages that did not come are asked for once more, those included that were on their way when another one failed. */
    private void beginAgain() {
        if (current != null) {
            current = again(current);
        }
        List<Started> others = List.copyOf(started);
        started.clear();
        others.forEach(child -> started.addLast(again(child)));
    }

    private Started again(Started child) {
        return reading.broke(child.primed()) ? start(child.cursor()) : child;
    }

    private boolean read() {
        prime();
        while (current != null) {
            reading.await(current.primed());
            if (current.cursor().next()) {
                return true;
            }
            current.cursor().close();
            // Whatever fails now, this one is done.
            current = null;
            pastFirst = true;
            current = follow();
        }
        return false;
    }

    private @Nullable Started follow() {
        reading.context().cancellation().check("Reading");
        int most = pastFirst ? AHEAD : 1;
        while (started.size() < most && children.hasNext()) {
            started.addLast(start(children.next()));
        }
        return started.pollFirst();
    }

    private Started start(ReadAhead child) {
        return new Started(child, reading.start(() -> {
            child.prime();
            return child;
        }));
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
