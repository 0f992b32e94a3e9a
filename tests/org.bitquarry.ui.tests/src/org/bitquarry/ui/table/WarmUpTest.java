package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.QuietMoment;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** What the first table needs is loaded where nobody sees it, while nobody types. */
class WarmUpTest {
    private final UiBot bot = new UiBot();
    private final Display display = PlatformUI.getWorkbench().getDisplay();

    @Test
    void rowsArePaintedUnseenAndNothingIsLeftOrTold() {
        List<Shell> before = bot.ask(() -> List.of(display.getShells()));
        int told = UiPlugin.core().httpLog().statements().size();
        CompletableFuture<Integer> painted = bot.ask(() -> WarmUp.begin(display));
        assertThat(bot.<Boolean>ask(this::isAnythingSeen)).isFalse();
        bot.waitUntil("the end", painted::isDone);
        assertThat(painted.join()).isEqualTo(40);
        assertThat(before).containsAll(bot.ask(() -> List.of(display.getShells())));
        assertThat(UiPlugin.core().httpLog().statements()).hasSize(told);
    }

    private boolean isAnythingSeen() {
        for (Shell shell : display.getShells()) {
            if (shell.isVisible() && shell != bot.page().getWorkbenchWindow().getShell()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void itWaitsForAsLongAsKeysArePressed() {
        AtomicBoolean begun = new AtomicBoolean();
        new QuietMoment(display).await(() -> begun.set(true));
        boolean duringKeys = bot.ask(() -> {
            Shell window = bot.page().getWorkbenchWindow().getShell();
            long deadline = System.nanoTime() + 2 * QuietMoment.WHILE.toNanos();
            while (System.nanoTime() < deadline) {
                window.notifyListeners(SWT.KeyDown, new Event());
                display.readAndDispatch();
            }
            return begun.get();
        });
        assertThat(duringKeys).isFalse();
        bot.waitUntil("a quiet moment", begun::get);
    }
}
