package org.bitquarry.model.table;

import java.util.Optional;

/**
 * Where the values of a column are read that no list holds: a text of its own for each row, read only when the column is
 * selected.
 *
 * @param path with variables as in {@link ListEndpoint#path}; columns of the row bind them
 * @param requests what one value costs: more than 1 where the source redirects
 * @param where rows that have such a text; empty for all
 */
public record TextSource(String path, int requests, Optional<RowCondition> where) {
    /** Checks the cost. */
    public TextSource {
        if (requests < 1) {
            throw new IllegalArgumentException("a text costs at least one request: " + path);
        }
    }
}
