package org.bitquarry.model.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.scan.Predicate.And;
import org.bitquarry.model.scan.Predicate.In;
import org.bitquarry.model.scan.Predicate.IsNull;
import org.bitquarry.model.scan.Predicate.Like;
import org.bitquarry.model.scan.Predicate.Or;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredicateEvaluatorTest {
    private final Map<String, @Nullable Object> row = new HashMap<>(Map.of(
            "Id", 17L, "Title", "Fix 100% of_it", "Draft", false, "CreatedOn", Instant.parse("2026-11-20T10:00:00Z")));

    PredicateEvaluatorTest() {
        row.put("Reason", null);
    }

    @ParameterizedTest
    @CsvSource({"EQ,17,true", "EQ,18,false", "NE,18,true", "LT,18,true", "LE,17,true", "GT,17,false", "GE,17,true"})
    void comparesNumbers(Operator operator, long value, boolean expected) {
        assertThat(passes(Predicate.compare("Id", operator, value))).isEqualTo(expected);
    }

    @Test
    void comparesNumbersOfDifferentWidth() {
        assertThat(passes(Predicate.equal("Id", 17))).isTrue();
        assertThat(passes(Predicate.compare("Id", Operator.LT, 17.5))).isTrue();
    }

    @Test
    void comparesMomentsToTheMicrosecond() {
        assertThat(passes(Predicate.compare("CreatedOn", Operator.LT, Instant.parse("2026-11-20T10:00:00.000001Z"))))
                .isTrue();
    }

    @Test
    void comparesTextWithRegardToCase() {
        assertThat(passes(Predicate.equal("Title", "fix 100% of_it"))).isFalse();
        assertThat(passes(Predicate.equal("Title", "Fix 100% of_it"))).isTrue();
    }

    @Test
    void nullIsNeitherEqualNorUnequal() {
        assertThat(passes(Predicate.equal("Reason", "x"))).isFalse();
        assertThat(passes(Predicate.compare("Reason", Operator.NE, "x"))).isFalse();
        assertThat(passes(new In("Reason", List.of(Operand.of("x")), true))).isFalse();
        assertThat(passes(new Like("Reason", Operand.of("%"), '\0', false, true)))
                .isFalse();
        assertThat(passes(new IsNull("Reason", false))).isTrue();
        assertThat(passes(new IsNull("Id", true))).isTrue();
    }

    @Test
    void unknownLosesAgainstTrueInOrAndAgainstFalseInAnd() {
        Predicate unknown = Predicate.equal("Reason", "x");
        Predicate yes = Predicate.equal("Id", 17L);
        assertThat(passes(new Or(List.of(unknown, yes)))).isTrue();
        assertThat(passes(new And(List.of(unknown, yes)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'Fix%',false,true",
        "'fix%',false,false",
        "'fix%',true,true",
        "'%!%%',false,true",
        "'%!_it',false,true",
        "'%of!%it',false,false",
        "'Fix 100_ of_it',false,true",
        "'Fix',false,false"
    })
    void matchesPatterns(String pattern, boolean ignoreCase, boolean expected) {
        assertThat(passes(new Like("Title", Operand.of(pattern), '!', ignoreCase, false)))
                .isEqualTo(expected);
        assertThat(passes(new Like("Title", Operand.of(pattern), '!', ignoreCase, true)))
                .isEqualTo(!expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%🎉%", "ship it 🎉", "ship it _", "%!🎉"})
    void aPatternTakesAnEmojiForOneLetter(String pattern) {
        row.put("Title", "ship it 🎉");
        assertThat(passes(new Like("Title", Operand.of(pattern), '!', false, false)))
                .isTrue();
    }

    @Test
    void membershipIsNegatedAsAWhole() {
        List<Operand> values = List.of(Operand.of(1L), Operand.of(17L));
        assertThat(passes(new In("Id", values, false))).isTrue();
        assertThat(passes(new In("Id", values, true))).isFalse();
    }

    @Test
    void refusesAnUnboundParameter() {
        Predicate unbound = new Predicate.Comparison("Id", Operator.EQ, new Operand.Parameter(0, SqlType.BIGINT));
        assertThatThrownBy(() -> passes(unbound)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesToCompareApplesWithPears() {
        assertThatThrownBy(() -> passes(Predicate.equal("Title", 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("String and Long don't compare");
    }

    private boolean passes(Predicate predicate) {
        return PredicateEvaluator.passes(List.of(predicate), row::get);
    }
}
