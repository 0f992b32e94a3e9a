package org.bitquarry.bitbucket.filter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;

/** Brings the right-hand sides of comparisons into a form that the server compares in the same way as SQL. */
final class Literals {
    private Literals() {}

    /** What comes of comparing a column with a value. */
    sealed interface Outcome {}

    /**
     * The server can compare.
     *
     * @param operator perhaps another one, where the value had to be rounded
     * @param value to send
     */
    record Fit(Bbql.Operator operator, Bbql.Value value) implements Outcome {}

    /** No value of the column compares so. */
    record Impossible() implements Outcome {}

    /** Every value of the column but NULL compares so. */
    record Certain() implements Outcome {}

    /** Only a local comparison can tell. */
    record Unfit() implements Outcome {}

    /** Tells whether the server's answer to a comparison is SQL's, whatever the value is. */
    static boolean isExact(Column column, Operator operator) {
        boolean negative = operator == Operator.NE;
        if (negative && column.nullable()) {
            return false; // the server counts NULL as unequal, SQL does not
        }
        return switch (column.type()) {
            case VARCHAR -> isClosed(column) || column.form().comparesExactly();
            case BIGINT, INTEGER, BOOLEAN, TIMESTAMP -> true;
            case DOUBLE -> false;
        };
    }

    private static boolean isClosed(Column column) {
        return !column.enumeration().isEmpty();
    }

    static Outcome compared(Column column, Operator operator, Operand operand) {
        return switch (operand) {
            case Operand.Parameter parameter ->
                canCompare(column, operator)
                        ? new Fit(sign(operator), new Bbql.Unbound(parameter.index()))
                        : new Unfit();
            case Operand.Literal literal ->
                canCompare(column, operator) ? value(column, operator, literal.value()) : new Unfit();
        };
    }

    /** Texts compare in the server's own order and perhaps without case: inequality and order are safe for few forms. */
    private static boolean canCompare(Column column, Operator operator) {
        return switch (column.type()) {
            case VARCHAR ->
                operator == Operator.EQ
                        || (operator == Operator.NE
                                && (isClosed(column) || column.form().comparesExactly()));
            case BIGINT, INTEGER, TIMESTAMP, DOUBLE -> true;
            case BOOLEAN -> operator == Operator.EQ || operator == Operator.NE;
        };
    }

    private static Outcome value(Column column, Operator operator, Object value) {
        return switch (column.type()) {
            case VARCHAR -> value instanceof String text ? text(column, operator, text) : new Unfit();
            case BIGINT, INTEGER -> value instanceof Number number ? number(operator, number) : new Unfit();
            case DOUBLE ->
                value instanceof Number number && Double.isFinite(number.doubleValue())
                        ? new Fit(sign(operator), new Bbql.Numeral(new BigDecimal(number.toString())))
                        : new Unfit();
            case BOOLEAN ->
                value instanceof Boolean truth ? new Fit(sign(operator), new Bbql.Truth(truth)) : new Unfit();
            case TIMESTAMP -> value instanceof Instant time ? time(operator, time) : new Unfit();
        };
    }

    private static Outcome text(Column column, Operator operator, String text) {
        boolean writable = !text.isEmpty() && text.chars().noneMatch(Character::isISOControl);
        boolean possible = isClosed(column)
                ? column.enumeration().contains(text)
                : column.form().isCanonical(text) && (writable || !column.form().comparesExactly());
        if (!possible) {
            return operator == Operator.EQ ? new Impossible() : new Certain();
        }
        return writable ? new Fit(sign(operator), new Bbql.Text(text)) : new Unfit();
    }

    private static Outcome number(Operator operator, Number number) {
        if (!(number instanceof Double || number instanceof Float)) {
            return new Fit(sign(operator), new Bbql.Numeral(BigDecimal.valueOf(number.longValue())));
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            return new Unfit();
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal below = exact.setScale(0, RoundingMode.FLOOR);
        return rounded(operator, exact.compareTo(below) == 0, new Bbql.Numeral(below));
    }

    private static Outcome time(Operator operator, Instant time) {
        Instant below = time.truncatedTo(ChronoUnit.MICROS);
        return rounded(operator, below.equals(time), new Bbql.Time(below));
    }

    /** Between two steps of the column's scale: x &lt; 1.5 is x ≤ 1, x ≥ 1.5 is x &gt; 1, and none equals it. */
    private static Outcome rounded(Operator operator, boolean onScale, Bbql.Value below) {
        if (onScale) {
            return new Fit(sign(operator), below);
        }
        return switch (operator) {
            case EQ -> new Impossible();
            case NE -> new Certain();
            case LT, LE -> new Fit(Bbql.Operator.LESS_OR_EQUAL, below);
            case GT, GE -> new Fit(Bbql.Operator.GREATER, below);
            case IN, NOT_IN, CONTAINS, NULL -> throw new IllegalArgumentException("no comparison: " + operator);
        };
    }

    private static Bbql.Operator sign(Operator operator) {
        return switch (operator) {
            case EQ -> Bbql.Operator.EQUAL;
            case NE -> Bbql.Operator.UNEQUAL;
            case LT -> Bbql.Operator.LESS;
            case LE -> Bbql.Operator.LESS_OR_EQUAL;
            case GT -> Bbql.Operator.GREATER;
            case GE -> Bbql.Operator.GREATER_OR_EQUAL;
            case IN, NOT_IN, CONTAINS, NULL -> throw new IllegalArgumentException("no comparison: " + operator);
        };
    }
}
