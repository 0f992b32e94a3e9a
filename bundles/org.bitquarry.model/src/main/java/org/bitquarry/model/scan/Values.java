package org.bitquarry.model.scan;

import java.time.Instant;
import java.util.Locale;

/** Order of values of one type. */
public final class Values {
    private Values() {}

    /**
     * Compares two values of comparable types: numbers with numbers, otherwise the same class.
     *
     * @throws IllegalArgumentException when the types don't go together
     */
    public static int compare(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return a instanceof Double || b instanceof Double
                    ? Double.compare(a.doubleValue(), b.doubleValue())
                    : Long.compare(a.longValue(), b.longValue());
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return Boolean.compare(a, b);
        }
        if (left instanceof Instant a && right instanceof Instant b) {
            return a.compareTo(b);
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "%s and %s don't compare",
                left.getClass().getSimpleName(),
                right.getClass().getSimpleName()));
    }
}
