package org.bitquarry.bitbucket.filter;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.TableDefinition;

/**
 * Translates predicates into the filter language as far as a table's columns say that the server understands them. What
 * the server may answer with a superset is marked inexact. Whether it is exact never depends on a parameter's value.
 */
public final class FilterTranslator {
    private final TableDefinition table;

    /** Makes a translator for a table. */
    public FilterTranslator(TableDefinition table) {
        this.table = table;
    }

    /** Translates one predicate. */
    public Translation translate(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And and ->
                Translation.and(and.terms().stream().map(this::translate).toList());
            case Predicate.Or or ->
                Translation.or(or.terms().stream().map(this::translate).toList());
            case Predicate.Comparison comparison ->
                column(comparison.column())
                        .map(column -> comparison(column, comparison.operator(), comparison.operand()))
                        .orElse(Translation.local());
            case Predicate.In in ->
                column(in.column()).map(column -> membership(column, in)).orElse(Translation.local());
            case Predicate.Like like ->
                column(like.column()).map(column -> contains(column, like)).orElse(Translation.local());
            case Predicate.IsNull isNull ->
                column(isNull.column()).map(column -> isNull(column, isNull)).orElse(Translation.local());
            case Predicate.Never never -> new Translation.None();
        };
    }

    private Optional<Column> column(String name) {
        return table.list().filter(list -> list.filtered()).flatMap(list -> table.column(name));
    }

    private static Translation comparison(Column column, Operator operator, Operand operand) {
        Optional<String> field = column.filterField(operator);
        if (field.isEmpty()) {
            return Translation.local();
        }
        return switch (Literals.compared(column, operator, operand)) {
            case Literals.Impossible() -> new Translation.None();
            case Literals.Certain() -> new Translation.All(!column.nullable());
            case Literals.Unfit() -> Translation.local();
            case Literals.Fit(var sent, var value) ->
                new Translation.Sent(new Bbql.Comparison(field.get(), sent, value), Literals.isExact(column, operator));
        };
    }

    private static Translation membership(Column column, Predicate.In in) {
        Operator operator = in.negated() ? Operator.NOT_IN : Operator.IN;
        Operator single = in.negated() ? Operator.NE : Operator.EQ;
        Optional<String> field = column.filterField(operator);
        if (field.isEmpty()) {
            return Translation.local();
        }
        List<Literals.Outcome> outcomes = in.operands().stream()
                .map(operand -> Literals.compared(column, single, operand))
                .toList();
        if (outcomes.stream().anyMatch(Literals.Unfit.class::isInstance)) {
            return Translation.local();
        }
        List<Bbql.Value> values = outcomes.stream()
                .filter(Literals.Fit.class::isInstance)
                .map(outcome -> ((Literals.Fit) outcome).value())
                .distinct()
                .toList();
        if (values.isEmpty()) {
            return in.negated() ? new Translation.All(!column.nullable()) : new Translation.None();
        }
        return new Translation.Sent(
                new Bbql.Membership(field.get(), in.negated(), values), Literals.isExact(column, single));
    }

    private static Translation contains(Column column, Predicate.Like like) {
        Optional<String> field = column.filterField(Operator.CONTAINS);
        if (field.isEmpty() || like.negated()) {
            return Translation.local();
        }
        Optional<? extends Bbql.Value> part =
                switch (like.pattern()) {
                    case Operand.Parameter parameter -> Optional.of(new Bbql.Unbound(parameter.index()));
                    case Operand.Literal literal ->
                        LikeFragment.of(literal.value().toString(), like.escape(), like.ignoreCase())
                                .map(Bbql.Text::new);
                };
        return part.<Translation>map(value ->
                        new Translation.Sent(new Bbql.Comparison(field.get(), Bbql.Operator.CONTAINS, value), false))
                .orElse(Translation.local());
    }

    private static Translation isNull(Column column, Predicate.IsNull isNull) {
        return column.filterField(Operator.NULL)
                .<Translation>map(field -> new Translation.Sent(
                        new Bbql.Comparison(
                                field, isNull.negated() ? Bbql.Operator.UNEQUAL : Bbql.Operator.EQUAL, new Bbql.Null()),
                        true))
                .orElse(Translation.local());
    }
}
