package org.bitquarry.model.docs;

import java.util.Set;
import java.util.stream.Collectors;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.Pushdown;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Writability;

/** What can be done with a column, in words. */
final class Capability {
    private Capability() {}

    static String key(TableDefinition table, Column column) {
        boolean inPath = table.parentKey().contains(column);
        return column.key() ? inPath ? "key, parent" : "key" : inPath ? "parent" : "";
    }

    /** Tells what the server finds by the column; empty when conditions are checked by the client. */
    static String filter(TableDefinition table, Column column) {
        if (table.parentKey().contains(column)) {
            return "part of the URL";
        }
        return switch (column.pushdown()) {
            case Pushdown.None() -> isGot(table, column) ? "one row by `=`" : "";
            case Pushdown.QueryParameter(String name) -> "`=` as `?" + name + "`";
            case Pushdown.FilterField(String field, Set<Operator> operators) ->
                operators.stream().sorted().map(Operator::sql).collect(Collectors.joining("`, `", "`", "`"));
        };
    }

    private static boolean isGot(TableDefinition table, Column column) {
        return column.key()
                && table.get()
                        .filter(path -> path.contains("{" + column.name() + "}"))
                        .isPresent();
    }

    static String writable(Writability writability) {
        return switch (writability) {
            case Writability.Writable(boolean required) -> required ? "required" : "yes";
            case Writability.ReadOnly(String reason) -> "computed by the server".equals(reason) ? "" : reason;
        };
    }
}
