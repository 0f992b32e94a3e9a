package org.bitquarry.model.table;

/**
 * A table in a schema.
 *
 * @param schema where it stands, with what that binds
 * @param table what it is
 */
public record TableRef(Schema schema, TableDefinition table) {
    @Override
    public String toString() {
        return schema.name() + "." + table.name();
    }
}
