package org.bitquarry.model.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts values in the place of parameters.
 *
 * @param values by the parameters' index
 */
record ParameterBinding(List<@Nullable Object> values) {
    Predicate in(Predicate predicate) {
        return switch (predicate) {
            case Predicate.And and ->
                new Predicate.And(and.terms().stream().map(this::in).toList());
            case Predicate.Or or ->
                new Predicate.Or(or.terms().stream().map(this::in).toList());
            case Predicate.Comparison comparison ->
                bound(comparison.operand())
                        .<Predicate>map(operand ->
                                new Predicate.Comparison(comparison.column(), comparison.operator(), operand))
                        .orElseGet(Predicate.Never::new);
            case Predicate.In in -> membership(in);
            case Predicate.Like like ->
                bound(like.pattern())
                        .<Predicate>map(pattern -> new Predicate.Like(
                                like.column(), pattern, like.escape(), like.ignoreCase(), like.negated()))
                        .orElseGet(Predicate.Never::new);
            case Predicate.IsNull isNull -> isNull;
            case Predicate.Never never -> never;
        };
    }

    private Predicate membership(Predicate.In in) {
        List<Operand> operands = new ArrayList<>();
        in.operands().forEach(operand -> bound(operand).ifPresent(operands::add));
        boolean holdsNull = operands.size() < in.operands().size();
        return operands.isEmpty() || (holdsNull && in.negated())
                ? new Predicate.Never()
                : new Predicate.In(in.column(), operands, in.negated());
    }

    /** Returns the operand with its value, empty for NULL. */
    private Optional<Operand> bound(Operand operand) {
        return switch (operand) {
            case Operand.Literal literal -> Optional.of(literal);
            case Operand.Parameter parameter when parameter.index() == Operand.OF_OTHER_ROWS -> Optional.of(parameter);
            case Operand.Parameter parameter ->
                Optional.ofNullable(values.get(parameter.index())).map(Operand::of);
        };
    }
}
