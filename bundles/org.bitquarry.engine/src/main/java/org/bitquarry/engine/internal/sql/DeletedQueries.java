package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.prepare.Prepare;
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
import org.bitquarry.engine.internal.catalog.ConnectorTable;
import org.bitquarry.engine.parser.SqlGetDeleted;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.table.TableDefinition;

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

    /** Says which tables keep deleted rows, when GETDELETED reads another one. */
    static void requireKept(SqlNode statement, StatementScope scope, Catalog catalog) {
        SqlNode query = statement instanceof SqlOrderBy ordered ? ordered.query : statement;
        if (!(query instanceof SqlGetDeleted deleted) || !(tableOf(deleted.getFrom()) instanceof SqlIdentifier name)) {
            return;
        }
        Prepare.PreparingTable found = scope.reader().getTable(name.names);
        ConnectorTable table = found == null ? null : found.unwrap(ConnectorTable.class);
        if (table == null || table.ref().table().column(DeletedRows.COLUMN).isPresent()) {
            return;
        }
        List<String> others = catalog.tables(table.ref().schema().kind()).stream()
                .filter(other -> other.column(DeletedRows.COLUMN).isPresent())
                .map(TableDefinition::name)
                .toList();
        throw ValidationErrors.rejected(
                table.ref().table().name() + " keeps no deleted rows: it has no column Deleted.",
                others.isEmpty()
                        ? "No table of " + table.ref().schema().name() + " keeps them."
                        : "In " + table.ref().schema().name() + " these do: " + String.join(", ", others) + ".",
                UNSUPPORTED,
                Positions.range(name.getParserPosition()),
                null);
    }

    private static SqlNode tableOf(SqlNode from) {
        return from.getKind() == SqlKind.AS ? ((SqlCall) from).operand(0) : from;
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
