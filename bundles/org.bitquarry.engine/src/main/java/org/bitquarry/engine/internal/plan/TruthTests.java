package org.bitquarry.engine.internal.plan;

import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Moves IS TRUE and its like from AND, OR and NOT to what they join. Calcite simplifies what stands behind IS NOT FALSE as if
 * it were a filter's: it leaves out a condition that only NULL fails, and rows of NULL pass.
 */
final class TruthTests {
    private TruthTests() {}

    static RexNode moved(RexCall test, RexBuilder builder) {
        return isTest(test.getKind()) && test.getOperands().get(0) instanceof RexCall tested
                ? moved(test, tested, builder)
                : test;
    }

    private static RexNode moved(RexCall test, RexCall tested, RexBuilder builder) {
        return switch (tested.getKind()) {
            case AND -> joined(tested, test.getOperator(), isOfAll(test.getKind()), builder);
            case OR -> joined(tested, test.getOperator(), !isOfAll(test.getKind()), builder);
            case NOT -> each(opposite(test.getKind()), tested.getOperands().get(0), builder);
            default -> test;
        };
    }

    private static RexNode joined(RexCall tested, SqlOperator test, boolean all, RexBuilder builder) {
        List<RexNode> terms = tested.getOperands().stream()
                .map(term -> each(test, term, builder))
                .toList();
        return builder.makeCall(all ? SqlStdOperatorTable.AND : SqlStdOperatorTable.OR, terms);
    }

    private static RexNode each(SqlOperator test, RexNode term, RexBuilder builder) {
        return moved((RexCall) builder.makeCall(test, term), builder);
    }

    private static boolean isTest(SqlKind kind) {
        return switch (kind) {
            case IS_TRUE, IS_NOT_TRUE, IS_FALSE, IS_NOT_FALSE -> true;
            default -> false;
        };
    }

    /** Tells whether the test of an AND is the AND of the tests. */
    private static boolean isOfAll(SqlKind kind) {
        return kind == SqlKind.IS_TRUE || kind == SqlKind.IS_NOT_FALSE;
    }

    private static SqlOperator opposite(SqlKind kind) {
        return switch (kind) {
            case IS_TRUE -> SqlStdOperatorTable.IS_FALSE;
            case IS_FALSE -> SqlStdOperatorTable.IS_TRUE;
            case IS_NOT_TRUE -> SqlStdOperatorTable.IS_NOT_FALSE;
            default -> SqlStdOperatorTable.IS_NOT_TRUE;
        };
    }
}
