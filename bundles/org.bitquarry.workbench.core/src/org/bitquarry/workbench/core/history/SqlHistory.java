package org.bitquarry.workbench.core.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.query.QueryFailure;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryResult;
import org.bitquarry.workbench.core.work.LaterJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statements that a person ran, the latest ten thousand, over restarts and without secrets. Thread-safe; only
 * {@link #read}, {@link #remove} and {@link #flush} block on the disk.
 */
public final class SqlHistory {
    private static final Logger LOG = LoggerFactory.getLogger(SqlHistory.class);
    private static final int MOST = 10_000;
    private static final int LONGEST = 100_000;

    private final HistoryFile file;
    private final Consumer<Runnable> later;
    private final Map<String, HistoryEntry> entries = new LinkedHashMap<>();
    private final Map<String, HistoryEntry> unwritten = new LinkedHashMap<>();
    /** What may still change: the name under which its datasource is known by then. */
    private final Map<QueryJob, String> followed = new WeakHashMap<>();
    /** A statement may end after it was taken out, which doesn't bring it back. */
    private final Set<String> forgotten = new HashSet<>();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object disk = new Object();

    /**
     * Keeps statements in a folder, which need not exist.
     *
     * @param later is given {@link #flush} after each statement and runs it soon, from a thread that may block
     */
    SqlHistory(Path folder, Consumer<Runnable> later) {
        this.file = new HistoryFile(folder, MOST);
        this.later = later;
    }

    /** Keeps statements in a folder, writing half a second after each by a job. */
    public static SqlHistory in(Path folder) {
        return new SqlHistory(folder, new LaterJob("Keep the SQL history"));
    }

    /**
     * Where a statement runs.
     *
     * @param datasource name of the datasource
     * @param schema the session's; empty for the datasource's own
     * @param secretColumns asked when a statement has ended: names of columns that take secrets; empty when they are unknown
     */
    public record Place(String datasource, Optional<String> schema, Supplier<Optional<Set<String>>> secretColumns) {
        /** Returns a statement as it may be kept and shown: without the texts of one that may write a secret. */
        public String hidden(String sql) {
            return new SecretLiterals(secretColumns.get()).hidden(sql);
        }
    }

    /**
     * Keeps what becomes of a statement, as soon as its first rows are here and once more when it has ended. Rows that rest
     * and are then closed were not stopped: the statement had done what was asked.
     */
    public void follow(QueryJob job, Place place, Instant startedAt) {
        String id = UUID.randomUUID().toString();
        AtomicBoolean rested = new AtomicBoolean();
        synchronized (entries) {
            followed.put(job, place.datasource());
        }
        job.onChange(() -> {
            QueryPhase phase = job.phase();
            boolean closed = phase == QueryPhase.STOPPED && rested.get();
            rested.set(closed || phase == QueryPhase.PARKED);
            if (!phase.isBusy() && !closed) {
                put(job, entry(id, job, phase, place, startedAt));
            }
        });
    }

    private static HistoryEntry entry(String id, QueryJob job, QueryPhase phase, Place place, Instant startedAt) {
        String sql = job.request().sql().strip();
        String kept = sql.length() <= LONGEST ? sql : sql.substring(0, LONGEST) + " …";
        return new HistoryEntry(
                id,
                startedAt,
                place.datasource(),
                place.schema(),
                place.hidden(kept),
                ending(job, phase),
                job.result().map(SqlHistory::rows).orElse(OptionalLong.empty()),
                job.requests(),
                job.elapsed(),
                job.failure().map(failure -> failure.problem().text()));
    }

    private static HistoryEntry.Ending ending(QueryJob job, QueryPhase phase) {
        return switch (phase) {
            case FAILED ->
                job.failure().filter(QueryFailure::isKeptBack).isPresent()
                        ? HistoryEntry.Ending.STOPPED
                        : HistoryEntry.Ending.FAILED;
            case STOPPED -> HistoryEntry.Ending.STOPPED;
            case WAITING, PREPARING, RUNNING, PARKED, COMPLETE -> HistoryEntry.Ending.DONE;
        };
    }

    private static OptionalLong rows(QueryResult result) {
        return switch (result) {
            case QueryResult.Rows rows -> OptionalLong.of(rows.rows().loaded());
            case QueryResult.Changed changed -> OptionalLong.of(changed.affected());
            case QueryResult.Staged staged -> OptionalLong.of(staged.staged());
            case QueryResult.Planned planned -> OptionalLong.empty();
        };
    }

    private void put(QueryJob job, HistoryEntry told) {
        synchronized (entries) {
            if (forgotten.contains(told.id())) {
                return;
            }
            HistoryEntry entry = told.on(followed.getOrDefault(job, told.datasource()));
            entries.put(entry.id(), entry);
            unwritten.put(entry.id(), entry);
            if (entries.size() > MOST) {
                entries.remove(entries.keySet().iterator().next());
            }
        }
        later.accept(this::flush);
        tell();
    }

    /** Returns the statements that are known, the oldest first. Those of earlier runs only after {@link #read}. */
    public List<HistoryEntry> entries() {
        synchronized (entries) {
            return List.copyOf(entries.values());
        }
    }

    /** Takes in what this and other runs have kept. */
    public void read() {
        synchronized (disk) {
            try {
                take(file.read());
            } catch (IOException unreadable) {
                LOG.warn("The history of statements can't be read", unreadable);
            }
        }
        tell();
    }

    private void take(List<HistoryEntry> read) {
        synchronized (entries) {
            List<HistoryEntry> here = new ArrayList<>(unwritten.values());
            entries.clear();
            read.forEach(entry -> entries.put(entry.id(), entry));
            here.forEach(entry -> entries.put(entry.id(), entry));
        }
    }

    /**
     * Forgets statements for good.
     *
     * @throws IOException when the disk refuses
     */
    public void remove(Collection<HistoryEntry> statements) throws IOException {
        Set<String> ids = statements.stream().map(HistoryEntry::id).collect(Collectors.toSet());
        flush();
        synchronized (disk) {
            file.remove(ids);
        }
        synchronized (entries) {
            forgotten.addAll(ids);
            entries.keySet().removeAll(ids);
            unwritten.keySet().removeAll(ids);
        }
        tell();
    }

    /** Lets statements follow the name of their datasource, so that they can be run again there. Blocks on the disk. */
    public void rename(String before, String now) {
        read();
        synchronized (entries) {
            entries.replaceAll((id, entry) -> {
                if (!entry.datasource().equalsIgnoreCase(before)) {
                    return entry;
                }
                HistoryEntry renamed = entry.on(now);
                unwritten.put(id, renamed);
                return renamed;
            });
            followed.replaceAll((job, name) -> name.equalsIgnoreCase(before) ? now : name);
        }
        later.accept(this::flush);
        tell();
    }

    /** Writes what is not yet on the disk. What can't be written stays for the next time. */
    public void flush() {
        synchronized (disk) {
            List<HistoryEntry> now;
            synchronized (entries) {
                now = List.copyOf(unwritten.values());
            }
            if (now.isEmpty()) {
                return;
            }
            try {
                file.add(now);
                synchronized (entries) {
                    unwritten.values().removeAll(now);
                }
            } catch (IOException refused) {
                LOG.warn("The history of statements can't be kept", refused);
            }
        }
    }

    /** Runs the action after each change, in the thread that made it, until deregistered; it must not block. */
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
