package org.bitquarry.ui.commit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitquarry.workbench.core.edit.CellProblem;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.StagedChange;

/**
 * Cells that keep a commit from being sent: half a change set helps nobody.
 *
 * @param cells in the order of their rows, and of their table's columns
 */
record InvalidCells(List<Cell> cells) {
    /**
     * A cell.
     *
     * @param target its table
     * @param problem what is wrong with it
     */
    record Cell(EditTarget target, CellProblem problem) {
        /** Names the row by its key. */
        String row() {
            return switch (problem.row()) {
                case RowId.Added added -> "New row";
                case RowId.Existing existing ->
                    existing.key().entrySet().stream()
                            .map(Map.Entry::toString)
                            .map(entry -> entry.replaceFirst("=", " "))
                            .collect(Collectors.joining(", "));
            };
        }
    }

    static InvalidCells of(List<StagedChange> changes) {
        return new InvalidCells(changes.stream()
                .flatMap(change -> change.edits().problems(change.row()).stream()
                        .map(problem -> new Cell(change.edits().target(), problem)))
                .toList());
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Says in a line that nothing is sent, and why. */
    String text() {
        return cells.size() == 1
                ? "Nothing was sent: " + cells.getFirst().problem().text()
                : "Nothing was sent: " + cells.size() + " cells need another value first.";
    }
}
