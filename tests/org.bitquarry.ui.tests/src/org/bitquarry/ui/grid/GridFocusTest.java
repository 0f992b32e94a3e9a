package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.junit.jupiter.api.Test;

class GridFocusTest {
    private final UiBot bot = new UiBot();

    /** A folder that moves with the keyboard in it is such a case: Ctrl+S in the text would commit from then on. */
    @Test
    void theKeysOfAGridEndWithTheKeyboardElsewhereEvenWhereItsLossWasNotTold() {
        bot.run(() -> {
            Shell shell = new Shell(Display.getCurrent());
            Canvas cells = new Canvas(shell, SWT.NONE);
            Text other = new Text(shell, SWT.NONE);
            GridFocus.track(cells);
            cells.notifyListeners(SWT.FocusIn, new Event());
            assertThat(hold()).isTrue();

            other.notifyListeners(SWT.FocusIn, new Event());
            boolean after = hold();
            shell.dispose();
            assertThat(after).isFalse();
        });
    }

    private static boolean hold() {
        return PlatformUI.getWorkbench()
                .getService(IContextService.class)
                .getActiveContextIds()
                .contains("org.bitquarry.ui.context.grid");
    }
}
