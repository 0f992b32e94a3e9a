package org.bitquarry.model.exchange;

/**
 * What accompanies every call that may ask the source: how to end it, and who is told what was sent. One a statement.
 *
 * @param cancellation ends the work
 * @param exchanges is told of each request
 */
public record RequestContext(CancellationToken cancellation, ExchangeListener exchanges) {
    /** Returns a context that nobody cancels and nobody listens to. */
    public static RequestContext unobserved() {
        return new RequestContext(new CancellationToken(), ExchangeListener.NONE);
    }
}
