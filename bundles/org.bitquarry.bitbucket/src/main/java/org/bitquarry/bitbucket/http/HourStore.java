package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.function.Function;
import org.bitquarry.connections.ProcessLocks;
import org.bitquarry.model.exchange.CancellationToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the hour of one credential: in a file that all processes of the person share, or in memory alone. A file that can't be
 * used keeps no request from being sent: the process counts on its own then. Thread-safe.
 */
public final class HourStore {
    private static final Logger LOG = LoggerFactory.getLogger(HourStore.class);
    private static final String ASKED = "Count the requests of this hour";
    private static final int LARGEST = 1 << 20;

    private final ProcessLocks locks;
    private final String name;
    private Hour known = new Hour();
    private boolean alone;

    /**
     * Makes a store.
     *
     * @param locks hold the file
     * @param name of the credential's file; tells nothing of the credential
     */
    public HourStore(ProcessLocks locks, String name) {
        this.locks = locks;
        this.name = name;
        this.alone = !locks.isShared();
    }

    /** Makes a store of this process alone. */
    public static HourStore unshared() {
        return new HourStore(ProcessLocks.unshared(), "");
    }

    /** Returns something of the hour as it was last seen; never blocks on other processes. */
    synchronized <T> T last(Function<Hour, T> question) {
        return question.apply(known);
    }

    /** Changes the hour while nobody else does. */
    synchronized <T> T change(Instant now, CancellationToken cancellation, Function<Hour, T> change) {
        if (!alone) {
            try {
                return locks.holdingFile(name, ASKED, cancellation, channel -> changed(channel, now, change));
            } catch (IOException e) {
                alone = true;
                LOG.warn("The requests of other processes are not counted: {}", e.getMessage());
            }
        }
        return change.apply(known);
    }

    private <T> T changed(FileChannel channel, Instant now, Function<Hour, T> change) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LARGEST));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Until the file ends.
        }
        known = Hour.of(bytes.flip(), now);
        T result = change.apply(known);
        ByteBuffer next = known.bytes();
        channel.truncate(next.remaining());
        channel.position(0);
        while (next.hasRemaining()) {
            channel.write(next);
        }
        return result;
    }
}
