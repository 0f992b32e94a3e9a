package org.bitquarry.model.table;

import java.util.List;
import java.util.Map;

/**
 * Where a table's rows are listed.
 *
 * @param path with variables in braces: lower case for what the schema binds, a column's name for a key column
 * @param paging how pages follow each other
 * @param pageLength the most rows a page holds
 * @param sizeTrusted the answer's {@code size} counts all rows that match
 * @param filtered the list honours the filter expression; one that ignores it must never be sent one
 * @param items JSON pointer to the array of items, or with {@link Column#MEMBER_NAME} behind it to the object whose members they are
 * @param defaults query parameters that are sent while there is no filter expression, each with its values
 * @param always query parameters that are always sent
 * @param optional what is listed may not be there at all: a list that is not found has no rows
 */
public record ListEndpoint(
        String path,
        Paging paging,
        int pageLength,
        boolean sizeTrusted,
        boolean filtered,
        String items,
        Map<String, List<String>> defaults,
        Map<String, List<String>> always,
        boolean optional) {
    /** Copies the parameters. */
    public ListEndpoint {
        defaults = Map.copyOf(defaults);
        always = Map.copyOf(always);
    }
}
