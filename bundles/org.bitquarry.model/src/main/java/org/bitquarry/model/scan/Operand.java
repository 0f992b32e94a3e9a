package org.bitquarry.model.scan;

import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/** The right-hand side of a comparison. */
public sealed interface Operand {
    /**
     * A value of one of {@link SqlType}'s Java classes.
     *
     * @param value never null: a comparison with NULL is {@link Predicate.IsNull}
     */
    record Literal(Object value) implements Operand {}

    /**
     * A value that is bound when the statement runs.
     *
     * @param index counts from 0
     * @param type of the column that it is compared with
     */
    record Parameter(int index, SqlType type) implements Operand {}

    /** Stands for values that only rows of another scan will tell: the index of a parameter that is never bound. */
    int OF_OTHER_ROWS = -1;

    /** Makes a literal. */
    static Operand of(Object value) {
        return new Literal(value);
    }

    /** Returns the value of a literal, or null for an unbound parameter. */
    default @Nullable Object boundValue() {
        return this instanceof Literal literal ? literal.value() : null;
    }
}
