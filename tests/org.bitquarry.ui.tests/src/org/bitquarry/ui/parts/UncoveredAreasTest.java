package org.bitquarry.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dialogs here stay on the screen and only say that they are gone: so the screen itself asks nobody to paint. */
class UncoveredAreasTest {
    private final UiBot bot = new UiBot();
    private final List<Rectangle> painted = new ArrayList<>();
    private final Shell window = bot.ask(() -> new Shell(Display.getCurrent()));
    private final Shell dialog = bot.ask(() -> new Shell(window, SWT.DIALOG_TRIM));

    private final UncoveredAreas areas = new UncoveredAreas(shell -> shell == dialog || shell == window);

    @BeforeEach
    void open() {
        bot.run(() -> {
            window.setLayout(new FillLayout());
            Menu bar = new Menu(window, SWT.BAR);
            new MenuItem(bar, SWT.PUSH).setText("File");
            window.setMenuBar(bar);
            Canvas canvas = new Canvas(window, SWT.NONE);
            canvas.addListener(SWT.Paint, paint -> painted.add(paint.getBounds()));
            window.setBounds(40, 40, 600, 400);
            window.open();
            dialog.setBounds(140, 20, 200, 200);
            dialog.open();
        });
        bot.waitUntil("the window to be painted", () -> !painted.isEmpty());
        bot.run(() -> areas.watch(window.getDisplay()));
    }

    @AfterEach
    void close() {
        bot.run(() -> {
            IntStream.of(SWT.Hide, SWT.Dispose, SWT.Activate)
                    .forEach(type -> window.getDisplay().removeFilter(type, areas));
            window.close();
        });
    }

    private void tell(Shell shell, int what) {
        bot.run(() -> {
            painted.clear();
            shell.notifyListeners(what, new Event());
        });
    }

    private boolean wasPainted(int x, int y) {
        return painted.stream().anyMatch(area -> area.contains(x, y));
    }

    @Test
    void whatAHiddenDialogCoveredIsPaintedAnew() {
        tell(dialog, SWT.Hide);

        bot.waitUntil("the dialog's place to be painted", () -> wasPainted(150, 50));
        assertThat(bot.ask(() -> window.getMenuBar().getItemCount())).isEqualTo(1);
    }

    @Test
    void theWholeWindowIsPaintedAnewWhenItComesToTheFront() {
        tell(window, SWT.Activate);

        bot.waitUntil("the window's far corner to be painted", () -> wasPainted(500, 300));
        assertThat(bot.ask(() -> window.getMenuBar().getItemCount())).isEqualTo(1);
    }

    @Test
    void aDialogThatIsDisposedOfLeavesNothingBehind() {
        bot.run(() -> {
            painted.clear();
            dialog.dispose();
        });

        bot.waitUntil("the dialog's place to be painted", () -> wasPainted(150, 50));
    }
}
