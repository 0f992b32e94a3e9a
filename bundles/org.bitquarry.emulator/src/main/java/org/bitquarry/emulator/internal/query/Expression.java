package org.bitquarry.emulator.internal.query;

import java.time.Instant;
import java.util.List;

/** A parsed {@code q}. */
public sealed interface Expression {
    record And(Expression left, Expression right) implements Expression {}

    record Or(Expression left, Expression right) implements Expression {}

    record Comparison(String field, Operator operator, Literal literal) implements Expression {}

    /** {@code field IN (…)}, or NOT IN. */
    record Membership(String field, boolean negated, List<Literal> literals) implements Expression {}

    /** The comparison operators, as they are written. */
    enum Operator {
        EQUAL("="),
        UNEQUAL("!="),
        CONTAINS("~"),
        CONTAINS_NOT("!~"),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        LESS("<"),
        LESS_OR_EQUAL("<=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** A literal of the filter language. */
    sealed interface Literal {
        record Text(String value) implements Literal {}

        record Numeral(double value) implements Literal {}

        record Truth(boolean value) implements Literal {}

        record Time(Instant value) implements Literal {}

        record Null() implements Literal {}
    }
}
