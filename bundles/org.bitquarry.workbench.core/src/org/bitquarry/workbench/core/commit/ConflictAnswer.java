package org.bitquarry.workbench.core.commit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person decided about a row that someone else changed or deleted. */
public sealed interface ConflictAnswer {
    /**
     * Sends the row with these values over what the source holds now; none means that it stays as it is there. A row that
     * was to be deleted is deleted.
     *
     * @param values by column
     */
    record Merge(Map<String, @Nullable Object> values) implements ConflictAnswer {
        /** Copies the values. */
        public Merge {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** Names the columns; shows no value, since one may be a secret. */
        @Override
        public String toString() {
            return "Merge" + values.keySet();
        }
    }

    /** Drops what was typed. */
    record TakeTheirs() implements ConflictAnswer {}

    /** Makes a row that is gone anew, with what was read of it and what was typed. */
    record MakeAnew() implements ConflictAnswer {}

    /** Leaves the row pending and goes on with the next one. */
    record Leave() implements ConflictAnswer {}

    /** Leaves the row pending and sends no other. */
    record Stop() implements ConflictAnswer {}
}
