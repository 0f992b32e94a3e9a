package org.bitquarry.workbench.core.layout;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person left so, those values that changed last, in one file. Thread-safe; {@link #find} blocks on the disk the first
 * time, {@link #flush} always, {@link #put} never.
 *
 * @param <V> what is kept
 */
final class KeptLines<V> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptLines.class);

    private final LinesFile<V> file;
    private final Consumer<Runnable> later;
    private final Map<String, V> values = new HashMap<>();
    private final Map<String, V> unwritten = new LinkedHashMap<>();
    private final Object disk = new Object();
    private volatile boolean read;

    /** @param later is given {@link #flush} after each change and runs it soon, from a thread that may block */
    KeptLines(LinesFile<V> file, Consumer<Runnable> later) {
        this.file = file;
        this.later = later;
    }

    /** Returns a value; that of nothing where a person left none. */
    V find(String key) {
        readOnce();
        synchronized (values) {
            return values.getOrDefault(key, file.none());
        }
    }

    /** Returns the keys of all values; blocks like {@link #find}. */
    List<String> keys() {
        readOnce();
        synchronized (values) {
            return List.copyOf(values.keySet());
        }
    }

    boolean isRead() {
        return read;
    }

    /** Whoever comes later never waits for somebody who writes. */
    private void readOnce() {
        if (read) {
            return;
        }
        synchronized (disk) {
            if (read) {
                return;
            }
            Map<String, V> stored = new LinkedHashMap<>();
            try {
                stored.putAll(file.read());
            } catch (IOException unreadable) {
                LOG.warn("What a person left can't be read", unreadable);
            }
            synchronized (values) {
                stored.forEach(values::putIfAbsent);
            }
            read = true;
        }
    }

    /** Keeps a value; that of nothing takes the one that was kept away. */
    void put(String key, V value) {
        synchronized (values) {
            if (value.equals(Optional.ofNullable(values.put(key, value)).orElse(file.none()))) {
                return;
            }
            unwritten.remove(key);
            unwritten.put(key, value);
        }
        later.accept(this::flush);
    }

    /** Writes what is not yet on the disk. What can't be written stays for the next time. */
    void flush() {
        synchronized (disk) {
            Map<String, V> now;
            synchronized (values) {
                now = new LinkedHashMap<>(unwritten);
            }
            if (now.isEmpty()) {
                return;
            }
            try {
                file.change(now);
                synchronized (values) {
                    unwritten.entrySet().removeAll(now.entrySet());
                }
            } catch (IOException refused) {
                LOG.warn("What a person left can't be kept", refused);
            }
        }
    }
}
