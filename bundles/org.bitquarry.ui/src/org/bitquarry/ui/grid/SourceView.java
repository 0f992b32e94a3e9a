package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Optional;

/**
 * What the source is asked to do to a table's rows before it sends them.
 *
 * @param conditions in SQL, all of which hold
 * @param order by one column
 */
public record SourceView(List<String> conditions, Optional<Order> order) {
    /** All rows as the source has them. */
    public static final SourceView ALL = new SourceView(List.of(), Optional.empty());

    /** Copies the conditions. */
    public SourceView {
        conditions = List.copyOf(conditions);
    }

    /**
     * An order.
     *
     * @param column its name
     * @param descending from the highest
     */
    public record Order(String column, boolean descending) {}

    /** Returns the same rows in another order. */
    public SourceView orderedBy(Optional<Order> other) {
        return new SourceView(conditions, other);
    }

    /** Returns those rows that meet other conditions, in the same order. */
    public SourceView where(List<String> others) {
        return new SourceView(others, order);
    }

    /** Returns the statement that reads rows of a table so. */
    public String sql(String table) {
        StringBuilder sql = new StringBuilder("SELECT * FROM ").append(table);
        if (!conditions.isEmpty()) {
            sql.append(" WHERE ").append(String.join(" AND ", conditions));
        }
        order.ifPresent(by -> sql.append(" ORDER BY \"")
                .append(by.column().replace("\"", "\"\""))
                .append(by.descending() ? "\" DESC" : "\""));
        return sql.toString();
    }
}
