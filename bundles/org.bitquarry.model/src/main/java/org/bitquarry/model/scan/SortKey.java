package org.bitquarry.model.scan;

/**
 * One key of an order. NULLs come last ascending and first descending, as in the engine.
 *
 * @param column by which
 * @param descending largest first
 */
public record SortKey(String column, boolean descending) {}
