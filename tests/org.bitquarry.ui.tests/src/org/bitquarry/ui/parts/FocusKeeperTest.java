package org.bitquarry.ui.parts;

import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Some control of the window in front has the keyboard, whatever became of the one that had it. */
class FocusKeeperTest {
    private final UiBot bot = new UiBot();
    private final Shell dialog = bot.ask(
            () -> new Shell(bot.page().getWorkbenchWindow().getShell(), SWT.DIALOG_TRIM | SWT.APPLICATION_MODAL));

    @AfterEach
    void close() {
        bot.run(dialog::dispose);
    }

    @Test
    void aDialogWhoseFocusIsNowhereGivesItToItsFirstField() {
        Text field = bot.ask(() -> {
            dialog.setLayout(new FillLayout());
            return new Text(dialog, SWT.BORDER);
        });
        bot.run(() -> {
            // Nothing can take the keyboard while the dialog opens.
            field.setEnabled(false);
            dialog.open();
        });
        bot.run(() -> {
            dialog.forceActive();
            field.setEnabled(true);
            dialog.notifyListeners(SWT.Activate, null);
        });

        bot.waitUntil("the field has the keyboard", field::isFocusControl);
    }

    @Test
    void whatIsHiddenBehindADialogLeavesTheKeyboardToItsPart() {
        Shell window = bot.ask(() -> bot.page().getWorkbenchWindow().getShell());
        bot.showView(PartIds.EXPLORER);
        Text filter = bot.find(Text.class, "explorer.filter");
        bot.focus(filter);
        bot.run(() -> {
            dialog.setLayout(new FillLayout());
            new Text(dialog, SWT.BORDER);
            dialog.open();
            dialog.forceActive();
        });
        try {
            bot.waitUntil("the dialog in front", () -> Display.getCurrent().getActiveShell() == dialog);
            bot.run(() -> filter.setVisible(false));
            bot.run(dialog::close);
            bot.run(() -> {
                window.forceActive();
                window.notifyListeners(SWT.Activate, new Event());
            });

            bot.waitUntil("the keyboard in the view", () -> {
                Control focus = Display.getCurrent().getFocusControl();
                return focus != null && focus != window && focus.getShell() == window;
            });
        } finally {
            bot.run(() -> filter.setVisible(true));
        }
    }
}
