package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.bitquarry.engine.parser.SqlGetDeleted;

/** Makes {@code GETDELETED FROM t} a SELECT of the rows of t that are marked as deleted. */
final class DeletedQueries {
    private static final String UNSUPPORTED = "0A000";

    private DeletedQueries() {}

    static SqlNode resolved(SqlNode statement) {
        return switch (statement) {
            case SqlGetDeleted deleted -> select(deleted);
            case SqlOrderBy ordered
            when ordered.query instanceof SqlGetDeleted deleted ->
                new SqlOrderBy(
                        ordered.getParserPosition(), select(deleted), ordered.orderList, ordered.offset, ordered.fetch);
            default -> statement;
        };
    }

    private static SqlSelect select(SqlGetDeleted deleted) {
        SqlNode from = deleted.getFrom();
        SqlNodeList items = deleted.getSelectList();
        SqlNode marked = SqlStdOperatorTable.EQUALS.createCall(
                from.getParserPosition(), mark(from), SqlLiteral.createBoolean(true, from.getParserPosition()));
        SqlNode where = deleted.getWhere();
        return new SqlSelect(
                deleted.getParserPosition(),
                null,
                items.isEmpty() ? SqlNodeList.of(SqlIdentifier.star(from.getParserPosition())) : items,
                from,
                where == null ? marked : SqlStdOperatorTable.AND.createCall(deleted.getParserPosition(), where, marked),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static SqlIdentifier mark(SqlNode from) {
        SqlNode named = from.getKind() == SqlKind.AS ? ((SqlCall) from).operand(1) : from;
        if (!(named instanceof SqlIdentifier table)) {
            throw ValidationErrors.rejected(
                    "GETDELETED reads one table.",
                    "Write GETDELETED FROM table WHERE …, or a SELECT with Deleted = TRUE.",
                    UNSUPPORTED,
                    Positions.range(from.getParserPosition()),
                    null);
        }
        List<String> names = new ArrayList<>(table.names);
        names.add(DeletedRows.COLUMN);
        SqlParserPos at = from.getParserPosition();
        return new SqlIdentifier(names.subList(names.size() - 2, names.size()), at);
    }
}
