package org.bitquarry.emulator.internal.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;

/**
 * A field that a list can be filtered or sorted by.
 *
 * @param name as written in {@code q} and {@code sort}
 * @param values the values in a row: none for null, several for a member of an array
 * @param order how its values sort
 */
public record Field<T>(
        String name,
        Kind kind,
        Function<T, ? extends Collection<?>> values,
        boolean filterable,
        boolean sortable,
        Comparator<Object> order) {

    /** What a field holds, and so which literals it can be compared with. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        TIME,
        OBJECT
    }
}
