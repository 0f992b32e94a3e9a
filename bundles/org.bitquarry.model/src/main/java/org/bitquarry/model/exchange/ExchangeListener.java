package org.bitquarry.model.exchange;

/** Is told of each exchange before it begins and when it has ended. Called from the thread that does the exchange; must not block. */
@FunctionalInterface
public interface ExchangeListener {
    /** Listens to nothing. */
    ExchangeListener NONE = exchange -> {};

    /**
     * Hears that a request is about to be sent.
     *
     * @throws org.bitquarry.model.error.CancelledException to keep it from being sent
     */
    default void sending(String method) {
        // Most listen to what has ended.
    }

    /** Receives an exchange that has ended, well or not. */
    void exchanged(HttpExchange exchange);
}
