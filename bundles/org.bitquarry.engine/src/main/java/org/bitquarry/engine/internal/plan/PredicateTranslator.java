package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlLikeOperator;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;

/**
 * Makes predicates of conditions that hold for exactly the same rows. Only what holds counts, so that FALSE and UNKNOWN
 * are one: NOT is moved inwards until it changes a comparison.
 */
final class PredicateTranslator {
    private final TableDefinition table;
    private final List<String> columns;
    private final RexBuilder builder;
    private final Operands operands;

    /**
     * Makes a translator.
     *
     * @param table whose columns are compared
     * @param columns names by the index that conditions use
     * @param builder of the conditions
     * @param late takes values that are only known when the plan runs
     */
    PredicateTranslator(TableDefinition table, List<String> columns, RexBuilder builder, LateValues late) {
        operands = new Operands(late);
        this.table = table;
        this.columns = columns;
        this.builder = builder;
    }

    /** Returns the predicate; empty when a scan can't decide the condition. */
    Optional<Predicate> translate(RexNode condition) {
        return translate(condition, false);
    }

    private Optional<Predicate> translate(RexNode node, boolean negated) {
        return switch (node) {
            case RexInputRef flag -> column(flag).map(column -> Predicate.equal(column.name(), !negated));
            case RexLiteral literal -> literal(literal, negated);
            case RexCall call -> call(call, negated);
            default -> Optional.empty();
        };
    }

    private static Optional<Predicate> literal(RexLiteral literal, boolean negated) {
        boolean holds = !literal.isNull() && RexLiteral.booleanValue(literal) != negated;
        return holds ? Optional.empty() : Optional.of(new Predicate.Never());
    }

    private Optional<Predicate> call(RexCall call, boolean negated) {
        List<RexNode> operands = call.operands;
        return switch (call.getKind()) {
            case SEARCH -> translate(RexUtil.expandSearch(builder, null, call), negated);
            case NOT -> translate(operands.get(0), !negated);
            case AND, OR -> junction(operands, (call.getKind() == SqlKind.AND) != negated, negated);
            case IS_TRUE -> negated ? Optional.empty() : translate(operands.get(0), false);
            case IS_FALSE -> negated ? Optional.empty() : translate(operands.get(0), true);
            case IS_NULL, IS_NOT_NULL ->
                column(operands.get(0))
                        .map(column -> new Predicate.IsNull(
                                column.name(), (call.getKind() == SqlKind.IS_NOT_NULL) != negated));
            case EQUALS -> comparison(operands, negated ? Operator.NE : Operator.EQ);
            case NOT_EQUALS -> comparison(operands, negated ? Operator.EQ : Operator.NE);
            case LESS_THAN -> comparison(operands, negated ? Operator.GE : Operator.LT);
            case LESS_THAN_OR_EQUAL -> comparison(operands, negated ? Operator.GT : Operator.LE);
            case GREATER_THAN -> comparison(operands, negated ? Operator.LE : Operator.GT);
            case GREATER_THAN_OR_EQUAL -> comparison(operands, negated ? Operator.LT : Operator.GE);
            case LIKE -> like(call, negated);
            default -> Optional.empty();
        };
    }

    private Optional<Predicate> junction(List<RexNode> operands, boolean all, boolean negated) {
        List<Predicate> terms = new ArrayList<>();
        for (RexNode operand : operands) {
            Optional<Predicate> term = translate(operand, negated);
            if (term.isEmpty()) {
                return Optional.empty();
            }
            terms.add(term.get());
        }
        return Optional.of(all ? Junctions.all(terms) : Junctions.any(terms));
    }

    private Optional<Predicate> comparison(List<RexNode> operands, Operator operator) {
        RexNode left = operands.get(0);
        RexNode right = operands.get(1);
        return column(left).isPresent()
                ? comparison(left, operator, right)
                : comparison(right, operator.mirrored(), left);
    }

    private Optional<Predicate> comparison(RexNode left, Operator operator, RexNode right) {
        return column(left).flatMap(column -> operands.value(right, column.type())
                .map(value -> new Predicate.Comparison(column.name(), operator, value)));
    }

    private Optional<Predicate> like(RexCall call, boolean negated) {
        SqlLikeOperator operator = (SqlLikeOperator) call.getOperator();
        Optional<Character> escape = escape(call.operands);
        Optional<Column> text = column(call.operands.get(0)).filter(column -> column.type() == SqlType.VARCHAR);
        if (escape.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        return operands.value(call.operands.get(1), SqlType.VARCHAR)
                .map(pattern -> new Predicate.Like(
                        text.get().name(),
                        pattern,
                        escape.get(),
                        !operator.isCaseSensitive(),
                        operator.isNegated() != negated));
    }

    /** Returns the escape character, NUL for none; empty when it is no single character. */
    private Optional<Character> escape(List<RexNode> terms) {
        if (terms.size() < 3) {
            return Optional.of('\0');
        }
        return operands.value(terms.get(2), SqlType.VARCHAR)
                .map(Operand::boundValue)
                .map(Object::toString)
                .filter(text -> text.length() == 1)
                .map(text -> text.charAt(0));
    }

    private Optional<Column> column(RexNode node) {
        return Operands.column(node).flatMap(index -> table.column(columns.get(index)));
    }
}
