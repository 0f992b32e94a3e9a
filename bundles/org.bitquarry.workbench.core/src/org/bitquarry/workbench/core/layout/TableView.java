package org.bitquarry.workbench.core.layout;

import java.util.List;
import java.util.Optional;

/**
 * Which rows of a table a person wants to see. How they are sorted here is a matter of the {@link ColumnLayout}.
 *
 * @param filters what was typed above columns
 * @param conditions what the source is asked for, in SQL; empty when rows are filtered here
 * @param order that the source is asked for
 */
public record TableView(List<Filter> filters, List<String> conditions, Optional<ColumnLayout.Order> order) {
    /** All rows, as they come. */
    public static final TableView NONE = new TableView(List.of(), List.of(), Optional.empty());

    /** Copies the lists. */
    public TableView {
        filters = List.copyOf(filters);
        conditions = List.copyOf(conditions);
    }

    /**
     * A filter of one column.
     *
     * @param column its {@linkplain org.bitquarry.workbench.core.query.ColumnNames name}
     * @param typed as a person wrote it
     */
    public record Filter(String column, String typed) {}

    /** Tells whether all rows are wanted, as they come. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Tells whether the source is asked for anything. */
    public boolean isAtSource() {
        return !conditions.isEmpty() || order.isPresent();
    }

    /** Returns the same wishes with other filters. */
    public TableView filteredBy(List<Filter> others) {
        return new TableView(others, conditions, order);
    }

    /** Returns the same filters, with other wishes to the source. */
    public TableView askingFor(List<String> otherConditions, Optional<ColumnLayout.Order> otherOrder) {
        return new TableView(filters, otherConditions, otherOrder);
    }
}
