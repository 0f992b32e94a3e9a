package org.bitquarry.emulator.internal.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of one kind of row. Grown by its own methods, each of which gives a new value. */
public final class Fields<T> {
    private static final Comparator<Object> NATURAL = Fields::compareSame;

    private final Map<String, Field<T>> byName;

    private Fields(Map<String, Field<T>> byName) {
        this.byName = byName;
    }

    public static <T> Fields<T> none() {
        return new Fields<>(Map.of());
    }

    public Optional<Field<T>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Fields<T> text(String name, Function<T, String> value) {
        return with(new Field<>(name, Field.Kind.TEXT, one(value), true, true, NATURAL));
    }

    public Fields<T> optionalText(String name, Function<T, Optional<String>> value) {
        return with(new Field<>(
                name, Field.Kind.TEXT, row -> value.apply(row).stream().toList(), true, true, NATURAL));
    }

    /** A member of the objects of an array: equal when one is, unequal when none is. */
    public Fields<T> texts(String name, Function<T, List<String>> values) {
        return with(new Field<>(name, Field.Kind.TEXT, values, true, false, NATURAL));
    }

    public Fields<T> number(String name, Function<T, Number> value) {
        return with(new Field<>(
                name, Field.Kind.NUMBER, row -> List.of(value.apply(row).doubleValue()), true, true, NATURAL));
    }

    public Fields<T> bool(String name, Function<T, Boolean> value) {
        return with(new Field<>(name, Field.Kind.BOOLEAN, one(value), true, true, NATURAL));
    }

    public Fields<T> time(String name, Function<T, Instant> value) {
        return with(new Field<>(name, Field.Kind.TIME, one(value), true, true, NATURAL));
    }

    public Fields<T> optionalTime(String name, Function<T, Optional<Instant>> value) {
        return with(new Field<>(
                name, Field.Kind.TIME, row -> value.apply(row).stream().toList(), true, true, NATURAL));
    }

    /** An object that can only be compared with null. */
    public Fields<T> object(String name, Function<T, Optional<?>> value) {
        return with(new Field<>(
                name, Field.Kind.OBJECT, row -> value.apply(row).stream().toList(), true, false, NATURAL));
    }

    /** Sorts the texts of a field with their numbers as numbers: {@code feature/2} before {@code feature/10}. */
    public Fields<T> sortedNaturally(String name) {
        Field<T> field = existing(name);
        Comparator<Object> order = (left, right) -> NaturalOrder.compareText(left.toString(), right.toString());
        return with(new Field<>(name, field.kind(), field.values(), field.filterable(), true, order));
    }

    public Fields<T> onlySorted(String... names) {
        Fields<T> changed = this;
        for (String name : names) {
            Field<T> field = existing(name);
            changed = changed.with(
                    new Field<>(name, field.kind(), field.values(), false, field.sortable(), field.order()));
        }
        return changed;
    }

    public Fields<T> onlyFiltered(String... names) {
        Fields<T> changed = this;
        for (String name : names) {
            Field<T> field = existing(name);
            changed = changed.with(
                    new Field<>(name, field.kind(), field.values(), field.filterable(), false, field.order()));
        }
        return changed;
    }

    private Field<T> existing(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("No field " + name));
    }

    private Fields<T> with(Field<T> field) {
        Map<String, Field<T>> more = new LinkedHashMap<>(byName);
        more.put(field.name(), field);
        return new Fields<>(more);
    }

    private static <T, V> Function<T, Collection<?>> one(Function<T, V> value) {
        return row -> List.of(value.apply(row));
    }

    /** Compares two values of one field, which are of one class. */
    static int compareSame(Object left, Object right) {
        return switch (left) {
            case String text -> text.compareTo((String) right);
            case Double number -> number.compareTo((Double) right);
            case Instant time -> time.compareTo((Instant) right);
            case Boolean truth -> truth.compareTo((Boolean) right);
            default -> throw new IllegalArgumentException("No order for " + left.getClass());
        };
    }
}
