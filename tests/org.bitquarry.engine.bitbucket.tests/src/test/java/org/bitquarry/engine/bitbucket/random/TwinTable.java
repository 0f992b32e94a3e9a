package org.bitquarry.engine.bitbucket.random;

import java.util.List;
import org.bitquarry.model.table.SqlType;

/**
 * A table that random statements name.
 *
 * @param schema of the table
 * @param name of the table
 * @param columns that statements may name
 */
record TwinTable(String schema, String name, List<TwinColumn> columns) {
    TwinTable {
        columns = List.copyOf(columns);
    }

    List<TwinColumn> of(SqlType type) {
        return columns.stream().filter(column -> column.type() == type).toList();
    }

    @Override
    public String toString() {
        return "\"" + schema + "\".\"" + name + "\"";
    }
}
