package org.bitquarry.model.table;

import java.util.Map;

/**
 * Another list of a table's rows, which is read when WHERE says the values of its path and it takes fewer requests: it
 * holds exactly the rows with those values.
 *
 * @param kind which schemas' rows it holds
 * @param list where
 * @param ends where its items have the columns that the table's own list has in its path: JSON pointers, by column, to
 *     texts whose part behind the last slash is the value
 */
public record ListRoute(SchemaKind kind, ListEndpoint list, Map<String, String> ends) {
    /** Copies the places. */
    public ListRoute {
        ends = Map.copyOf(ends);
    }
}
