package org.bitquarry.ui.commit;

import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.grid.GridEditing;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.StagedChange;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.eclipse.core.runtime.Adapters;
import org.jspecify.annotations.Nullable;

/** What the commands for pending edits mean while a part is active. A part gives it as its adapter. */
public interface CommitScope extends CommitNews {
    /** Returns the pending edits, a table each; empty when there are none. */
    List<StagedEdits> edits();

    /** Returns what a commit would send. */
    default List<StagedChange> changes() {
        return edits().stream().flatMap(table -> table.changes().stream()).toList();
    }

    /** Drops what is pending; returns how many rows that were. */
    default int discard() {
        int rows = edits().stream().mapToInt(table -> table.rows().size()).sum();
        edits().forEach(StagedEdits::revertAll);
        return rows;
    }

    /** Tells whether something is pending, or being typed. */
    boolean isPending();

    /** Takes in what is being typed; says no when it can't be taken. */
    boolean finish();

    /** Finds the scope of a part: its own, or that of its grid. */
    static Optional<CommitScope> of(@Nullable Object part) {
        if (part == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(Adapters.adapt(part, CommitScope.class))
                .or(() -> Optional.ofNullable(Adapters.adapt(part, ResultGrid.class))
                        .map(OfGrid::new));
    }

    /**
     * The rows that a grid shows.
     *
     * @param grid the grid
     */
    record OfGrid(ResultGrid grid) implements CommitScope {
        @Override
        public List<StagedEdits> edits() {
            return grid.rows().flatMap(GridRows::edits).filter(edits -> !edits.isEmpty()).stream()
                    .toList();
        }

        @Override
        public boolean isPending() {
            return !edits().isEmpty()
                    || grid.editing().filter(GridEditing::isOpen).isPresent();
        }

        @Override
        public boolean finish() {
            return grid.editing().map(GridEditing::finish).orElse(true);
        }

        @Override
        public void report(String text) {
            if (!grid.isDisposed()) {
                grid.hint(text);
            }
        }

        @Override
        public void report(String text, Runnable undo) {
            if (!grid.isDisposed()) {
                grid.hint(text, undo);
            }
        }
    }
}
