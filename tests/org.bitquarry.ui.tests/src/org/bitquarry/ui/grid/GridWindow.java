package org.bitquarry.ui.grid;

import java.time.ZoneId;
import java.util.Optional;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.query.QueryJob;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;

/** Tests of a grid that stands alone in a window, over the fixture's rows and their edits. */
abstract class GridWindow {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 400;
    /** So many rows are loaded before a person asks for more. */
    private static final int FIRST_ROWS = 200;

    final UiBot bot = new UiBot();
    final StagedEdits edits = GridFixture.edits();
    final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    final ResultGrid grid;

    GridWindow() {
        this(WIDTH);
    }

    GridWindow(int width) {
        grid = bot.ask(() -> {
            shell.setLayout(new FillLayout());
            ResultGrid made = new ResultGrid(shell, ZoneId.of("Europe/Berlin"), table -> Optional.of(edits));
            shell.setSize(width, HEIGHT);
            shell.open();
            return made;
        });
    }

    @AfterEach
    void closeShell() {
        bot.run(shell::close);
    }

    void follow(QueryJob job) {
        bot.run(() -> grid.follow(job));
        job.schedule();
    }

    /** Shows the first of so many rows, and waits until they are there and nothing goes on. */
    NatTable showing(int rows) {
        return showing(FakeRows.job(rows), rows);
    }

    /** Shows the first rows of a job that has so many. */
    NatTable showing(QueryJob job, int rows) {
        follow(job);
        NatTable table = bot.find(NatTable.class, "grid.table");
        int expected = Math.min(rows, FIRST_ROWS);
        bot.waitUntil(
                "rows",
                () -> grid.rows().orElseThrow().count() == expected
                        && grid.table().layers.data.getRowCount() == expected);
        bot.waitUntil("rest", () -> !job.phase().isBusy());
        return table;
    }

    GridRows rows() {
        return grid.rows().orElseThrow();
    }
}
