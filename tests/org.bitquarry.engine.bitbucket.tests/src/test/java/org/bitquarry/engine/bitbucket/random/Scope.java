package org.bitquarry.engine.bitbucket.random;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.model.table.SqlType;

/**
 * The columns that an expression may name.
 *
 * @param columns each as it is written, with its alias
 */
record Scope(List<TwinColumn> columns) {
    Scope {
        columns = List.copyOf(columns);
    }

    static Scope of(String alias, TwinTable table) {
        return new Scope(table.columns().stream()
                .map(column -> new TwinColumn(
                        alias + ".\"" + column.name() + "\"", column.type(), column.samples(), column.wide()))
                .toList());
    }

    Scope with(Scope other) {
        return new Scope(Stream.concat(columns.stream(), other.columns.stream()).toList());
    }

    List<TwinColumn> of(SqlType type) {
        return columns.stream().filter(column -> column.type() == type).toList();
    }

    List<TwinColumn> numbers() {
        return columns.stream().filter(column -> column.type().isNumeric()).toList();
    }
}
