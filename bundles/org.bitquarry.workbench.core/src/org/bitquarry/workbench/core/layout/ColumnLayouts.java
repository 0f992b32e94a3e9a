package org.bitquarry.workbench.core.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.workbench.core.work.LaterJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The layouts of columns that a person made, those that changed last, in one file. Thread-safe; {@link #find} blocks on the
 * disk the first time, {@link #flush} always, {@link #put} never.
 */
public final class ColumnLayouts {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnLayouts.class);
    private static final int MOST = 500;

    private final LayoutFile file;
    private final Consumer<Runnable> later;
    private final Map<String, ColumnLayout> layouts = new HashMap<>();
    private final Map<String, ColumnLayout> unwritten = new LinkedHashMap<>();
    private final Object disk = new Object();
    private boolean read;

    /**
     * Keeps layouts in a folder, which need not exist.
     *
     * @param later is given {@link #flush} after each change and runs it soon, from a thread that may block
     */
    ColumnLayouts(Path folder, int most, Consumer<Runnable> later) {
        this.file = new LayoutFile(folder, most);
        this.later = later;
    }

    /** Keeps layouts in a folder, writing half a second after a change by a job. */
    public static ColumnLayouts in(Path folder) {
        return new ColumnLayouts(folder, MOST, new LaterJob("Keep the layouts of columns"));
    }

    /** Returns a layout; {@link ColumnLayout#NONE} where a person made none. */
    public ColumnLayout find(String key) {
        readOnce();
        synchronized (layouts) {
            return layouts.getOrDefault(key, ColumnLayout.NONE);
        }
    }

    private void readOnce() {
        synchronized (disk) {
            if (read) {
                return;
            }
            read = true;
            Map<String, ColumnLayout> stored = new LinkedHashMap<>();
            try {
                stored.putAll(file.read());
            } catch (IOException unreadable) {
                LOG.warn("The layouts of columns can't be read", unreadable);
            }
            synchronized (layouts) {
                stored.forEach(layouts::putIfAbsent);
            }
        }
    }

    /** Keeps a layout; {@link ColumnLayout#NONE} takes the one that was kept away. */
    public void put(String key, ColumnLayout layout) {
        synchronized (layouts) {
            if (layout.equals(Optional.ofNullable(layouts.put(key, layout)).orElse(ColumnLayout.NONE))) {
                return;
            }
            unwritten.remove(key);
            unwritten.put(key, layout);
        }
        later.accept(this::flush);
    }

    /** Writes what is not yet on the disk. What can't be written stays for the next time. */
    public void flush() {
        synchronized (disk) {
            Map<String, ColumnLayout> now;
            synchronized (layouts) {
                now = new LinkedHashMap<>(unwritten);
            }
            if (now.isEmpty()) {
                return;
            }
            try {
                file.change(now);
                synchronized (layouts) {
                    unwritten.entrySet().removeAll(now.entrySet());
                }
            } catch (IOException refused) {
                LOG.warn("The layouts of columns can't be kept", refused);
            }
        }
    }
}
