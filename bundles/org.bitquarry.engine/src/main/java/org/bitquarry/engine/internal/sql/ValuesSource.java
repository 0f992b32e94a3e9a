package org.bitquarry.engine.internal.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.bitquarry.model.table.Column;

/**
 * Gives the parameters in {@code USING (VALUES (?, ?)) AS s (a, b)} the types of the table's columns that they are written
 * into or compared with: nothing else tells them. One a statement.
 */
final class ValuesSource {
    private final Map<String, Column> uses = new HashMap<>();

    /** Notes that a value goes into a column, or is compared with it. */
    void uses(Column column, SqlNode value) {
        if (value instanceof SqlIdentifier name) {
            uses.putIfAbsent(folded(name.names.get(name.names.size() - 1)), column);
        }
    }

    /** Gives types to the parameters of a source, in place. */
    void type(SqlNode source) {
        if (source.getKind() != SqlKind.AS || ((SqlCall) source).operand(0).getKind() != SqlKind.VALUES) {
            return;
        }
        List<SqlNode> parts = ((SqlCall) source).getOperandList();
        List<SqlNode> names = parts.subList(2, parts.size());
        for (SqlNode row : ((SqlCall) parts.get(0)).getOperandList()) {
            SqlCall cells = (SqlCall) row;
            IntStream.range(0, Math.min(names.size(), cells.operandCount()))
                    .filter(i -> cells.operand(i) instanceof SqlDynamicParam)
                    .filter(i -> uses.containsKey(folded(names.get(i).toString())))
                    .forEach(i -> cells.setOperand(
                            i, Casts.to(uses.get(folded(names.get(i).toString())), cells.operand(i))));
        }
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
