package org.bitquarry.bitbucket.scan;

import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;

/** Writes predicates as SQL for people to read. */
final class PredicateText {
    private PredicateText() {}

    static String of(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And(var terms) -> joined(terms, " AND ");
            case Predicate.Or(var terms) -> joined(terms, " OR ");
            case Predicate.Comparison(var column, var operator, var operand) ->
                column + " " + operator.sql() + " " + operand(operand);
            case Predicate.In(var column, var operands, var negated) ->
                column
                        + (negated ? " NOT IN " : " IN ")
                        + operands.stream().map(PredicateText::operand).collect(Collectors.joining(", ", "(", ")"));
            case Predicate.Like(var column, var pattern, var escape, var ignoreCase, var negated) ->
                column + (negated ? " NOT" : "") + (ignoreCase ? " ILIKE " : " LIKE ") + operand(pattern);
            case Predicate.IsNull(var column, var negated) -> column + (negated ? " IS NOT NULL" : " IS NULL");
            case Predicate.Never() -> "FALSE";
        };
    }

    private static String joined(List<Predicate> terms, String between) {
        return terms.stream().map(PredicateText::of).collect(Collectors.joining(between, "(", ")"));
    }

    private static String operand(Operand operand) {
        return switch (operand) {
            case Operand.Literal(String text) -> "'" + text.replace("'", "''") + "'";
            case Operand.Literal(var value) -> value.toString();
            case Operand.Parameter(var index, var type) -> "?" + (index + 1);
        };
    }
}
