package org.bitquarry.engine.internal.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/** Reads keys out of rows, in forms that compare, and makes predicates of them. */
final class LookupKeys {
    private final List<Lookup.Key> keys;

    LookupKeys(Lookup lookup) {
        keys = lookup.keys();
    }

    /** Returns the key of a row of the left side; empty when a part of it is NULL. */
    List<Object> of(@Nullable Object[] row) {
        return read(row, Lookup.Key::left);
    }

    /** Returns the key of a row of the right side. */
    List<Object> ofRight(@Nullable Object[] row) {
        return read(row, Lookup.Key::right);
    }

    private List<Object> read(@Nullable Object[] row, ToIntFunction<Lookup.Key> place) {
        List<Object> values = new ArrayList<>(keys.size());
        for (Lookup.Key key : keys) {
            Object value = row[place.applyAsInt(key)];
            if (value == null) {
                return List.of();
            }
            values.add(value instanceof Number number ? (Object) number.longValue() : value);
        }
        return values;
    }

    /** Returns the keys by what one scan can ask for: those that differ in the last value only. */
    List<List<List<Object>>> askedTogether(Collection<List<Object>> all) {
        Map<List<Object>, List<List<Object>>> groups = new LinkedHashMap<>();
        all.forEach(key -> groups.computeIfAbsent(key.subList(0, key.size() - 1), missing -> new ArrayList<>())
                .add(key));
        return List.copyOf(groups.values());
    }

    /** Returns what rows with one of these keys pass, which differ in the last value only. */
    List<Predicate> predicates(List<List<Object>> together) {
        List<Predicate> predicates = new ArrayList<>();
        int last = keys.size() - 1;
        for (int i = 0; i < last; i++) {
            Lookup.Key key = keys.get(i);
            predicates.add(operand(key, together.get(0).get(i))
                    .<Predicate>map(value -> new Predicate.In(key.column(), List.of(value), false))
                    .orElseGet(Predicate.Never::new));
        }
        List<Operand> values = together.stream()
                .flatMap(each -> operand(keys.get(last), each.get(last)).stream())
                .toList();
        predicates.add(
                values.isEmpty()
                        ? new Predicate.Never()
                        : new Predicate.In(keys.get(last).column(), values, false));
        return predicates;
    }

    /** Returns the value as its column has it; empty when no row can. */
    private static Optional<Operand> operand(Lookup.Key key, Object value) {
        if (key.type() != SqlType.INTEGER) {
            return Optional.of(Operand.of(value));
        }
        long number = (Long) value;
        return number == (int) number ? Optional.of(Operand.of((int) number)) : Optional.empty();
    }
}
