package org.bitquarry.model;

import java.util.List;
import org.bitquarry.model.table.Schema;

/**
 * The schemas of a source as far as they were listed.
 *
 * @param schemas in the order in which people expect them; those that were asked for by their names, too
 * @param left how many more there are at the source; 0 when all are here
 * @param pageLength how many of them an answer holds
 */
public record SchemaListing(List<Schema> schemas, long left, int pageLength) {
    /** Copies the schemas. */
    public SchemaListing {
        schemas = List.copyOf(schemas);
        if (left < 0 || pageLength < 1) {
            throw new IllegalArgumentException("what is left is not negative, and an answer holds something");
        }
    }

    /** All there are. */
    public static SchemaListing complete(List<Schema> schemas) {
        return new SchemaListing(schemas, 0, 1);
    }

    /** Tells whether all are here. */
    public boolean isComplete() {
        return left == 0;
    }

    /** Returns how many requests so many more of them take. */
    public long requests(long more) {
        return Math.ceilDiv(Math.min(more, left), pageLength);
    }
}
