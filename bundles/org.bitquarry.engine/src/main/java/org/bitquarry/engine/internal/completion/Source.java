package org.bitquarry.engine.internal.completion;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;

/**
 * What a statement reads from or writes to: a table, a view of a WITH, or a query in parentheses.
 *
 * @param name by which its columns are qualified: the alias, or the table's name
 * @param shown as the statement calls it, for people
 * @param schema name of the table's schema, if it is written
 * @param table what it is; empty for a query or a name that is not known
 * @param fields what it offers
 * @param from index of its first character
 */
record Source(
        String name,
        String shown,
        Optional<String> schema,
        Optional<TableDefinition> table,
        List<Field> fields,
        int from) {
    /**
     * A column of a source.
     *
     * @param name of it
     * @param column the table's column that it shows; empty for an expression
     */
    record Field(String name, Optional<Column> column) {
        static Field of(Column column) {
            return new Field(column.name(), Optional.of(column));
        }
    }

    /** Copies the fields. */
    Source {
        fields = List.copyOf(fields);
    }

    /** Finds a field without regard to case. */
    Optional<Field> field(String wanted) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
