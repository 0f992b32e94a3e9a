package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.edit.Arrangement;
import org.bitquarry.workbench.core.edit.Condition;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowsSnapshot;
import org.bitquarry.workbench.core.edit.SortBy;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Keeps the rows that are here as a person wants them shown. What takes long is done in a job, on a snapshot; an outcome
 * that is no longer true of the rows is dropped and found anew. For use on the UI thread.
 */
final class GridArranging {
    private final GridTable grid;
    private final UiExecutor ui;
    private Arrangement wanted = Arrangement.NONE;
    private Optional<Basis> working = Optional.empty();
    private Optional<Basis> shown = Optional.empty();
    private Runnable sorted = () -> {
        // Nobody keeps it yet.
    };

    /** What an outcome is true of. */
    private record Basis(GridRows rows, Arrangement arrangement, int loaded, int revision) {}

    GridArranging(GridTable grid) {
        this.grid = grid;
        this.ui = new UiExecutor(grid.table);
    }

    /** Returns what a person wants. */
    Arrangement wanted() {
        return wanted;
    }

    /** Runs the action after rows are to be sorted by other keys. */
    void onSort(Runnable action) {
        sorted = action;
    }

    /** Sorts by other keys. */
    void sort(List<SortBy> keys) {
        wanted = wanted.sortedBy(keys);
        sorted.run();
        update();
        grid.table.redraw();
    }

    /** Shows rows that meet other conditions. */
    void filter(Map<Integer, Condition> conditions) {
        wanted = wanted.where(conditions);
        update();
    }

    /** Takes in rows that came, or other ones. A part of the rows isn't sorted: it would look like the first of all. */
    void update() {
        GridRows rows = grid.rows();
        Arrangement now = rows.rows().state().isFinal() ? wanted : wanted.sortedBy(List.of());
        if (now.isNone()) {
            working = Optional.empty();
            shown = Optional.empty();
            if (rows.isArranged()) {
                grid.rearrange(Optional.empty());
            }
            return;
        }
        Basis basis = new Basis(rows, now, rows.rows().loaded(), rows.revision());
        Optional<Basis> wish = Optional.of(basis);
        if (!wish.equals(working) && !wish.equals(shown)) {
            working = wish;
            arrange(basis);
        }
    }

    private void arrange(Basis basis) {
        RowsSnapshot snapshot = basis.rows().loaded();
        Job job = Job.createSystem("Arrange rows", monitor -> {
            int[] order = basis.arrangement().of(snapshot);
            ui.execute(() -> take(basis, order));
        });
        job.schedule();
    }

    private void take(Basis basis, int[] order) {
        if (!working.equals(Optional.of(basis))) {
            return;
        }
        working = Optional.empty();
        if (basis.rows() == grid.rows() && basis.revision() == basis.rows().revision()) {
            shown = Optional.of(basis);
            grid.rearrange(Optional.of(order));
        }
        update();
    }
}
