package org.bitquarry.model.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParameterBindingTest {
    private static final Operand FIRST = new Operand.Parameter(0, SqlType.BIGINT);
    private static final Operand SECOND = new Operand.Parameter(1, SqlType.BIGINT);

    private static Predicate bound(Predicate predicate, @Nullable Object... values) {
        return new ParameterBinding(Arrays.asList(values)).in(predicate);
    }

    @Test
    void putsValuesInThePlaceOfParameters() {
        assertThat(bound(new Predicate.Comparison("Id", Operator.GT, SECOND), 1L, 2L))
                .isEqualTo(Predicate.compare("Id", Operator.GT, 2L));
    }

    @Test
    void reachesIntoTrees() {
        Predicate tree = new Predicate.Or(
                List.of(new Predicate.IsNull("Id", false), new Predicate.And(List.of(equal(FIRST), equal(SECOND)))));
        assertThat(bound(tree, 1L, null))
                .isEqualTo(new Predicate.Or(List.of(
                        new Predicate.IsNull("Id", false),
                        new Predicate.And(List.of(Predicate.equal("Id", 1L), new Predicate.Never())))));
    }

    @Test
    void aComparisonWithNullHoldsForNoRow() {
        Predicate never = bound(equal(FIRST), (Object) null);
        assertThat(PredicateEvaluator.passes(List.of(never), column -> 1L)).isFalse();
        assertThat(bound(new Predicate.Like("Title", FIRST, '\0', false, true), (Object) null))
                .isEqualTo(new Predicate.Never());
    }

    @Test
    void nullInAListIsNoMember() {
        Predicate in = new Predicate.In("Id", List.of(FIRST, SECOND), false);
        assertThat(bound(in, null, 7L)).isEqualTo(new Predicate.In("Id", List.of(Operand.of(7L)), false));
        assertThat(bound(in, null, null)).isEqualTo(new Predicate.Never());
    }

    @Test
    void notInAListWithNullHoldsForNoRow() {
        assertThat(bound(new Predicate.In("Id", List.of(FIRST, SECOND), true), null, 7L))
                .isEqualTo(new Predicate.Never());
    }

    private static Predicate equal(Operand operand) {
        return new Predicate.Comparison("Id", Operator.EQ, operand);
    }
}
