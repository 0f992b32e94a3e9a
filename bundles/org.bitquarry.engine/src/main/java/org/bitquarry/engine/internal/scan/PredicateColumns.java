package org.bitquarry.engine.internal.scan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bitquarry.model.scan.Predicate;

/** Collects the columns that a predicate reads. */
final class PredicateColumns {
    private PredicateColumns() {}

    static Set<String> of(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And and -> ofAll(and.terms());
            case Predicate.Or or -> ofAll(or.terms());
            case Predicate.Comparison comparison -> Set.of(comparison.column());
            case Predicate.In in -> Set.of(in.column());
            case Predicate.Like like -> Set.of(like.column());
            case Predicate.IsNull isNull -> Set.of(isNull.column());
            case Predicate.Never never -> Set.of();
        };
    }

    private static Set<String> ofAll(List<Predicate> terms) {
        Set<String> columns = new LinkedHashSet<>();
        terms.forEach(term -> columns.addAll(of(term)));
        return columns;
    }
}
