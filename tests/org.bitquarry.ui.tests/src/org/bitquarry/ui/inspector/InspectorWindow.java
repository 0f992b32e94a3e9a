package org.bitquarry.ui.inspector;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.query.QueryJob;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Tests of a panel beside a grid of the fixture's rows. */
abstract class InspectorWindow {
    final UiBot bot = new UiBot();
    final StagedEdits edits = ValueFixture.edits();
    final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    final ResultGrid grid;
    final InspectorPanel panel;

    private Optional<Inspected.Key> last = Optional.empty();

    InspectorWindow(Function<Composite, InspectorPanel> make) {
        ResultGrid[] made = new ResultGrid[1];
        panel = bot.ask(() -> {
            shell.setLayout(new FillLayout());
            SashForm sash = new SashForm(shell, 0);
            made[0] = new ResultGrid(sash, ZoneId.of("Europe/Berlin"), table -> Optional.of(edits));
            InspectorPanel right = make.apply(sash);
            sash.setWeights(50, 50);
            shell.setSize(1_000, 520);
            shell.open();
            made[0].cursor().onMove(this::update);
            return right;
        });
        grid = made[0];
    }

    /** Does what the view does. */
    private void update() {
        Optional<Inspected> cell = Inspected.of(grid.cursor());
        if (!cell.map(Inspected::key).equals(last)) {
            panel.finish();
            last = cell.map(Inspected::key);
        }
        cell.ifPresent(panel::show);
    }

    @AfterEach
    void closeShell() {
        bot.run(shell::close);
    }

    void showing(List<@Nullable Object[]> rows) {
        QueryJob job = ValueFixture.job(rows);
        bot.run(() -> grid.follow(job));
        job.schedule();
        bot.find(NatTable.class, "grid.table");
        bot.waitUntil(
                "rows",
                () -> grid.rows().filter(known -> known.count() == rows.size()).isPresent());
        bot.waitUntil("rest", () -> !job.phase().isBusy());
        bot.waitUntil("the grid to know them", () -> {
            grid.cursor().go(rows.size() - 1, 0);
            return grid.cursor().place().isPresent();
        });
    }

    void go(int row, int column) {
        bot.run(() -> grid.cursor().go(row, column));
    }

    GridRows rows() {
        return grid.rows().orElseThrow();
    }
}
