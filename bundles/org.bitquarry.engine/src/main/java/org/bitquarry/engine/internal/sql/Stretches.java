package org.bitquarry.engine.internal.sql;

import static org.apache.calcite.sql.fun.SqlStdOperatorTable.AND;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.GREATER_THAN_OR_EQUAL;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.LESS_THAN;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.LESS_THAN_OR_EQUAL;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.NOT;
import static org.apache.calcite.sql.fun.SqlStdOperatorTable.OR;

import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlBetweenOperator;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Makes comparisons with a stretch of time, such as {@code = L_LAST_N_DAYS(7)}, comparisons with its two ends. */
final class Stretches extends NodeRewriter {
    private Stretches() {}

    /** Rewrites a statement in place. */
    static SqlNode resolved(SqlNode statement) {
        statement.accept(new Stretches());
        return statement;
    }

    @Override
    SqlNode replaced(SqlNode node) {
        if (!(node instanceof SqlCall call)) {
            return node;
        }
        return switch (call.getKind()) {
            case EQUALS, NOT_EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
                comparison(call);
            case BETWEEN -> between(call);
            default -> node;
        };
    }

    private static SqlNode comparison(SqlCall call) {
        Optional<Stretch> left = stretch(call.operand(0));
        Optional<Stretch> right = stretch(call.operand(1));
        if (left.isPresent() == right.isPresent()) {
            return call;
        }
        SqlOperator operator =
                right.isPresent() ? call.getOperator() : call.getOperator().reverse();
        SqlNode column = right.isPresent() ? call.operand(0) : call.operand(1);
        return within(column, operator.getKind(), right.or(() -> left).get(), call.getParserPosition());
    }

    private static SqlNode within(SqlNode column, SqlKind operator, Stretch stretch, SqlParserPos at) {
        return switch (operator) {
            case EQUALS -> AND.createCall(at, notBefore(column, stretch, at), before(column, stretch, at));
            case NOT_EQUALS ->
                OR.createCall(
                        at,
                        LESS_THAN.createCall(at, column, stretch.from()),
                        GREATER_THAN_OR_EQUAL.createCall(at, DeepCopy.of(column), stretch.to()));
            case LESS_THAN -> LESS_THAN.createCall(at, column, stretch.from());
            case LESS_THAN_OR_EQUAL -> before(column, stretch, at);
            case GREATER_THAN -> GREATER_THAN_OR_EQUAL.createCall(at, column, stretch.to());
            default -> notBefore(column, stretch, at);
        };
    }

    private static SqlNode between(SqlCall call) {
        Optional<Stretch> low = stretch(call.operand(1));
        Optional<Stretch> high = stretch(call.operand(2));
        if (low.isEmpty() && high.isEmpty()) {
            return call;
        }
        SqlParserPos at = call.getParserPosition();
        SqlNode column = call.operand(0);
        SqlNode from = low.map(stretch -> notBefore(column, stretch, at))
                .orElseGet(() -> GREATER_THAN_OR_EQUAL.createCall(at, column, call.operand(1)));
        SqlNode to = high.map(stretch -> before(column, stretch, at))
                .orElseGet(() -> LESS_THAN_OR_EQUAL.createCall(at, DeepCopy.of(column), call.operand(2)));
        SqlNode both = AND.createCall(at, from, to);
        return ((SqlBetweenOperator) call.getOperator()).isNegated() ? NOT.createCall(at, both) : both;
    }

    private static SqlNode notBefore(SqlNode column, Stretch stretch, SqlParserPos at) {
        return GREATER_THAN_OR_EQUAL.createCall(at, column, stretch.from());
    }

    private static SqlNode before(SqlNode column, Stretch stretch, SqlParserPos at) {
        return LESS_THAN.createCall(at, DeepCopy.of(column), stretch.to());
    }

    private static Optional<Stretch> stretch(SqlNode node) {
        return node instanceof SqlCall call ? Stretch.of(call) : Optional.empty();
    }
}
