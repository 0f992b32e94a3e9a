package org.bitquarry.workbench.core.edit;

import org.jspecify.annotations.Nullable;

/** Compares values of a column. */
final class Values {
    private Values() {}

    /** Compares two values of one type, texts letter by letter as SQL does; numbers of different types by what they say. */
    static int compare(Object one, Object other) {
        if (one instanceof Number number && other instanceof Number second && one.getClass() != other.getClass()) {
            return Double.compare(number.doubleValue(), second.doubleValue());
        }
        return one instanceof Comparable<?> comparable && one.getClass() == other.getClass()
                ? compared(comparable, other)
                : one.toString().compareTo(other.toString());
    }

    /** Compares as a person looks for things: texts by their letters first and by their case then, NULL is highest. */
    static int compareForPeople(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        if (one instanceof String text && other instanceof String second) {
            int regardless = String.CASE_INSENSITIVE_ORDER.compare(text, second);
            return regardless == 0 ? text.compareTo(second) : regardless;
        }
        return compare(one, other);
    }

    @SuppressWarnings("unchecked") // both are of one class
    private static int compared(Comparable<?> one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
