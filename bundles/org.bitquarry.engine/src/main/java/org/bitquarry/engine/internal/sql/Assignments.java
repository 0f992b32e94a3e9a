package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlUpdate;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;

/**
 * The columns that a statement writes, and what it writes into them.
 *
 * @param columns all different
 * @param values in the same order, each brought into its column's type
 */
record Assignments(List<Column> columns, List<SqlNode> values) {
    Assignments {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /** Reads SET. */
    static Assignments of(Target target, SqlUpdate update) {
        SqlNodeList names = update.getTargetColumnList();
        List<Column> columns = target.columns(names);
        List<SqlNode> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            target.requireWritable(columns.get(i), columns.get(i).updated(), names.get(i));
            values.add(Casts.to(columns.get(i), update.getSourceExpressionList().get(i)));
        }
        return new Assignments(columns, values);
    }

    /** Returns what is written into a column, as the statement has it. */
    SqlNode written(int index) {
        return ((SqlCall) values.get(index)).operand(0);
    }

    /** Returns the columns to read along with the key, so that a change by somebody else is noticed. */
    List<Column> base(Target target) {
        List<Column> key = target.identity();
        // A moment that went through generated code lost its microseconds: it would look changed.
        Stream<Column> compared = columns.stream().filter(column -> column.type() != SqlType.TIMESTAMP);
        return Stream.concat(compared, target.condition().stream())
                .filter(column -> !key.contains(column))
                .distinct()
                .toList();
    }
}
