package org.bitquarry.engine.internal.scan;

import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;

/** Writes predicates as SQL for people. */
final class PredicateText {
    private PredicateText() {}

    static String of(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And and -> joined(and.terms(), " AND ");
            case Predicate.Or or -> "(" + joined(or.terms(), " OR ") + ")";
            case Predicate.Comparison comparison ->
                comparison.column() + " " + comparison.operator().sql() + " " + of(comparison.operand());
            case Predicate.In in -> in.column() + (in.negated() ? " NOT IN (" : " IN (") + list(in.operands()) + ")";
            case Predicate.Like like ->
                like.column()
                        + (like.negated() ? " NOT" : "")
                        + (like.ignoreCase() ? " ILIKE " : " LIKE ")
                        + of(like.pattern())
                        + (like.escape() == 0 ? "" : " ESCAPE '" + like.escape() + "'");
            case Predicate.IsNull isNull -> isNull.column() + (isNull.negated() ? " IS NOT NULL" : " IS NULL");
            case Predicate.Never never -> "FALSE";
        };
    }

    private static String joined(List<Predicate> terms, String separator) {
        return terms.stream().map(PredicateText::of).collect(Collectors.joining(separator));
    }

    private static String list(List<Operand> operands) {
        return operands.stream().map(PredicateText::of).collect(Collectors.joining(", "));
    }

    private static String of(Operand operand) {
        return switch (operand) {
            case Operand.Literal(Boolean value) -> value ? "TRUE" : "FALSE";
            case Operand.Literal(Number value) -> value.toString();
            case Operand.Literal(var value) -> "'" + value.toString().replace("'", "''") + "'";
            case Operand.Parameter parameter -> "?";
        };
    }
}
