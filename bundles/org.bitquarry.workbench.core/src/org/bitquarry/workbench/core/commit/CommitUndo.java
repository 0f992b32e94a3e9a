package org.bitquarry.workbench.core.commit;

import java.time.Instant;
import java.util.List;

/**
 * What takes a commit back, as far as the source allows it. Prepared while it was sent.
 *
 * @param datasource name of the datasource
 * @param at when the commit ended
 * @param steps one a row that was committed, the last one first
 */
public record CommitUndo(String datasource, Instant at, List<UndoStep> steps) {
    /** Copies the steps. */
    public CommitUndo {
        steps = List.copyOf(steps);
    }

    /** Returns what can be taken back. */
    public List<UndoStep.Possible> possible() {
        return steps.stream()
                .filter(UndoStep.Possible.class::isInstance)
                .map(UndoStep.Possible.class::cast)
                .toList();
    }
}
