package org.bitquarry.engine.internal.sql;

import java.util.Objects;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlShuttle;
import org.jspecify.annotations.Nullable;

/** Copies a tree of the parser's, calls and lists included, with all positions. */
final class DeepCopy extends SqlShuttle {
    private DeepCopy() {}

    static SqlNode of(SqlNode node) {
        return Objects.requireNonNull(node.accept(new DeepCopy()));
    }

    @Override
    public @Nullable SqlNode visit(SqlCall call) {
        CallCopyingArgHandler copying = new CallCopyingArgHandler(call, true);
        call.getOperator().acceptCall(this, call, false, copying);
        return copying.result();
    }
}
