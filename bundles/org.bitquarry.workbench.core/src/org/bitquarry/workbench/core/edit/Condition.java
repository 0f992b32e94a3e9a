package org.bitquarry.workbench.core.edit;

import java.time.Instant;
import java.util.Locale;
import org.bitquarry.workbench.core.query.SqlLiteral;
import org.jspecify.annotations.Nullable;

/** What a value must be for its row to be shown. NULL meets no condition but {@link Missing}, as in SQL. */
public sealed interface Condition {
    /** NULL. */
    record Missing() implements Condition {}

    /** Anything but NULL. */
    record Present() implements Condition {}

    /**
     * A text with another in it, without regard to case.
     *
     * @param part the other text
     */
    record Contains(String part) implements Condition {}

    /**
     * A moment of a day, a month or whatever was named.
     *
     * @param from the first
     * @param below behind the last
     */
    record Within(Instant from, Instant below) implements Condition {}

    /**
     * A value that compares so with another of its type.
     *
     * @param operator how
     * @param value the other
     */
    record Compares(Operator operator, Object value) implements Condition {}

    /** How values are compared. */
    enum Operator {
        AT_MOST("<="),
        AT_LEAST(">="),
        UNEQUAL("<>"),
        LESS("<"),
        MORE(">"),
        EQUAL("=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** Returns the operator as SQL writes it. */
        public String sign() {
            return sign;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case AT_MOST -> comparison <= 0;
                case AT_LEAST -> comparison >= 0;
                case UNEQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case MORE -> comparison > 0;
                case EQUAL -> comparison == 0;
            };
        }
    }

    /** Tells whether a value meets it. */
    default boolean isMetBy(@Nullable Object value) {
        return switch (this) {
            case Missing missing -> value == null;
            case Present present -> value != null;
            case Contains(String part) ->
                value != null && value.toString().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
            case Within(Instant from, Instant below) ->
                value instanceof Instant moment && !moment.isBefore(from) && moment.isBefore(below);
            case Compares(Operator operator, Object other) ->
                value != null && operator.holds(Values.compare(value, other));
        };
    }

    /** Returns the same condition on a column in SQL. */
    default String sql(String column) {
        String name = SqlLiteral.name(column);
        return switch (this) {
            case Missing missing -> name + " IS NULL";
            case Present present -> name + " IS NOT NULL";
            case Contains(String part) -> "CONTAINS(" + name + ", " + SqlLiteral.value(part) + ")";
            case Within(Instant from, Instant below) ->
                name + " >= " + SqlLiteral.value(from) + " AND " + name + " < " + SqlLiteral.value(below);
            case Compares(Operator operator, Object other) ->
                name + " " + operator.sign() + " " + SqlLiteral.value(other);
        };
    }
}
