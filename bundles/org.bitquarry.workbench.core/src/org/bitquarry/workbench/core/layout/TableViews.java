package org.bitquarry.workbench.core.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.work.LaterJob;

/**
 * Which rows of each table a person wants to see, those that changed last, in one file that outlives a crash. Thread-safe;
 * {@link #find} blocks on the disk the first time, {@link #flush} always, {@link #change} like {@link #find}.
 */
public final class TableViews {
    private static final int MOST = 500;
    private static final String SEPARATOR = "~";

    private final KeptLines<TableView> kept;

    /**
     * Keeps views in a folder, which need not exist.
     *
     * @param later is given {@link #flush} after each change and runs it soon, from a thread that may block
     */
    TableViews(Path folder, int most, Consumer<Runnable> later) {
        kept = new KeptLines<>(new LinesFile<>(folder, "filters", most, new TableViewJson()), later);
    }

    /** Keeps views in a folder, writing half a second after a change by a job. */
    public static TableViews in(Path folder) {
        return new TableViews(folder, MOST, new LaterJob("Keep the filters of tables"));
    }

    /** Returns the key of a table, or of those of its rows that meet a condition in SQL. */
    public static String key(EditTarget table, String where) {
        return Stream.of(table.datasource(), table.schema(), table.table(), where)
                .map(TableViews::encoded)
                .collect(Collectors.joining(SEPARATOR));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /** Reads what is kept, unless that was done before; blocks on the disk. */
    public void read() {
        kept.keys();
    }

    /** Tells whether {@link #find} would answer at once. */
    public boolean isRead() {
        return kept.isRead();
    }

    /** Returns what a person wants to see; {@link TableView#NONE} where nothing is left out. */
    public TableView find(String key) {
        return kept.find(key);
    }

    /** Keeps what a person wants now. */
    public synchronized void change(String key, UnaryOperator<TableView> change) {
        kept.put(key, change.apply(kept.find(key)));
    }

    /** Keeps nothing any more of the tables of a datasource. */
    public synchronized void forget(String datasource) {
        String start = encoded(datasource) + SEPARATOR;
        kept.keys().stream().filter(key -> key.startsWith(start)).forEach(key -> kept.put(key, TableView.NONE));
    }

    /** Keeps what is kept of the tables of a datasource for its new name. */
    public synchronized void rename(String before, String now) {
        String start = encoded(before) + SEPARATOR;
        kept.keys().stream()
                .filter(key -> key.regionMatches(true, 0, start, 0, start.length()))
                .forEach(key -> {
                    TableView view = kept.find(key);
                    kept.put(key, TableView.NONE);
                    kept.put(encoded(now) + SEPARATOR + key.substring(start.length()), view);
                });
    }

    /** Writes what is not yet on the disk. What can't be written stays for the next time. */
    public void flush() {
        kept.flush();
    }
}
