package org.bitquarry.emulator.internal.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest requests, in the order in which they were answered. Thread-safe. */
public final class RequestLog {
    private static final int MOST = 50_000;

    private final Deque<Observation> kept = new ArrayDeque<>();

    synchronized void add(Observation observation) {
        if (kept.size() == MOST) {
            kept.removeFirst();
        }
        kept.addLast(observation);
    }

    public synchronized List<Observation> all() {
        return new ArrayList<>(kept);
    }

    public synchronized void clear() {
        kept.clear();
    }
}
