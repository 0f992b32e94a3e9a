package org.bitquarry.ui.grid;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.MissingValues;
import org.bitquarry.workbench.core.query.Rereading;
import org.bitquarry.workbench.core.work.RequestJob;
import org.jspecify.annotations.Nullable;

/** Reads what nobody has told of a row yet, and puts it in its place. */
final class MissingLoader {
    private MissingLoader() {}

    /** Begins to read; the grid says below its rows what became of it. */
    static void load(ResultGrid grid, GridRows rows, int position) {
        Optional<MissingValues> missing = MissingValues.of(rows, position);
        Optional<Rereading> others = grid.job().map(job -> job.rereading());
        if (missing.isEmpty() || others.isEmpty()) {
            grid.hint("This row can't be asked for by its key. Refresh reads all rows.");
            return;
        }
        UiExecutor ui = new UiExecutor(grid);
        grid.hint("Loading what is missing of this row…");
        new RequestJob(
                        "Load a row of " + missing.get().table(),
                        others.get().exchanges(),
                        context -> {
                            Map<String, @Nullable Object> read = missing.get().read(others.get(), context);
                            ui.execute(() -> {
                                rows.fill(missing.get().row(), read);
                                grid.hint("Loaded: " + String.join(", ", read.keySet()) + ".");
                            });
                        },
                        problem -> ui.execute(() -> grid.hint(problem.text())))
                .schedule();
    }
}
