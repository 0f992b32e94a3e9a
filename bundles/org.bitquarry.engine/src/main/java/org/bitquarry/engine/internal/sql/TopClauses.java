package org.bitquarry.engine.internal.sql;

import java.util.Objects;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/** Lets a TOP that stands under an ORDER BY cut what is ordered. The parser hangs it on the SELECT. */
final class TopClauses extends SqlShuttle {
    private TopClauses() {}

    static SqlNode applied(SqlNode statement) {
        return Objects.requireNonNull(statement.accept(new TopClauses()));
    }

    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        if (call instanceof SqlOrderBy ordered
                && ordered.query instanceof SqlSelect select
                && select.getFetch() != null) {
            SqlNode top = select.getFetch();
            select.setFetch(null);
            return super.visit(new SqlOrderBy(
                    ordered.getParserPosition(),
                    select,
                    ordered.orderList,
                    ordered.offset,
                    ordered.fetch == null ? top : ordered.fetch));
        }
        return super.visit(call);
    }
}
