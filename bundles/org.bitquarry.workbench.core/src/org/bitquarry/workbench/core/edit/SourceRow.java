package org.bitquarry.workbench.core.edit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read, offered for editing.
 *
 * @param id which row; a new one has read nothing
 * @param base the values that were read, by column name
 */
public record SourceRow(RowId id, Map<String, @Nullable Object> base) {
    /** Copies the values. */
    public SourceRow {
        base = NamedValues.copy(base);
    }
}
