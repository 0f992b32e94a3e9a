package org.bitquarry.engine.internal.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.bitquarry.model.table.Column;

/**
 * What ON of a MERGE says of the key.
 *
 * @param values what columns of the key must equal
 * @param isWhole nothing else is said, and no column of the key is left out
 */
record MergeKey(Map<Column, SqlNode> values, boolean isWhole) {
    /**
     * Reads a condition.
     *
     * @param table the name of the table whose key it is
     */
    static MergeKey of(SqlNode condition, String table, List<Column> key) {
        Map<Column, SqlNode> values = new LinkedHashMap<>();
        boolean only = read(condition, table, key, values);
        return new MergeKey(values, only && values.size() == key.size());
    }

    private static boolean read(SqlNode term, String table, List<Column> key, Map<Column, SqlNode> values) {
        if (term.getKind() == SqlKind.AND) {
            boolean left = read(((SqlCall) term).operand(0), table, key, values);
            return read(((SqlCall) term).operand(1), table, key, values) && left;
        }
        if (term.getKind() != SqlKind.EQUALS) {
            return false;
        }
        SqlNode one = ((SqlCall) term).operand(0);
        SqlNode other = ((SqlCall) term).operand(1);
        Optional<Column> left = column(one, table, key);
        Optional<Column> column = left.or(() -> column(other, table, key));
        return column.map(found -> values.putIfAbsent(found, left.isPresent() ? other : one) == null)
                .orElse(false);
    }

    private static Optional<Column> column(SqlNode node, String table, List<Column> key) {
        return node instanceof SqlIdentifier name
                        && name.names.size() == 2
                        && name.names.get(0).equalsIgnoreCase(table)
                ? key.stream()
                        .filter(column -> column.name().equalsIgnoreCase(name.names.get(1)))
                        .findFirst()
                : Optional.empty();
    }
}
