package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.table.Operator;

/** Puts predicates together: flat, and with lists where a column is compared with many values. */
final class Junctions {
    private Junctions() {}

    /** Returns what holds when all terms hold. */
    static Predicate all(List<Predicate> terms) {
        List<Predicate> flat = terms.stream()
                .flatMap(term -> term instanceof Predicate.And and ? and.terms().stream() : Stream.of(term))
                .toList();
        if (flat.stream().anyMatch(Predicate.Never.class::isInstance)) {
            return new Predicate.Never();
        }
        List<Predicate> merged = merged(flat, Operator.NE, true);
        return merged.size() == 1 ? merged.get(0) : new Predicate.And(merged);
    }

    /** Returns what holds when one term holds. */
    static Predicate any(List<Predicate> terms) {
        List<Predicate> flat = terms.stream()
                .flatMap(term -> term instanceof Predicate.Or or ? or.terms().stream() : Stream.of(term))
                .filter(term -> !(term instanceof Predicate.Never))
                .toList();
        if (flat.isEmpty()) {
            return new Predicate.Never();
        }
        List<Predicate> merged = merged(flat, Operator.EQ, false);
        return merged.size() == 1 ? merged.get(0) : new Predicate.Or(merged);
    }

    /** {@code a = 1 OR a = 2} is a list, and so is {@code a <> 1 AND a <> 2}; it stands where its first term stood. */
    private static List<Predicate> merged(List<Predicate> terms, Operator operator, boolean negated) {
        Map<String, List<Operand>> values = new LinkedHashMap<>();
        for (Predicate term : terms) {
            listed(term, operator, negated)
                    .forEach(value -> values.computeIfAbsent(column(term), key -> new ArrayList<>())
                            .add(value));
        }
        List<Predicate> merged = new ArrayList<>();
        for (Predicate term : terms) {
            if (listed(term, operator, negated).isEmpty()) {
                merged.add(term);
                continue;
            }
            List<Operand> list = values.remove(column(term));
            if (list != null) {
                List<Operand> distinct = list.stream().distinct().toList();
                merged.add(distinct.size() == 1 ? term : new Predicate.In(column(term), distinct, negated));
            }
        }
        return merged;
    }

    private static List<Operand> listed(Predicate term, Operator operator, boolean negated) {
        return switch (term) {
            case Predicate.Comparison comparison
            when comparison.operator() == operator -> List.of(comparison.operand());
            case Predicate.In in when in.negated() == negated -> in.operands();
            case Predicate.Comparison comparison -> List.of();
            case Predicate.In in -> List.of();
            case Predicate.And and -> List.of();
            case Predicate.Or or -> List.of();
            case Predicate.Like like -> List.of();
            case Predicate.IsNull isNull -> List.of();
            case Predicate.Never never -> List.of();
        };
    }

    private static String column(Predicate term) {
        return switch (term) {
            case Predicate.Comparison comparison -> comparison.column();
            case Predicate.In in -> in.column();
            case Predicate.And and -> "";
            case Predicate.Or or -> "";
            case Predicate.Like like -> like.column();
            case Predicate.IsNull isNull -> isNull.column();
            case Predicate.Never never -> "";
        };
    }
}
