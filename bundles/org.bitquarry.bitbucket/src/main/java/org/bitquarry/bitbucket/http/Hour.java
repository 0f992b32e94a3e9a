package org.bitquarry.bitbucket.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/** What was spent of a rolling hour, and what the source said of it. For one thread at a time. */
final class Hour {
    static final Duration WINDOW = Duration.ofHours(1);
    /** More than any limit that Bitbucket gives; a file with more is none of ours. */
    private static final int MOST = 20_000;

    private final Deque<Instant> spent = new ArrayDeque<>();
    private OptionalInt serverLimit = OptionalInt.empty();
    private Instant pausedUntil = Instant.EPOCH;

    Deque<Instant> spent() {
        return spent;
    }

    OptionalInt serverLimit() {
        return serverLimit;
    }

    void limit(int requests) {
        serverLimit = OptionalInt.of(requests);
    }

    Instant pausedUntil() {
        return pausedUntil;
    }

    void pauseUntil(Instant until) {
        if (until.isAfter(pausedUntil)) {
            pausedUntil = until;
        }
    }

    /**
     * Forgets what is older than an hour. A clock that was set back leaves times to come behind: they count as of now, so that
     * nobody waits for longer than an hour, and nothing is spent twice.
     */
    void forgetOld(Instant now) {
        if (pausedUntil.isAfter(now.plus(WINDOW))) {
            pausedUntil = now;
        }
        int early = 0;
        while (!spent.isEmpty() && spent.getLast().isAfter(now)) {
            spent.removeLast();
            early++;
        }
        for (int i = 0; i < early; i++) {
            spent.addLast(now);
        }
        Instant start = now.minus(WINDOW);
        while (!spent.isEmpty() && !spent.getFirst().isAfter(start)) {
            spent.removeFirst();
        }
    }

    ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate((2 + spent.size()) * Long.BYTES);
        bytes.putLong(pausedUntil.toEpochMilli()).putLong(serverLimit.orElse(0));
        spent.forEach(time -> bytes.putLong(time.toEpochMilli()));
        return bytes.flip();
    }

    /**
     * Reads what another process wrote. What can't be true, such as a time more than an hour ahead, is left out: it may be half
     * written. One that is nearer is another process's, whose clock was read a moment later, or was written before the clock
     * was set back.
     */
    static Hour of(ByteBuffer bytes, Instant now) {
        Hour hour = new Hour();
        if (bytes.remaining() < 2 * Long.BYTES || bytes.remaining() > MOST * Long.BYTES) {
            return hour;
        }
        Instant latest = now.plus(WINDOW);
        Instant pause = Instant.ofEpochMilli(bytes.getLong());
        if (pause.isBefore(latest)) {
            hour.pausedUntil = pause;
        }
        long limit = bytes.getLong();
        if (limit > 0 && limit <= MOST) {
            hour.serverLimit = OptionalInt.of(Math.toIntExact(limit));
        }
        while (bytes.remaining() >= Long.BYTES) {
            Instant time = Instant.ofEpochMilli(bytes.getLong());
            if (time.isBefore(latest)) {
                hour.spent.addLast(time.isAfter(now) ? now : time);
            }
        }
        return hour;
    }
}
