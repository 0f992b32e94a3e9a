package org.bitquarry.engine.internal.sql;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Replaces nodes of a statement that was just parsed, in place, the inner ones first. */
abstract class NodeRewriter extends SqlBasicVisitor<@Nullable Void> {
    /** Returns what stands in the place of a node: itself when nothing does. */
    abstract SqlNode replaced(SqlNode node);

    @Override
    public final @Nullable Void visit(SqlCall call) {
        for (int i = 0; i < call.operandCount(); i++) {
            SqlNode operand = call.operand(i);
            if (operand != null) {
                operand.accept(this);
                SqlNode replacement = replaced(operand);
                if (replacement != operand) {
                    call.setOperand(i, replacement);
                }
            }
        }
        return null;
    }

    @Override
    public final @Nullable Void visit(SqlNodeList list) {
        for (int i = 0; i < list.size(); i++) {
            SqlNode item = list.get(i);
            if (item != null) {
                item.accept(this);
                list.set(i, replaced(item));
            }
        }
        return null;
    }
}
