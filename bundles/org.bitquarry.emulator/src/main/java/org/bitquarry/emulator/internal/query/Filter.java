package org.bitquarry.emulator.internal.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.query.Expression.And;
import org.bitquarry.emulator.internal.query.Expression.Comparison;
import org.bitquarry.emulator.internal.query.Expression.Literal;
import org.bitquarry.emulator.internal.query.Expression.Membership;
import org.bitquarry.emulator.internal.query.Expression.Operator;
import org.bitquarry.emulator.internal.query.Expression.Or;

/**
 * Turns a parsed {@code q} into a predicate over rows, and refuses fields and types that the list does not know. {@code ~} ignores case,
 * as documented; {@code =} regards it, which the documentation leaves open, so {@link EqualityRule} can turn it round. A row whose field
 * is null is unequal to every value.
 */
public final class Filter<T> {
    /** Whether {@code =}, {@code !=} and IN on texts regard case. */
    public enum EqualityRule {
        CASE_SENSITIVE,
        CASE_INSENSITIVE
    }

    private final Fields<T> fields;
    private final EqualityRule rule;

    public Filter(Fields<T> fields, EqualityRule rule) {
        this.fields = fields;
        this.rule = rule;
    }

    public Predicate<T> compile(Expression expression) {
        return switch (expression) {
            case And(var left, var right) -> compile(left).and(compile(right));
            case Or(var left, var right) -> compile(left).or(compile(right));
            case Comparison comparison -> comparison(comparison);
            case Membership membership -> membership(membership);
        };
    }

    private Predicate<T> membership(Membership membership) {
        Field<T> field = field(membership.field());
        Predicate<T> any = row -> false;
        for (Literal literal : membership.literals()) {
            any = any.or(equal(field, literal));
        }
        return membership.negated() ? any.negate() : any;
    }

    private Predicate<T> comparison(Comparison comparison) {
        Field<T> field = field(comparison.field());
        Literal literal = comparison.literal();
        return switch (comparison.operator()) {
            case EQUAL -> equal(field, literal);
            case UNEQUAL -> equal(field, literal).negate();
            case CONTAINS -> contains(field, literal);
            case CONTAINS_NOT -> contains(field, literal).negate();
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> ordered(field, comparison.operator(), literal);
        };
    }

    private Predicate<T> equal(Field<T> field, Literal literal) {
        if (literal instanceof Literal.Null) {
            return row -> field.values().apply(row).isEmpty();
        }
        Object wanted = value(field, literal, "=");
        BiPredicate<Object, Object> same = wanted instanceof String && rule == EqualityRule.CASE_INSENSITIVE
                ? (left, right) -> ((String) left).equalsIgnoreCase((String) right)
                : Object::equals;
        return row -> any(field.values().apply(row), held -> same.test(held, wanted));
    }

    private Predicate<T> contains(Field<T> field, Literal literal) {
        if (field.kind() != Field.Kind.TEXT || !(literal instanceof Literal.Text(var value))) {
            throw mismatch(field, "~");
        }
        String part = value.toLowerCase(Locale.ROOT);
        return row -> any(
                field.values().apply(row),
                held -> held.toString().toLowerCase(Locale.ROOT).contains(part));
    }

    private Predicate<T> ordered(Field<T> field, Operator operator, Literal literal) {
        if (literal instanceof Literal.Null || literal instanceof Literal.Truth) {
            throw mismatch(field, operator.sign());
        }
        Object bound = value(field, literal, operator.sign());
        return row -> any(field.values().apply(row), held -> holds(operator, Fields.compareSame(held, bound)));
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case EQUAL, UNEQUAL, CONTAINS, CONTAINS_NOT -> throw new IllegalArgumentException(operator.sign());
        };
    }

    private Field<T> field(String name) {
        return fields.find(name)
                .filter(Field::filterable)
                .orElseThrow(
                        () -> ApiFailure.badRequest("Invalid query: the field \"" + name + "\" cannot be filtered by"));
    }

    private static <T> Object value(Field<T> field, Literal literal, String sign) {
        return switch (literal) {
            case Literal.Text(var text) when field.kind() == Field.Kind.TEXT -> text;
            case Literal.Numeral(var number) when field.kind() == Field.Kind.NUMBER -> (Double) number;
            case Literal.Truth(var truth) when field.kind() == Field.Kind.BOOLEAN -> (Boolean) truth;
            case Literal.Time(Instant time) when field.kind() == Field.Kind.TIME -> time;
            case Literal.Text ignored -> throw mismatch(field, sign);
            case Literal.Numeral ignored -> throw mismatch(field, sign);
            case Literal.Truth ignored -> throw mismatch(field, sign);
            case Literal.Time ignored -> throw mismatch(field, sign);
            case Literal.Null ignored -> throw mismatch(field, sign);
        };
    }

    private static ApiFailure mismatch(Field<?> field, String sign) {
        return ApiFailure.badRequest("Invalid query: \"" + field.name() + "\" ("
                + field.kind().name().toLowerCase(Locale.ROOT) + ") does not go with '" + sign + "' and such a value");
    }

    private static boolean any(Collection<?> values, Predicate<Object> test) {
        return values.stream().anyMatch(test);
    }

    /** The literals of a field's equalities and IN lists, for the lists whose answer depends on what was asked for. */
    public static List<String> textsAskedFor(Expression expression, String field) {
        return switch (expression) {
            case And(var left, var right) -> both(left, right, field);
            case Or(var left, var right) -> both(left, right, field);
            case Comparison(var name, var operator, Literal.Text(var text))
            when name.equals(field) && operator == Operator.EQUAL -> List.of(text);
            case Comparison ignored -> List.of();
            case Membership(var name, var negated, var literals) ->
                name.equals(field) && !negated
                        ? literals.stream()
                                .filter(Literal.Text.class::isInstance)
                                .map(literal -> ((Literal.Text) literal).value())
                                .toList()
                        : List.of();
        };
    }

    private static List<String> both(Expression left, Expression right, String field) {
        return java.util.stream.Stream.concat(textsAskedFor(left, field).stream(), textsAskedFor(right, field).stream())
                .toList();
    }
}
