package org.bitquarry.workbench.core.layout;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.bitquarry.workbench.core.work.LaterJob;

/**
 * The layouts of columns that a person made, those that changed last, in one file. Thread-safe; {@link #find} blocks on the
 * disk the first time, {@link #flush} always, {@link #put} never.
 */
public final class ColumnLayouts {
    private static final int MOST = 500;

    private final KeptLines<ColumnLayout> kept;

    /**
     * Keeps layouts in a folder, which need not exist.
     *
     * @param later is given {@link #flush} after each change and runs it soon, from a thread that may block
     */
    ColumnLayouts(Path folder, int most, Consumer<Runnable> later) {
        kept = new KeptLines<>(new LinesFile<>(folder, "columns", most, new LayoutJson()), later);
    }

    /** Keeps layouts in a folder, writing half a second after a change by a job. */
    public static ColumnLayouts in(Path folder) {
        return new ColumnLayouts(folder, MOST, new LaterJob("Keep the layouts of columns"));
    }

    /** Returns a layout; {@link ColumnLayout#NONE} where a person made none. */
    public ColumnLayout find(String key) {
        return kept.find(key);
    }

    /** Keeps a layout; {@link ColumnLayout#NONE} takes the one that was kept away. */
    public void put(String key, ColumnLayout layout) {
        kept.put(key, layout);
    }

    /** Writes what is not yet on the disk. What can't be written stays for the next time. */
    public void flush() {
        kept.flush();
    }
}
