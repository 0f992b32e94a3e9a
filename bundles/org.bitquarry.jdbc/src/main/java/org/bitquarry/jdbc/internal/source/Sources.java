package org.bitquarry.jdbc.internal.source;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bitquarry.bitbucket.BitbucketConnectors;
import org.bitquarry.bitbucket.LocalPlaces;
import org.bitquarry.bitbucket.auth.DesktopBrowser;
import org.bitquarry.connections.ConnectionProfile;

/**
 * The live sources of a process. Connections with the same settings and the same secret share one: its connector, what it
 * knows of the schemas, its plans. All with the same credential share the hourly budget. A source that nobody uses any more
 * is kept for a while, since pools and tools close a connection and open the next. Thread-safe.
 */
public final class Sources implements AutoCloseable {
    private static final int IDLE_SECONDS = 30;
    private static final int THREAD_IDLE_SECONDS = 60;

    private final Clock clock;
    private final Map<Optional<Path>, BitbucketConnectors> connectors = new HashMap<>();
    private final ScheduledThreadPoolExecutor timer;
    private final Map<SourceKey, Source> open = new HashMap<>();

    /** Begins with none. */
    public Sources(Clock clock) {
        this.clock = clock;
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "Bitquarry JDBC timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(THREAD_IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /** Returns what runs time limits. */
    public ScheduledExecutorService timer() {
        return timer;
    }

    /** Returns the source that a request describes; nothing is sent. The caller releases it. */
    public Source acquire(ConnectionRequest request) {
        SourceKey key = SourceKey.of(request);
        synchronized (open) {
            Source source = open.computeIfAbsent(key, missing -> source(request));
            source.use();
            return source;
        }
    }

    private Source source(ConnectionRequest request) {
        ConnectionProfile profile = request.profile();
        BitbucketConnectors shared = connectors.computeIfAbsent(
                request.dataArea(),
                area -> new BitbucketConnectors(clock, new LocalPlaces(area, new DesktopBrowser())));
        return new Source(shared.open(profile, request.credentials()), profile.settings());
    }

    /** Gives a source back. */
    public void release(Source source) {
        synchronized (open) {
            if (source.unuse()) {
                ScheduledFuture<?> unused =
                        timer.schedule(() -> closeUnlessUsed(source), IDLE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private void closeUnlessUsed(Source source) {
        synchronized (open) {
            if (source.isUsed() || !open.values().remove(source)) {
                return;
            }
        }
        source.close();
    }

    /** Ends every source. */
    @Override
    public void close() {
        synchronized (open) {
            open.values().forEach(Source::close);
            open.clear();
            connectors.values().forEach(BitbucketConnectors::close);
            connectors.clear();
        }
        timer.shutdownNow();
    }
}
