package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.query.QueryJob;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to rows is looked up while the UI thread has something else to do. */
class GridOpeningTest {
    private final UiBot bot = new UiBot();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private final CountDownLatch opened = new CountDownLatch(1);

    @AfterEach
    void closeShell() {
        bot.run(shell::close);
    }

    @Test
    void pendingEditsAreOpenedBeforeTheUiThreadTurns() {
        boolean meanwhile = bot.ask(() -> {
            ResultGrid grid = new ResultGrid(shell, ZoneOffset.UTC, table -> {
                opened.countDown();
                return Optional.empty();
            });
            QueryJob job = FakeRows.job(3);
            grid.follow(job);
            job.schedule();
            return awaited();
        });
        assertThat(meanwhile).isTrue();
    }

    /** Nothing else happens on the UI thread until it returns. */
    private boolean awaited() {
        try {
            return opened.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
