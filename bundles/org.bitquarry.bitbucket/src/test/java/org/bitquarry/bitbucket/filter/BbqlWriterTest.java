package org.bitquarry.bitbucket.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BbqlWriterTest {
    private static Bbql is(String field, Bbql.Value value) {
        return new Bbql.Comparison(field, Bbql.Operator.EQUAL, value);
    }

    private static Bbql number(String field, long value) {
        return is(field, new Bbql.Numeral(BigDecimal.valueOf(value)));
    }

    @Test
    void quotesAndBackslashesCannotEndAText() {
        assertThat(BbqlWriter.write(is("title", new Bbql.Text("a\" OR id > 0 \\"))))
                .isEqualTo("title = \"a\\\" OR id > 0 \\\\\"");
    }

    @Test
    void textsStayAsTheyAre() {
        assertThat(BbqlWriter.write(is("title", new Bbql.Text("ünï 🚀 %_'")))).isEqualTo("title = \"ünï 🚀 %_'\"");
    }

    @Test
    void numbersTruthsMomentsAndNothingAreBare() {
        assertThat(BbqlWriter.write(number("id", -7))).isEqualTo("id = -7");
        assertThat(BbqlWriter.write(is("size", new Bbql.Numeral(new BigDecimal("1E+3")))))
                .isEqualTo("size = 1000");
        assertThat(BbqlWriter.write(is("draft", new Bbql.Truth(false)))).isEqualTo("draft = false");
        assertThat(BbqlWriter.write(is("parent", new Bbql.Null()))).isEqualTo("parent = null");
        assertThat(BbqlWriter.write(is("created_on", new Bbql.Time(Instant.parse("2026-03-01T00:00:00.000001Z")))))
                .isEqualTo("created_on = 2026-03-01T00:00:00.000001+00:00");
        assertThat(BbqlWriter.write(is("created_on", new Bbql.Time(Instant.parse("2026-03-01T10:20:30Z")))))
                .isEqualTo("created_on = 2026-03-01T10:20:30.000000+00:00");
    }

    @Test
    void nestedTermsStandInParentheses() {
        Bbql either = new Bbql.Or(List.of(number("id", 1), new Bbql.And(List.of(number("id", 2), number("id", 3)))));

        assertThat(BbqlWriter.write(new Bbql.And(List.of(number("id", 0), either))))
                .isEqualTo("id = 0 AND (id = 1 OR (id = 2 AND id = 3))");
    }

    @Test
    void listsStandInParentheses() {
        List<Bbql.Value> values = List.of(new Bbql.Text("a"), new Bbql.Text("b"));

        assertThat(BbqlWriter.write(new Bbql.Membership("state", true, values)))
                .isEqualTo("state NOT IN (\"a\", \"b\")");
        assertThat(BbqlWriter.write(new Bbql.Membership("state", false, values)))
                .isEqualTo("state IN (\"a\", \"b\")");
    }

    @Test
    void everyOperatorHasItsSign() {
        assertThat(List.of(Bbql.Operator.values()))
                .extracting(Bbql.Operator::sign)
                .containsExactly("=", "!=", "<", "<=", ">", ">=", "~");
    }

    @Test
    void unboundParametersShowTheirNumber() {
        assertThat(BbqlWriter.write(is("id", new Bbql.Unbound(0)))).isEqualTo("id = ?1");
    }
}
