package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.SqlType;

/**
 * The conjuncts of a filter, flattened.
 *
 * @param all in their order
 */
record Conjuncts(List<Predicate> all) {
    static Conjuncts of(List<Predicate> filter) {
        return new Conjuncts(filter.stream().flatMap(Conjuncts::flat).toList());
    }

    private static Stream<Predicate> flat(Predicate predicate) {
        return predicate instanceof Predicate.And and
                ? and.terms().stream().flatMap(Conjuncts::flat)
                : Stream.of(predicate);
    }

    /** Finds what says that a column equals one value. */
    Optional<Predicate.Comparison> equality(String column) {
        return all.stream()
                .filter(Predicate.Comparison.class::isInstance)
                .map(Predicate.Comparison.class::cast)
                .filter(comparison -> comparison.operator() == Operator.EQ
                        && comparison.column().equalsIgnoreCase(column))
                .findFirst();
    }

    /** Finds what says that a column is one of a list. */
    Optional<Predicate.In> membership(String column) {
        return all.stream()
                .filter(Predicate.In.class::isInstance)
                .map(Predicate.In.class::cast)
                .filter(in -> !in.negated() && in.column().equalsIgnoreCase(column))
                .findFirst();
    }

    /** Finds what binds a column to one or a few values. */
    Optional<Predicate> binding(String column) {
        return equality(column).<Predicate>map(equality -> equality).or(() -> membership(column));
    }

    /** Returns the values that a binding allows. */
    static List<Operand> values(Predicate binding) {
        return switch (binding) {
            case Predicate.Comparison comparison -> List.of(comparison.operand());
            case Predicate.In in -> in.operands();
            case Predicate.And and -> throw new IllegalArgumentException("no binding: " + and);
            case Predicate.Or or -> throw new IllegalArgumentException("no binding: " + or);
            case Predicate.Like like -> throw new IllegalArgumentException("no binding: " + like);
            case Predicate.IsNull isNull -> throw new IllegalArgumentException("no binding: " + isNull);
            case Predicate.Never never -> throw new IllegalArgumentException("no binding: " + never);
        };
    }

    /** Tells whether a value in a path names exactly the rows that SQL's equality does. */
    static boolean bindsExactly(Column column) {
        return column.type() != SqlType.VARCHAR || column.form().comparesExactly();
    }

    List<Predicate> without(List<? extends Predicate> some) {
        List<Predicate> rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }
}
