package org.bitquarry.model.exchange;

/** Is told of each exchange when it has ended. Called from the thread that did the exchange; must not block. */
@FunctionalInterface
public interface ExchangeListener {
    /** Listens to nothing. */
    ExchangeListener NONE = exchange -> {};

    /** Receives an exchange that has ended, well or not. */
    void exchanged(HttpExchange exchange);
}
