package org.bitquarry.engine.internal.sql;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.bitquarry.model.table.Column;
import org.jspecify.annotations.Nullable;

/** Makes queries of parts of a statement. All parts are copied: the validator changes what it validates. */
final class Selects {
    private Selects() {}

    /** Returns {@code SELECT items FROM from WHERE condition}. */
    static SqlNode of(List<SqlNode> items, SqlNode from, @Nullable SqlNode condition) {
        return new SqlSelect(
                from.getParserPosition(),
                null,
                new SqlNodeList(items.stream().map(DeepCopy::of).toList(), SqlParserPos.ZERO),
                DeepCopy.of(from),
                condition == null ? null : DeepCopy.of(condition),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Returns a table under its alias. */
    static SqlNode named(SqlNode table, @Nullable SqlIdentifier alias) {
        return alias == null ? table : SqlStdOperatorTable.AS.createCall(alias.getParserPosition(), table, alias);
    }

    /** Returns the name that a table has in the statement. */
    static String name(SqlNode table, @Nullable SqlIdentifier alias) {
        List<String> names = ((SqlIdentifier) table).names;
        return alias == null ? names.get(names.size() - 1) : alias.getSimple();
    }

    /** Returns a column of the table of this name. */
    static SqlNode column(String table, Column column) {
        return new SqlIdentifier(List.of(table, column.name()), SqlParserPos.ZERO);
    }
}
