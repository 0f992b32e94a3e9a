package org.bitquarry.engine.internal.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/** Makes {@code SELECT TOP n} what FETCH FIRST is. One a statement, before validation. */
final class TopClauses extends SqlShuttle {
    private final SourceText text;
    private final Map<Integer, String> open;

    private TopClauses(SourceText text) {
        this.text = text;
        open = new HashMap<>(text.tops());
    }

    static SqlNode applied(SqlNode statement, SourceText text) {
        return text.tops().isEmpty() ? statement : Objects.requireNonNull(statement.accept(new TopClauses(text)));
    }

    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        if (call instanceof SqlOrderBy ordered && ordered.query instanceof SqlSelect select) {
            SqlNode top = take(select);
            return super.visit(
                    top == null
                            ? ordered
                            : new SqlOrderBy(
                                    ordered.getParserPosition(),
                                    select,
                                    ordered.orderList,
                                    ordered.offset,
                                    ordered.fetch == null ? top : ordered.fetch));
        }
        if (call instanceof SqlSelect select) {
            SqlNode top = take(select);
            if (top != null) {
                select.setFetch(top);
            }
        }
        return super.visit(call);
    }

    private @Nullable SqlNode take(SqlSelect select) {
        int offset = Positions.offset(
                text.original(),
                select.getParserPosition().getLineNum(),
                select.getParserPosition().getColumnNum());
        String number = open.remove(offset);
        return number == null ? null : SqlLiteral.createExactNumeric(number, select.getParserPosition());
    }
}
