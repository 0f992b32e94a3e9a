package org.bitquarry.bitbucket.write;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bitquarry.model.change.RowOutcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row as it is now, read just before a write.
 *
 * @param tree the object as it came
 * @param row its columns
 */
record CurrentRow(JsonNode tree, Map<String, @Nullable Object> row) {
    /** Tells of the change that someone else made since the base was read. */
    Optional<RowOutcome> conflictWith(Map<String, @Nullable Object> base) {
        boolean changed = base.entrySet().stream()
                .filter(entry -> row.containsKey(entry.getKey()))
                .anyMatch(entry -> !Objects.equals(entry.getValue(), row.get(entry.getKey())));
        return changed ? Optional.of(new RowOutcome.Conflict(row)) : Optional.empty();
    }
}
