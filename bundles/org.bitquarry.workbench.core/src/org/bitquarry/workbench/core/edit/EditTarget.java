package org.bitquarry.workbench.core.edit;

/**
 * The table that edits belong to, by names only, so that it can be spoken of while its datasource is not connected.
 *
 * @param datasource name of the profile
 * @param schema name of the schema
 * @param table name of the table
 */
public record EditTarget(String datasource, String schema, String table) {
    /** Tells whether it is a table of a datasource, whose name is taken without regard to case. */
    public boolean isOf(String name) {
        return datasource.equalsIgnoreCase(name);
    }

    /** Returns the same table when its datasource has another name now. */
    public EditTarget in(String name) {
        return new EditTarget(name, schema, table);
    }

    @Override
    public String toString() {
        return datasource + " · " + schema + "." + table;
    }
}
