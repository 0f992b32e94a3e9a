package org.bitquarry.workbench.core.commit;

import org.jspecify.annotations.Nullable;

/** Which value a field of a merged row gets. */
public sealed interface FieldChoice {
    /** The value that was typed. */
    record Mine() implements FieldChoice {}

    /** The value that the source holds now. */
    record Theirs() implements FieldChoice {}

    /**
     * Another one.
     *
     * @param value of the column's type
     */
    record Own(@Nullable Object value) implements FieldChoice {
        /** Shows no value, since it may be a secret. */
        @Override
        public String toString() {
            return "Own";
        }
    }
}
