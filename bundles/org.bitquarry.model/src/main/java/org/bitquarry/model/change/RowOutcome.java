package org.bitquarry.model.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitquarry.model.error.BitquarryException;
import org.jspecify.annotations.Nullable;

/** What became of one change. */
public sealed interface RowOutcome {
    /**
     * The source did it.
     *
     * @param row the row as the source answered; empty after a delete
     */
    record Applied(Map<String, @Nullable Object> row) implements RowOutcome {
        /** Copies the row. */
        public Applied {
            row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
        }
    }

    /**
     * Someone else changed the row since it was read, or deleted it; nothing was changed.
     *
     * @param theirs the row as it is now; empty when it is gone
     */
    record Conflict(Map<String, @Nullable Object> theirs) implements RowOutcome {
        /** Copies the row. */
        public Conflict {
            theirs = Collections.unmodifiableMap(new LinkedHashMap<>(theirs));
        }
    }

    /**
     * It was refused, locally or by the source; the row is as it was.
     *
     * @param error why
     */
    record Rejected(BitquarryException error) implements RowOutcome {}

    /**
     * It was sent and no answer came: it may or may not have happened. Never repeated blindly.
     *
     * @param error what broke
     * @param finding what looking the row up afterwards showed, as a sentence; empty when that failed too
     */
    record Unknown(BitquarryException error, String finding) implements RowOutcome {}
}
