package org.bitquarry.model.exchange;

/**
 * The hourly budget of requests of a credential.
 *
 * @param limit requests allowed in a rolling hour
 * @param left requests left at this moment
 */
public record Budget(int limit, int left) {}
