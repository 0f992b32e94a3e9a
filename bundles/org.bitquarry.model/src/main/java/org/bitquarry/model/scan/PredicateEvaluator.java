package org.bitquarry.model.scan;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bitquarry.model.table.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Decides predicates locally with SQL's three-valued logic; the yardstick of every push-down. Texts compare by code
 * point, with regard to case. All parameters must be bound.
 */
public final class PredicateEvaluator {
    private PredicateEvaluator() {}

    /** Tells whether a row passes all conjuncts; the function returns a column's value, null for NULL. */
    public static boolean passes(List<Predicate> conjuncts, Function<String, @Nullable Object> row) {
        return conjuncts.stream().allMatch(predicate -> evaluate(predicate, row) == Truth.TRUE);
    }

    private static Truth evaluate(Predicate predicate, Function<String, @Nullable Object> row) {
        return switch (predicate) {
            case Predicate.And and ->
                and.terms().stream().map(term -> evaluate(term, row)).reduce(Truth.TRUE, Truth::and);
            case Predicate.Or or ->
                or.terms().stream().map(term -> evaluate(term, row)).reduce(Truth.FALSE, Truth::or);
            case Predicate.Comparison comparison ->
                compare(row.apply(comparison.column()), comparison.operator(), comparison.operand());
            case Predicate.In in -> {
                Object value = row.apply(in.column());
                Truth found = in.operands().stream()
                        .map(operand -> compare(value, Operator.EQ, operand))
                        .reduce(Truth.FALSE, Truth::or);
                yield in.negated() ? found.not() : found;
            }
            case Predicate.Like like -> {
                Object value = row.apply(like.column());
                if (value == null) {
                    yield Truth.UNKNOWN;
                }
                Truth matches = Truth.of(
                        LikePattern.compile(String.valueOf(bound(like.pattern())), like.escape(), like.ignoreCase())
                                .matcher(value.toString())
                                .matches());
                yield like.negated() ? matches.not() : matches;
            }
            case Predicate.Never never -> Truth.FALSE;
            case Predicate.IsNull isNull -> Truth.of((row.apply(isNull.column()) == null) != isNull.negated());
        };
    }

    private static Truth compare(@Nullable Object left, Operator operator, Operand operand) {
        if (left == null) {
            return Truth.UNKNOWN;
        }
        int order = Values.compare(left, bound(operand));
        return Truth.of(
                switch (operator) {
                    case EQ -> order == 0;
                    case NE -> order != 0;
                    case LT -> order < 0;
                    case LE -> order <= 0;
                    case GT -> order > 0;
                    case GE -> order >= 0;
                    case IN, NOT_IN, CONTAINS, NULL -> throw new IllegalArgumentException("no comparison: " + operator);
                });
    }

    private static Object bound(Operand operand) {
        Object value = operand.boundValue();
        if (value == null) {
            throw new IllegalStateException("unbound: " + operand);
        }
        return value;
    }

    private enum Truth {
        FALSE,
        UNKNOWN,
        TRUE;

        static Truth of(boolean value) {
            return value ? TRUE : FALSE;
        }

        Truth and(Truth other) {
            return compareTo(other) < 0 ? this : other;
        }

        Truth or(Truth other) {
            return compareTo(other) > 0 ? this : other;
        }

        Truth not() {
            return switch (this) {
                case FALSE -> TRUE;
                case UNKNOWN -> UNKNOWN;
                case TRUE -> FALSE;
            };
        }
    }

    /** SQL's LIKE as a regular expression. */
    static final class LikePattern {
        private LikePattern() {}

        static Pattern compile(String like, char escape, boolean ignoreCase) {
            StringBuilder regex = new StringBuilder();
            int[] letters = like.codePoints().toArray();
            for (int i = 0; i < letters.length; i++) {
                int letter = letters[i];
                if (letter == escape && escape != 0 && i + 1 < letters.length) {
                    regex.append(quoted(letters[++i]));
                } else if (letter == '%') {
                    regex.append(".*");
                } else if (letter == '_') {
                    regex.append('.');
                } else {
                    regex.append(quoted(letter));
                }
            }
            int flags = Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
            return Pattern.compile(regex.toString(), flags);
        }

        /** A whole code point: the halves of an emoji, quoted one by one, would match nothing. */
        private static String quoted(int letter) {
            return Pattern.quote(Character.toString(letter));
        }
    }
}
