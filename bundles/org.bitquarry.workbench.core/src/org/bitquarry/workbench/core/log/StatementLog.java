package org.bitquarry.workbench.core.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.HttpExchange;

/** What one statement sent. Thread-safe. Two entries are never equal. */
public final class StatementLog {
    private static final int EXCHANGES = 500;
    private static final int BODY_CHARACTERS = 65_536;

    private final AskedSource datasource;
    private final String title;
    private final Instant startedAt;
    private final Consumer<StatementLog> changed;
    private final Deque<HttpExchange> exchanges = new ArrayDeque<>();
    /** What came back, the oldest first; goes before its request does when there is too much. */
    private final SequencedMap<Kept, String> answers = new LinkedHashMap<>();

    /** A request as itself: two that look the same are two. */
    private record Kept(HttpExchange exchange) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Kept kept && kept.exchange == exchange;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(exchange);
        }
    }

    private int dropped;
    private long bytes;

    StatementLog(AskedSource datasource, String title, Instant startedAt, Consumer<StatementLog> changed) {
        this.datasource = datasource;
        this.title = title.strip();
        this.startedAt = startedAt;
        this.changed = changed;
    }

    /** Returns what writes into this entry; give it to the work's request context. */
    public ExchangeListener listener() {
        return this::add;
    }

    /** Returns the name of the datasource that is asked, as it is now. */
    public String datasource() {
        return datasource.name();
    }

    /** Returns what a person calls the work; may have several lines. */
    public String title() {
        return title;
    }

    /** Returns when the work began. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Returns the requests in the order in which they ended, the oldest first; no more than the latest 500. */
    public List<HttpExchange> exchanges() {
        synchronized (exchanges) {
            return List.copyOf(exchanges);
        }
    }

    /** Returns the beginning of what a request of this entry was answered, without secrets; empty when it is not kept. */
    public Optional<String> answer(HttpExchange exchange) {
        synchronized (exchanges) {
            return Optional.ofNullable(answers.get(new Kept(exchange)));
        }
    }

    /** Tells whether anything is kept of what came back. */
    boolean hasAnswers() {
        synchronized (exchanges) {
            return !answers.isEmpty();
        }
    }

    /** Drops the oldest of what came back; its request stays. */
    void dropOldestAnswer() {
        synchronized (exchanges) {
            Optional.ofNullable(answers.pollFirstEntry()).ifPresent(oldest -> bytes -= LogSize.of(oldest.getValue()));
        }
    }

    /** Returns how many requests are no longer kept. */
    public int dropped() {
        synchronized (exchanges) {
            return dropped;
        }
    }

    LogSize size() {
        synchronized (exchanges) {
            return new LogSize(exchanges.size(), bytes, dropped);
        }
    }

    /** Drops the oldest request; tells what is left. */
    LogSize dropOldest() {
        synchronized (exchanges) {
            if (!exchanges.isEmpty()) {
                HttpExchange oldest = exchanges.removeFirst();
                Optional.ofNullable(answers.remove(new Kept(oldest))).ifPresent(answer -> bytes -= LogSize.of(answer));
                bytes -= LogSize.of(oldest);
                dropped++;
            }
            return size();
        }
    }

    void forget() {
        synchronized (exchanges) {
            exchanges.clear();
            answers.clear();
            dropped = 0;
            bytes = 0;
        }
    }

    private void add(HttpExchange exchange) {
        synchronized (exchanges) {
            HttpExchange kept = bounded(exchange).withAnswer(Optional.empty());
            exchanges.addLast(kept);
            bytes += LogSize.of(kept);
            exchange.answer().ifPresent(answer -> {
                answers.put(new Kept(kept), answer);
                bytes += LogSize.of(answer);
            });
            if (exchanges.size() > EXCHANGES) {
                dropOldest();
            }
        }
        changed.accept(this);
    }

    private static HttpExchange bounded(HttpExchange exchange) {
        Optional<String> body = exchange.requestBody().filter(text -> text.length() > BODY_CHARACTERS);
        return body.map(whole -> exchange.withRequestBody(whole.substring(0, BODY_CHARACTERS) + "… ("
                        + (whole.length() - BODY_CHARACTERS) + " more characters)"))
                .orElse(exchange);
    }
}
