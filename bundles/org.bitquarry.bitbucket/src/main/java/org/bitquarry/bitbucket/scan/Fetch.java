package org.bitquarry.bitbucket.scan;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;

/**
 * What to get by an access.
 *
 * @param table which
 * @param columns to fetch; of a count, what to count by
 * @param sort order that the server can give
 * @param offset rows to skip
 * @param limit the most rows
 * @param counted only the number of rows
 */
record Fetch(
        TableRef table, List<Column> columns, List<SortKey> sort, long offset, OptionalLong limit, boolean counted) {
    Fetch {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    /** Returns what one of several lists is asked for: enough that offset and limit can be applied to all. */
    Fetch ofOneAmongMany() {
        OptionalLong most = limit.isPresent() ? OptionalLong.of(offset + limit.getAsLong()) : OptionalLong.empty();
        return new Fetch(table, columns, sort, 0, most, counted);
    }
}
