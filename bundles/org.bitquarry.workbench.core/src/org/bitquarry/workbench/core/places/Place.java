package org.bitquarry.workbench.core.places;

import java.util.Locale;
import java.util.Optional;

/**
 * A datasource, a schema or a table by its names only, so that it can be spoken of while it is not connected, or no more.
 *
 * @param datasource name of the profile
 * @param schema name of the schema; empty for the datasource itself
 * @param table name of the table; empty for the schema itself
 */
public record Place(String datasource, Optional<String> schema, Optional<String> table) {
    /** A table stands in a schema. */
    public Place {
        if (table.isPresent() && schema.isEmpty()) {
            throw new IllegalArgumentException("a table stands in a schema");
        }
    }

    /** Returns the place of a datasource. */
    public static Place of(String datasource) {
        return new Place(datasource, Optional.empty(), Optional.empty());
    }

    /** Returns the place of a schema. */
    public static Place of(String datasource, String schema) {
        return new Place(datasource, Optional.of(schema), Optional.empty());
    }

    /** Returns the place of a table. */
    public static Place of(String datasource, String schema, String table) {
        return new Place(datasource, Optional.of(schema), Optional.of(table));
    }

    /** Returns the same place when its datasource has another name now; itself where that is none of its. */
    Place renamed(String before, String now) {
        return datasource.equalsIgnoreCase(before) ? new Place(now, schema, table) : this;
    }

    /** Returns its shortest name. */
    public String name() {
        return table.or(() -> schema).orElse(datasource);
    }

    /** Returns what it stands in, such as {@code web · demo}; empty for a datasource. */
    public String where() {
        if (schema.isEmpty()) {
            return "";
        }
        return table.isPresent() ? schema.get() + " · " + datasource : datasource;
    }

    /** Tells whether it is the same place as another one: names don't differ by case. */
    public boolean isSame(Place other) {
        return key().equals(other.key());
    }

    private String key() {
        return (datasource + '\n' + schema.orElse("") + '\n' + table.orElse("")).toLowerCase(Locale.ROOT);
    }
}
