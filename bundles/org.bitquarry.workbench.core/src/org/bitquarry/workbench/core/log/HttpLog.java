package org.bitquarry.workbench.core.log;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.workbench.core.Registration;

/**
 * The requests of this run of the application, by the statement that sent them. Kept in memory only: the latest statements,
 * the latest requests of each, and of all no more than {@link LogLimits} allow. Thread-safe; never blocks on IO.
 */
public final class HttpLog {
    private static final int STATEMENTS = 200;

    private final InstantSource clock;
    /** The one that began first is the first. */
    private final List<StatementLog> statements = new ArrayList<>();
    /** As long as anybody may still write below it: what was cleared comes back with its next request. */
    private final Set<AskedSource> asked = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private LogLimits limits = LogLimits.usual();
    private long gone;

    /** Makes an empty log. */
    public HttpLog(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Begins the entry of a statement, or of other work that sends requests.
     *
     * @param datasource name of the datasource that is asked
     * @param title what a person calls the work, such as the statement's text
     */
    public StatementLog begin(String datasource, String title) {
        return begin(asked(datasource), title, clock.instant());
    }

    private StatementLog begin(AskedSource datasource, String title, Instant startedAt) {
        StatementLog begun = new StatementLog(datasource, title, startedAt, this::noted);
        noted(begun);
        return begun;
    }

    private AskedSource asked(String datasource) {
        AskedSource source = new AskedSource(datasource);
        asked.add(source);
        return source;
    }

    /**
     * Returns what begins an entry with the first request that it is told of: for work that is done often and seldom
     * sends any. The entry is as old as that request, which is told of only once it has ended.
     */
    public ExchangeListener beginOnFirst(String datasource, String title) {
        AskedSource source = asked(datasource);
        return new ExchangeListener() {
            private Optional<StatementLog> entry = Optional.empty();

            @Override
            public synchronized void exchanged(HttpExchange exchange) {
                StatementLog begun = entry.orElseGet(() -> begin(source, title, exchange.startedAt()));
                entry = Optional.of(begun);
                begun.listener().exchanged(exchange);
            }
        };
    }

    /** Returns the entries, the oldest first. */
    public List<StatementLog> statements() {
        synchronized (statements) {
            return List.copyOf(statements);
        }
    }

    /** Forgets all entries; work that goes on comes back with its next request. */
    public void clear() {
        List<StatementLog> cleared;
        synchronized (statements) {
            cleared = List.copyOf(statements);
            statements.clear();
            gone = 0;
        }
        cleared.forEach(StatementLog::forget);
        tell();
    }

    /** Lets the entries of a datasource follow its name, those of work that goes on too. */
    public void rename(String before, String now) {
        asked.forEach(source -> source.rename(before, now));
        tell();
    }

    /** Runs the action after each change, in the thread that made it, until deregistered; it must not block. */
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /** Keeps no more than this from now on. */
    public void limit(LogLimits allowed) {
        synchronized (statements) {
            limits = allowed;
            trim();
        }
        tell();
    }

    /** Returns what is allowed. */
    public LogLimits limits() {
        synchronized (statements) {
            return limits;
        }
    }

    /** Returns how much is kept, and how much no longer is. */
    public LogSize size() {
        synchronized (statements) {
            return statements.stream().map(StatementLog::size).reduce(new LogSize(0, 0, gone), LogSize::plus);
        }
    }

    private void noted(StatementLog statement) {
        synchronized (statements) {
            if (!statements.contains(statement)) {
                statements.add(placeOf(statement), statement);
            }
            if (statements.size() > STATEMENTS) {
                leave(statements.getFirst());
            }
            trim();
        }
        tell();
    }

    private int placeOf(StatementLog statement) {
        int place = statements.size();
        while (place > 0 && statements.get(place - 1).startedAt().isAfter(statement.startedAt())) {
            place--;
        }
        return place;
    }

    /**
     * Drops what came back first, the oldest before the others; then the oldest requests of the oldest statements. A statement
     * without any goes, too, unless it is the latest.
     */
    private void trim() {
        while (size().bytes() > limits.bytes()) {
            Optional<StatementLog> oldest =
                    statements.stream().filter(StatementLog::hasAnswers).findFirst();
            if (oldest.isEmpty()) {
                break;
            }
            oldest.get().dropOldestAnswer();
        }
        LogSize size = size();
        while (!size.isWithin(limits)) {
            StatementLog oldest = statements.stream()
                    .filter(statement -> statement.size().requests() > 0)
                    .findFirst()
                    .orElseThrow();
            if (oldest.dropOldest().requests() == 0 && oldest != statements.getLast()) {
                leave(oldest);
            }
            size = size();
        }
    }

    private void leave(StatementLog oldest) {
        LogSize size = oldest.size();
        gone += size.requests() + size.dropped();
        statements.remove(oldest);
        oldest.forget();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
