package org.bitquarry.workbench.core.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.HttpExchange;

/** What one statement sent. Thread-safe. Two entries are never equal. */
public final class StatementLog {
    private static final int EXCHANGES = 500;
    private static final int BODY_CHARACTERS = 65_536;

    private final String datasource;
    private final String title;
    private final Instant startedAt;
    private final Consumer<StatementLog> changed;
    private final Deque<HttpExchange> exchanges = new ArrayDeque<>();
    private int dropped;
    private long bytes;

    StatementLog(String datasource, String title, Instant startedAt, Consumer<StatementLog> changed) {
        this.datasource = datasource;
        this.title = title.strip();
        this.startedAt = startedAt;
        this.changed = changed;
    }

    /** Returns what writes into this entry; give it to the work's request context. */
    public ExchangeListener listener() {
        return this::add;
    }

    /** Returns the name of the datasource that is asked. */
    public String datasource() {
        return datasource;
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
                bytes -= LogSize.of(exchanges.removeFirst());
                dropped++;
            }
            return size();
        }
    }

    void forget() {
        synchronized (exchanges) {
            exchanges.clear();
            dropped = 0;
            bytes = 0;
        }
    }

    private void add(HttpExchange exchange) {
        synchronized (exchanges) {
            HttpExchange kept = bounded(exchange);
            exchanges.addLast(kept);
            bytes += LogSize.of(kept);
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
