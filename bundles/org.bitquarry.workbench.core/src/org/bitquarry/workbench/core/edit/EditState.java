package org.bitquarry.workbench.core.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All pending edits of a table at one moment, in the order in which they began. Immutable: undo goes back to an earlier
 * one.
 *
 * @param edits by row
 */
record EditState(Map<RowId, RowEdit> edits) {
    static final EditState EMPTY = new EditState(Map.of());

    EditState {
        edits = Collections.unmodifiableMap(new LinkedHashMap<>(edits));
    }

    Optional<RowEdit> edit(RowId row) {
        return Optional.ofNullable(edits.get(row));
    }

    List<RowId.Added> added() {
        return edits.keySet().stream()
                .filter(RowId.Added.class::isInstance)
                .map(RowId.Added.class::cast)
                .toList();
    }

    /** Puts an edit; one that would send nothing takes the row out. */
    EditState with(RowId row, RowEdit edit) {
        if (edit.isIdle()) {
            return without(row);
        }
        Map<RowId, RowEdit> copy = new LinkedHashMap<>(edits);
        copy.put(row, edit);
        return new EditState(copy);
    }

    EditState without(RowId row) {
        Map<RowId, RowEdit> copy = new LinkedHashMap<>(edits);
        copy.remove(row);
        return new EditState(copy);
    }

    /** Returns what the journal must hear when this state becomes the next one. */
    List<JournalEntry> until(EditState next) {
        List<JournalEntry> entries = new ArrayList<>();
        edits.keySet().stream()
                .filter(row -> !next.edits.containsKey(row))
                .forEach(row -> entries.add(new JournalEntry.Closed(row)));
        next.edits.forEach((row, edit) -> {
            if (!Objects.equals(edits.get(row), edit)) {
                entries.add(new JournalEntry.Pending(row, edit));
            }
        });
        return entries;
    }
}
