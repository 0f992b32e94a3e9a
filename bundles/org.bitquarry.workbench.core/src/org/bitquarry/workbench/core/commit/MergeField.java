package org.bitquarry.workbench.core.commit;

import java.util.Objects;
import org.bitquarry.model.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * A field of a row that two people changed.
 *
 * @param column its column
 * @param base the value that was read
 * @param mine the value that was typed; the one that was read where nothing was
 * @param theirs the value that the source holds now
 * @param typed whether it was typed
 */
public record MergeField(
        Column column,
        @Nullable Object base,
        @Nullable Object mine,
        @Nullable Object theirs,
        boolean typed) {
    /** Tells whether the source holds another value than was read. */
    public boolean isMoved() {
        return !Objects.equals(base, theirs);
    }

    /** Tells whether a person has to decide: both sides changed it, and not to the same. */
    public boolean isInConflict() {
        return typed && isMoved() && !Objects.equals(mine, theirs);
    }

    /** Names the column; shows no value, since one may be a secret. */
    @Override
    public String toString() {
        return "MergeField[" + column.name() + "]";
    }
}
