package org.bitquarry.workbench.core.edit;

/**
 * One key of an order.
 *
 * @param column its index
 * @param descending from the highest; NULL is higher than every value, as in SQL here
 */
public record SortBy(int column, boolean descending) {}
