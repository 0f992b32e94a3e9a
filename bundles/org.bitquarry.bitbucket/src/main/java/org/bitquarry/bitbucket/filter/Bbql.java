package org.bitquarry.bitbucket.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** An expression of the filter language. */
public sealed interface Bbql {
    /**
     * All hold.
     *
     * @param terms at least two
     */
    record And(List<Bbql> terms) implements Bbql {
        /** Copies the terms. */
        public And {
            terms = List.copyOf(terms);
        }
    }

    /**
     * One holds.
     *
     * @param terms at least two
     */
    record Or(List<Bbql> terms) implements Bbql {
        /** Copies the terms. */
        public Or {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A comparison.
     *
     * @param field the server's name
     * @param operator between them
     * @param value right-hand side
     */
    record Comparison(String field, Operator operator, Value value) implements Bbql {}

    /**
     * Membership in a list.
     *
     * @param field the server's name
     * @param negated NOT IN
     * @param values at least one
     */
    record Membership(String field, boolean negated, List<Value> values) implements Bbql {
        /** Copies the values. */
        public Membership {
            values = List.copyOf(values);
        }
    }

    /** Operators with one value. */
    enum Operator {
        /** Equal. */
        EQUAL("="),
        /** Unequal. */
        UNEQUAL("!="),
        /** Less. */
        LESS("<"),
        /** Less or equal. */
        LESS_OR_EQUAL("<="),
        /** Greater. */
        GREATER(">"),
        /** Greater or equal. */
        GREATER_OR_EQUAL(">="),
        /** Contains, without regard to case. */
        CONTAINS("~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** A literal. */
    sealed interface Value {}

    /**
     * A text.
     *
     * @param text without quotes
     */
    record Text(String text) implements Value {}

    /**
     * A number.
     *
     * @param number exact
     */
    record Numeral(BigDecimal number) implements Value {}

    /**
     * A truth value.
     *
     * @param truth which
     */
    record Truth(boolean truth) implements Value {}

    /**
     * A moment.
     *
     * @param time in microseconds
     */
    record Time(Instant time) implements Value {}

    /** Nothing. */
    record Null() implements Value {}

    /**
     * A parameter that is bound later; only for plans.
     *
     * @param index counts from 0
     */
    record Unbound(int index) implements Value {}
}
