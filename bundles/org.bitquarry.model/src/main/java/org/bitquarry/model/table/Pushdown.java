package org.bitquarry.model.table;

import java.util.Set;

/** How a predicate on a column reaches the server. */
public sealed interface Pushdown {
    /** Checked locally only. */
    record None() implements Pushdown {}

    /**
     * Sent as its own query parameter; understands equality only.
     *
     * @param name of the parameter
     */
    record QueryParameter(String name) implements Pushdown {}

    /**
     * Sent in the list's filter expression.
     *
     * @param field its name there
     * @param operators what the server understands of it
     */
    record FilterField(String field, Set<Operator> operators) implements Pushdown {
        /** Copies the operators. */
        public FilterField {
            operators = Set.copyOf(operators);
        }
    }
}
